import type { Outcome } from '#functions/rounds/terms/round.ts';
import { answerIdOf } from '#functions/rounds/terms/task-id.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { Conflict } from '#shared/errors/errors.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { logInfo } from '#shared/observability/log.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import { type Grant, GrantDecision } from '../domain/grant.ts';
import { grantDecided, grantLapsed, grantReplaced } from '../domain/grant-step.ts';
import { keepGrants } from './keep-grants.ts';
import { passBeyondRoom } from './pass-beyond-room.ts';
import type { Deps } from './take-in-decision.ts';
import { concludeRoomTakenBack } from './take-in-room-taken-back.ts';

/**
 * Records the decision of a council on room, from the event of the answer that registers it. The same answer received again changes nothing.
 */
export const receiveGrantDecision =
  (deps: Deps) =>
  async ({ data }: FactOf<'nl.regiodeal.task.answered.v1'>): Promise<void> => {
    if (data.matter === 'grant' && data.kind === 'grant') await takeInGrantDecision(deps, data);
  };

type Answered = Pick<
  FactOf<'nl.regiodeal.task.answered.v1'>['data'],
  'programmeId' | 'matterId' | 'roundId' | 'taskId' | 'answerNumber'
>;

const takeInGrantDecision = async (
  deps: Deps,
  { programmeId, matterId: grantId, roundId, taskId, answerNumber }: Answered,
): Promise<void> => {
  const [task, answer] = await Promise.all([
    deps.rounds.task(taskId),
    deps.rounds.answer(roundId, taskId, answerNumber),
  ]);
  if (!task || !answer?.decision) return;
  // The answer was corrected while its round was open: the answer that replaced it has its own event.
  if (answer.answer !== 'deferred' && task.answer?.number !== answerNumber) return;
  const { conditions: _none, ...registered } = answer.decision;
  const decision = GrantDecision.parse({
    ...registered,
    outcome: answer.answer,
    registrarId: answer.registrarId,
    registrationId: answerIdOf(taskId, answerNumber),
    entitlement: answer.entitlement,
  });
  try {
    await recordGrantDecision(deps, { programmeId, grantId }, decision, task.capacity);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    logInfo('grant-decided-before', { programmeId, grantId, outcome: decision.outcome });
  }
};

/** Writes the decision and, when it grants room that replaces another grant, the end of that grant, in one transaction. */
const recordGrantDecision = async (
  deps: Deps,
  ids: Pick<Grant, 'programmeId' | 'grantId'>,
  decision: GrantDecision,
  body: string,
): Promise<void> => {
  const grant = await retry(async () => {
    const found = await deps.alliances.grant(ids);
    if (found.registrations.includes(decision.registrationId)) return found;
    const trace = { by: decision.registrarId, now: deps.clock() };
    const before = await replacedBy(deps, found);
    const stepped = grantDecided(found, { decision, body }, trace, before);
    const by = { grantId: found.grantId, on: decision.decidedOn };
    const other = before && decision.outcome === 'granted' ? [grantReplaced(before, by, trace)] : [];
    await keepGrants(deps, [stepped, ...other]);
    return stepped.grant;
  });
  await passBeyondRoom(deps, grant);
};

const replacedBy = async ({ alliances }: Deps, { programmeId, replaces }: Grant): Promise<Grant | undefined> => {
  const found = replaces === undefined ? undefined : await alliances.grant({ programmeId, grantId: replaces });
  return found?.status === 'granted' ? found : undefined;
};

/** A term that ended without a decision grants nothing (rule 4). The same outcome received again finds that it was recorded. */
export const receiveGrantOutcome =
  (deps: Deps) =>
  async ({ data }: FactOf<'nl.regiodeal.round.closed.v1'>): Promise<void> => {
    if (data.matter !== 'grant' || data.kind !== 'grant') return;
    const round = await deps.rounds.round(data.roundId);
    if (round?.outcome) await takeInGrantOutcome(deps, { ...data, grantId: data.matterId }, round.outcome);
  };

const takeInGrantOutcome = async (
  deps: Deps,
  { programmeId, grantId, roundId }: Pick<Grant, 'programmeId' | 'grantId'> & { readonly roundId: string },
  { verdict, sentence }: Outcome,
): Promise<void> => {
  if (verdict !== 'unanswered') return;
  await retry(async () => {
    const grant = await deps.alliances.grant({ programmeId, grantId });
    if (grant.status !== 'put-to-council') return;
    await keepGrants(deps, [grantLapsed(grant, { by: roundId, now: deps.clock(), reason: sentence })]);
  });
};

/**
 * Repairs missed events: compares every grant that waits for its council with its round, whose record is the truth, and lets every contribution
 * beyond the room of its grant go to the council.
 * @throws {AggregateError} at the end, when some could not be processed.
 */
export const concludeGrants =
  (deps: Deps & { readonly registry: { programmeIds(): Promise<string[]> } }) => async (): Promise<void> => {
    const programmeIds = await deps.registry.programmeIds();
    const grants = await Promise.all(programmeIds.map((programmeId) => deps.alliances.grants(programmeId)));
    await eachOrThrow(grants.flat(), (grant) => concludeGrant(deps, grant), { nameOf: ({ grantId }) => grantId });
  };

const concludeGrant = async (deps: Deps, grant: Grant): Promise<void> => {
  const { programmeId, grantId, roundId } = grant;
  await concludeRoomTakenBack(deps, grant);
  if (grant.status === 'granted' || grant.status === 'taken-back') return passBeyondRoom(deps, grant);
  if (grant.status !== 'put-to-council') return;
  for (const { taskId, answer } of await deps.rounds.tasks(roundId))
    if (answer)
      await takeInGrantDecision(deps, { programmeId, matterId: grantId, roundId, taskId, answerNumber: answer.number });
  const round = await deps.rounds.round(roundId);
  if (round?.outcome) await takeInGrantOutcome(deps, { programmeId, grantId, roundId }, round.outcome);
};
