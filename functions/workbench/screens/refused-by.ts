import { ApiProblem } from '#client/client.ts';

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
