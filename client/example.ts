import { ApiProblem, type Client } from './client.ts';

/** What waits on a municipality, a line each. */
export const waitingOn = async (client: Client, programmeId: string, partnerId: string): Promise<string[]> => {
  try {
    const lines: string[] = [];
    for await (const { tasks } of client.parts('listTasks', { path: { programmeId }, query: { partnerId } })) {
      lines.push(...tasks.map(({ addressee, question, dueAt }) => `${addressee}: ${question} (until ${dueAt})`));
    }
    return lines;
  } catch (error) {
    if (!(error instanceof ApiProblem && error.problem.code === 'not-found')) throw error;
    throw new Error(`The programmabureau of ${programmeId} does not know this application`, { cause: error });
  }
};
