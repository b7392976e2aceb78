import type { Round } from '#functions/rounds/terms/round.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Deps as FrameworkDeps } from '../deps.ts';
import { type Acceptance, approvalOf } from '../domain/acceptance.ts';
import { transitionAfterRound } from '../domain/enter-stage.ts';
import { lacksApproval } from '../domain/lacks-approval.ts';
import { moveOn } from '../move-on.ts';
import { acceptanceEntity, cycleEntity } from '../records.ts';
import { collegesOn } from '../rounds/standing-approvals.ts';
import type { Cycle } from '../terms/cycle.ts';

interface Deps extends FrameworkDeps {
  readonly clock: Clock;
}

/**
 * Takes in what the seats answered to the conditions of approvals, and moves the cycle once every question about them has ended: into force
 * when all were accepted, and otherwise back to the preparers, who ask the colleges or the seats again (rule 8). The record of the rounds
 * decides, so the same outcome received twice, late or in another order changes nothing; of two last rounds that close in the same second,
 * the cycle moves once.
 */
export const concludeConditions =
  (deps: Deps) =>
  async ({ programmeId, matterId }: { readonly programmeId: string; readonly matterId: string }): Promise<void> => {
    const { cycleId } = approvalOf(programmeId, matterId);
    await conclude(deps, { programmeId, cycleId });
  };

/**
 * The same for every cycle that waits for such answers, when their facts were missed.
 * @throws {AggregateError} at the end, when some could not be concluded.
 */
export const sweepConditions = (deps: Deps) => async (): Promise<void> => {
  const waiting = (await deps.frameworks.running()).filter(({ stage }) => stage === 'conditions');
  await eachOrThrow(waiting, (cycle) => conclude(deps, cycle), { nameOf: ({ cycleId }) => cycleId });
};

type Ids = Pick<Cycle, 'programmeId' | 'cycleId'>;

/** @throws {ConditionFailed} when others changed the cycle in every try; the next delivery or sweep tries again. */
const conclude = (deps: Deps, { programmeId, cycleId }: Ids): Promise<void> =>
  retry(async () => tryToConclude(deps, await deps.frameworks.cycle(programmeId, cycleId)));

const tryToConclude = async (deps: Deps, cycle: Cycle): Promise<void> => {
  if (cycle.stage !== 'conditions') return;
  const { last } = await collegesOn(deps, cycle, cycle.text.hash);
  const lasting = new Set(last.map(({ taskId }) => taskId));
  const acceptances = (await deps.frameworks.acceptances(cycle)).filter(({ taskId }) => lasting.has(taskId));
  const ended = await Promise.all(acceptances.map((acceptance) => takeIn(deps, acceptance)));
  if (ended.includes(undefined)) return;
  const now = deps.clock();
  const accepted =
    !ended.some((acceptance) => acceptance?.status === 'open') && !(await lacksApprovalNow(deps, cycle, now));
  const transition = transitionAfterRound('conditions', accepted ? 'accepted' : 'not-accepted');
  const after = await moveOn(deps, cycle, transition, { by: 'conditions', now });
  // Something else changed the cycle without moving it, such as an approval that was taken back: the next try judges by that.
  if (after.visit === cycle.visit) throw new ConditionFailed([cycleEntity.kind]);
};

/** Whether an approval that the version needs does not stand now: it may have been taken back while the seats voted (rule 8). */
export const lacksApprovalNow = async (
  deps: Pick<FrameworkDeps, 'registry' | 'frameworks' | 'rounds'>,
  cycle: Cycle,
  now: string,
): Promise<boolean> => {
  const [registry, colleges] = await Promise.all([
    deps.registry.registry(cycle.programmeId),
    collegesOn(deps, cycle, cycle.text.hash),
  ]);
  return lacksApproval(registry, colleges, localDate(now));
};

/** The acceptance after its round; undefined while the seats still vote. */
export const takeIn = async (
  deps: Pick<Deps, 'client' | 'table' | 'frameworks' | 'rounds' | 'clock'>,
  acceptance: Acceptance,
): Promise<Acceptance | undefined> => {
  if (acceptance.status !== 'open') return acceptance;
  const round = acceptance.putIn === undefined ? undefined : await deps.rounds.round(acceptance.putIn);
  if (round?.status !== 'closed' || round.outcome === undefined) return undefined;
  if (acceptance.outcome === round.outcome.sentence && acceptance.answeredAt === round.closedAt) return acceptance;
  const next = withOutcome(acceptance, round, deps.clock());
  try {
    await transact(deps.client, [deps.table.replace(acceptanceEntity, next)]);
    return next;
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    return deps.frameworks.acceptance(acceptance);
  }
};

/** Silence accepts nothing and refuses nothing: without the quorum the acceptance stays open (rule 4). */
const withOutcome = (acceptance: Acceptance, { outcome, closedAt }: Round, now: string): Acceptance => {
  const { verdict, reason, sentence } = outcome ?? {};
  const refused = verdict === 'not-accepted' && reason !== 'quorum-not-reached';
  return {
    ...acceptance,
    status: verdict === 'accepted' ? 'accepted' : refused ? 'not-accepted' : 'open',
    answeredAt: closedAt ?? now,
    ...(sentence === undefined ? {} : { outcome: sentence }),
    revision: acceptance.revision + 1,
  };
};
