import { addresseeId } from '#functions/rounds/terms/audience.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import type { Deps as FrameworkDeps } from '../deps.ts';
import { type Acceptance, approvalOf, notCounting, ofText } from '../domain/acceptance.ts';
import { transitionAfterRound } from '../domain/enter-stage.ts';
import { moveOn } from '../move-on.ts';
import { acceptanceEntity } from '../records.ts';
import { standingApprovals } from '../rounds/standing-approvals.ts';
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
    await conclude(deps, await deps.frameworks.cycle(programmeId, cycleId));
  };

/**
 * The same for every cycle that waits for such answers, when their facts were missed.
 * @throws {AggregateError} at the end, when some could not be concluded.
 */
export const sweepConditions = (deps: Deps) => async (): Promise<void> => {
  const waiting = (await deps.frameworks.running()).filter(({ stage }) => stage === 'conditions');
  await eachOrThrow(waiting, (cycle) => conclude(deps, cycle), { nameOf: ({ cycleId }) => cycleId });
};

const conclude = async (deps: Deps, cycle: Cycle): Promise<void> => {
  if (cycle.stage !== 'conditions') return;
  const acceptances = ofText(await deps.frameworks.acceptances(cycle), cycle);
  const answered = await Promise.all(acceptances.map((acceptance) => takeIn(deps, acceptance)));
  const ended = answered.filter((acceptance) => acceptance !== undefined);
  if (ended.length < acceptances.length) return;
  const [conditions, exclusions] = await Promise.all([
    deps.frameworks.conditions(cycle),
    deps.frameworks.exclusions(cycle),
  ]);
  const lost = notCounting(ended, conditions, exclusions);
  const complete = lost.size === 0 && !(await lacksApproval(deps, cycle));
  const accepted = complete && ended.every(({ status }) => status === 'accepted');
  const transition = transitionAfterRound('conditions', accepted ? 'accepted' : 'not-accepted');
  await moveOn(deps, cycle, transition, { by: 'conditions', now: deps.clock() });
};

/** Whether a college took its approval of the present text back while the seats voted, and did not approve again (rule 8). */
const lacksApproval = async (deps: Deps, cycle: Cycle): Promise<boolean> => {
  const [asked, standing] = await Promise.all([
    deps.frameworks.askedApprovals(cycle.programmeId, cycle.cycleId),
    standingApprovals(deps, cycle, cycle.text.hash),
  ]);
  return asked.some(
    ({ takenBack, partnerId, text }) =>
      takenBack.length > 0 && text.hash === cycle.text.hash && !standing.includes(addresseeId('college', partnerId)),
  );
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
