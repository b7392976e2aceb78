import { ApiProblem } from '#client/client.ts';

/** The answer of the API; undefined when it says that there is no such thing. */
export const ifThere = async <Answer>(answer: Promise<Answer>): Promise<Answer | undefined> => {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === 404) return undefined;
    throw error;
  }
};
