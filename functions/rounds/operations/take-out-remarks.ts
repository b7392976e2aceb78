import { demand } from '#shared/authority/authority.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { operation } from '#shared/http/operation.ts';
import { takeRemarksOut } from '../answering/take-remarks-out.ts';
import { roundContracts } from '../contracts.ts';
import type { RoundDeps } from '../round-deps.ts';
import { taskFor } from './in-programme.ts';
import { shownTask } from './read.ts';

const act = 'take out remarks';

/**
 * Takes the remarks of an answer out of everything that shows them, because they say something about a person (rule 19). The answer itself
 * stays, and the register says that words were taken out, by whom and why. Called again, it returns the task as it is and records the same fact
 * again, so that a copy is found that was made while the first fact was handled, or that came back with a restored table.
 */
export const takeOutRemarks = (roundDeps: RoundDeps) =>
  operation('takeOutRemarks', {
    contract: roundContracts.takeOutRemarks,
    act,
    answer: async ({ params, body: { answerNumber, reason }, caller, standing, now }) => {
      const taking = { at: now, by: caller.by, reason, ground: demand(act, standing) };
      const task = await retry(async () =>
        takeRemarksOut(roundDeps, await taskFor(roundDeps, params), answerNumber, taking),
      );
      return { status: 201, body: shownTask(task) };
    },
  });
