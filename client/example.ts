import { ApiProblem, type Client } from './client.ts';

/** What waits on a municipality, a line each. */
export const waitingOn = async (client: Client, programmeId: string, partnerId: string): Promise<string[]> => {
  try {
    const { tasks } = await client.call('listTasks', { path: { programmeId }, query: { partnerId } });
    return tasks.map(({ addressee, question, dueAt }) => `${addressee}: ${question} (until ${dueAt ?? 'any time'})`);
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.code === 'not-found') return [];
    throw error;
  }
};
