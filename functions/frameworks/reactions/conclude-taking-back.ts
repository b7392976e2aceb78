import { type LaterDecision, laterDecisionOf } from '#functions/rounds/terms/taking-back.ts';
import { isRevision } from '#shared/dynamo/condition.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { Write } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { inEveryProgramme } from '#shared/runtime/each.ts';
import { approvalIds } from '#shared/vocabulary/approval-id.ts';
import { approvalTakingBackConcluded } from '../domain/approval-step.ts';
import { askedApprovalEntity, cycleEntity } from '../records.ts';
import type { AskedApproval } from '../terms/approval.ts';
import type { Cycle } from '../terms/cycle.ts';
import { concludeConsequence } from './conclude-consequence.ts';
import type { Deps } from './follow-members.ts';

/**
 * Records what a college decided about its approval once its round is over (rule 8). The record of the round decides: the same outcome received
 * twice, late or in another order finds that nobody asks any more, and changes nothing.
 */
export const receiveTakingBack =
  (deps: Deps) =>
  async ({ data }: FactOf<'nl.regiodeal.round.closed.v1'>): Promise<void> => {
    if (data.matter !== 'approval') return;
    const askedApproval = await deps.frameworks.askedApproval({
      programmeId: data.programmeId,
      ...approvalIds(data.matterId),
    });
    if (askedApproval) await concludeTakingBack(deps, askedApproval);
  };

/**
 * Does the same in every programme, for missed events.
 * @throws {AggregateError} at the end, when some could not be processed.
 */
export const concludeAllTakingBack = async (deps: Deps): Promise<void> => {
  const inProgramme = async (programmeId: string): Promise<void> => {
    for (const askedApproval of await deps.frameworks.askedApprovals(programmeId))
      await concludeTakingBack(deps, askedApproval);
  };
  await inEveryProgramme(deps.registry, inProgramme);
};

/**
 * The same, from the record, for a college or the seats that are asked; nothing while their round is open. When the cycle or the record changed
 * meanwhile it judges anew: whether the seats are asked what follows depends on whether the version is in force.
 * @throws {ConditionFailed} when others wrote first in every try; the next delivery or sweep tries again.
 */
const concludeTakingBack = (deps: Deps, read: AskedApproval): Promise<void> =>
  retry(async (attempt) => {
    const before = attempt === 1 ? read : await deps.frameworks.askedApproval(read);
    if (before) await tryToConclude(deps, before);
  });

const tryToConclude = async (deps: Deps, before: AskedApproval): Promise<void> => {
  if (before.takingBack === undefined) return concludeConsequence(deps, before);
  const decided = await decidedIn(deps, before.takingBack.roundId);
  if (decided === undefined) return;
  const cycle = await deps.frameworks.cycle(before.programmeId, before.cycleId);
  const inForce = cycle.status === 'in-force';
  const step = approvalTakingBackConcluded(before, decided, { now: deps.clock(), inForce });
  if (!step) return;
  await transact(deps.client, [
    beside(deps, cycle),
    deps.table.replace(askedApprovalEntity, step.askedApproval),
    ...deps.table.record(step.fact),
  ]);
};

/**
 * A version on its road gets a new revision: a step of it at the same moment counted on this approval, and must be judged anew. A version that is not on
 * its road any more takes no such step.
 */
const beside = ({ table }: Deps, cycle: Cycle): Write =>
  cycle.status === 'running'
    ? table.replace(cycleEntity, { ...cycle, revision: cycle.revision + 1 })
    : table.check(cycleEntity, cycle, isRevision(cycle.revision));

const decidedIn = async (
  { rounds }: Deps,
  roundId: string,
): Promise<LaterDecision | 'unanswered' | 'ended' | undefined> => {
  const round = await rounds.round(roundId);
  if (!round || round.status === 'open') return undefined;
  if (round.status === 'withdrawn') return 'ended';
  for (const { taskId, answer } of await rounds.tasks(roundId)) {
    const later = answer && (await laterDecisionOf(rounds, { roundId, taskId, answerNumber: answer.number }));
    if (later && later.outcome !== 'deferred') return later;
  }
  return 'unanswered';
};
