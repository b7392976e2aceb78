import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { cycleContracts } from '../contracts/cycles.ts';
import { cycleView } from '../cycle-view.ts';
import type { Deps } from '../deps.ts';
import { newCycle } from '../new-cycle.ts';
import { contentFor } from '../terms/content.ts';
import type { Evaluation, Framework } from '../terms/cycle.ts';

/** Starts the cycle of the next framework version with its first draft. The version in force stays in force. */
export const startCycle = (deps: Deps) =>
  operation('startCycle', {
    contract: cycleContracts.startCycle,
    act: 'prepare a framework',
    answer: async ({ params: { programmeId }, body, caller, now }) => {
      const programme = await deps.registry.programme(programmeId);
      const content = contentFor(programme, body.content);
      const framework = await deps.frameworks.framework(programmeId);
      demandRoom(framework, body.evaluation);
      const draft = { programmeId, content, evaluation: body.evaluation, by: caller.by, now };
      const { cycle, visit, writes } = newCycle(deps.table, framework, draft);
      try {
        await transact(deps.client, writes);
      } catch (error) {
        if (error instanceof ConditionFailed) throw running('another cycle', error);
        throw error;
      }
      const location = `/v1/programmes/${programmeId}/framework-cycles/${cycle.cycleId}`;
      return { status: 201, body: cycleView(cycle, [visit]), location };
    },
  });

const running = (which: string, cause?: unknown): Conflict =>
  new Conflict(
    'cycle-running',
    `Only one cycle runs at a time, and ${which} is running. Change its text or withdraw it first.`,
    { cause },
  );

const demandRoom = (framework: Framework | undefined, evaluation: Evaluation | undefined): void => {
  if (framework?.running !== undefined) throw running(`cycle ${framework.running}`);
  if (framework?.inForce === undefined || evaluation !== undefined) return;
  const message = `version ${framework.inForce} is in force; a draft comes with its interim evaluation`;
  throw new InvalidInput('The interim evaluation is missing.', [
    { pointer: '/evaluation', message, expected: 'a title and a summary' },
  ]);
};
