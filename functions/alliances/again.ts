import { setTimeout as pause } from 'node:timers/promises';
import { ConditionFailed } from '#shared/dynamo/transact.ts';

const attempts = 8;

/**
 * Reads, decides and writes again when somebody else wrote in between: partners of one alliance answer a call in the same
 * second, and each answer counts.
 * @throws {ConditionFailed} when the record stayed contended.
 */
export const whileOthersWrite = async <T>(work: () => Promise<T>, attempt = 1): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ConditionFailed) || attempt >= attempts) throw error;
    await pause(2 ** attempt * 5 * (0.5 + Math.random()));
    return whileOthersWrite(work, attempt + 1);
  }
};
