import type { ApiProblem } from '#client/client.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';

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
