import { ApiProblem } from '#client/client.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';

/**
 * Does what a form asks, and returns the refusal of the API, for the page to say. A fault of ours, and a session that is over, are not
 * for a screen to say.
 */
export const refusedBy = async (work: () => Promise<unknown>): Promise<ApiProblem | undefined> => {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status >= 500 || error.problem.status === 401) throw error;
    return error;
  }
};

/**
 * The faults that the API names, at their fields, in the order of the fields.
 * @param words - what is wrong with each field, by the name that it has in the body.
 */
export const faultsAt = <Field extends string>(
  { problem: { faults = [] } }: ApiProblem,
  words: Readonly<Record<Field, string>>,
): PageFault<Field>[] => {
  const named = new Set(faults.flatMap(({ pointer }) => pointer.split('/')));
  const fields = Object.keys(words) as Field[];
  return fields.filter((field) => named.has(field)).map((field) => ({ field, message: words[field] }));
};
