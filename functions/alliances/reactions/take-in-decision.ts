import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { Outcome } from '#functions/rounds/terms/round.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { answerIdOf } from '#functions/rounds/terms/task-id.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { Conflict } from '#shared/errors/errors.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { logInfo } from '#shared/observability/log.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { contributionIds } from '#shared/vocabulary/contribution-id.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import { ContributionDecision } from '../domain/contribution.ts';
import type { ContributionStatus } from '../domain/contribution-road.ts';
import { conditionsAnswered, lapsed } from '../domain/contribution-step.ts';
import type { AlliancesReader } from '../reader.ts';
import { keepDecided, recordContributionDecision } from './record-decision.ts';

export interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly alliances: AlliancesReader;
  readonly rounds: RoundsReader;
  readonly clock: Clock;
}

/**
 * Records a decision of a council or a board on its contribution, from the event of the answer that registers it. A deferral that is
 * received after the decision changes nothing; it is kept with the task.
 */
export const receiveDecision =
  (deps: Deps) =>
  async ({ data }: FactOf<'nl.regiodeal.task.answered.v1'>): Promise<void> => {
    if (data.matter === 'contribution' && data.kind === 'contribution') await takeInDecision(deps, data);
  };

type Answered = Omit<FactOf<'nl.regiodeal.task.answered.v1'>['data'], 'matter' | 'kind'>;

const bodyOf = (capacity: Task['capacity']): ContributionDecision['body'] =>
  capacity === 'council' || capacity === 'college' ? capacity : 'own-board';

/** The same, from the record. */
export const takeInDecision = async (
  deps: Deps,
  { programmeId, matterId, roundId, taskId, answerNumber }: Answered,
): Promise<void> => {
  const [task, answer] = await Promise.all([
    deps.rounds.task(taskId),
    deps.rounds.answer(roundId, taskId, answerNumber),
  ]);
  if (!task || !answer?.decision) return;
  const { leftRound } = await deps.alliances.contribution(
    { programmeId, ...contributionIds(matterId) },
    contributionIds(matterId).contributionId,
  );
  // The contribution went to the council meanwhile: what the college registered after that decides nothing.
  if (leftRound === roundId) return;
  // The answer was corrected while its round was open: the answer that replaced it has its own event.
  if (answer.answer !== 'deferred' && task.answer?.number !== answerNumber) return;
  const { decidedOn, reference, onBehalfOf, conditions, document } = answer.decision;
  const decision = ContributionDecision.parse({
    outcome: answer.answer,
    body: bodyOf(task.capacity),
    decidedOn,
    reference,
    onBehalfOf,
    conditions,
    ...(document === undefined ? {} : { document }),
    registrarId: answer.registrarId,
    registrationId: answerIdOf(taskId, answerNumber),
    entitlement: answer.entitlement,
  });
  try {
    await recordContributionDecision(deps)({ programmeId, ...contributionIds(matterId), decision }, deps.clock());
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    logInfo('contribution-decided-before', { programmeId, matterId, outcome: decision.outcome });
  }
};

/**
 * A term that ended without a decision gives the promise back to its partner: silence commits nothing (rule 4). An answer of the alliance to
 * the conditions of a decision makes the decision count, or gives the promise back (rule 8). The same outcome received again finds that the
 * contribution does not wait for that round any more.
 */
export const receiveOutcome =
  (deps: Deps) =>
  async ({ data }: FactOf<'nl.regiodeal.round.closed.v1'>): Promise<void> => {
    if (data.matter === 'contribution') await takeInOutcome(deps, data);
  };

type Closed = Omit<FactOf<'nl.regiodeal.round.closed.v1'>['data'], 'matter' | 'kind' | 'status'>;

/** The same, from the record. */
export const takeInOutcome = async (deps: Deps, { programmeId, matterId, roundId }: Closed): Promise<void> => {
  const round = await deps.rounds.round(roundId);
  const { outcome } = round ?? {};
  if (!round || !outcome || !isTakenIn(round.kind, outcome)) return;
  const { allianceId, contributionId } = contributionIds(matterId);
  const ids = { programmeId, allianceId };
  await retry(async () => {
    const [alliance, before] = await Promise.all([
      deps.alliances.alliance(programmeId, allianceId),
      deps.alliances.contribution(ids, contributionId),
    ]);
    // It was withdrawn meanwhile: the round is kept only to be ended, and the promise does not change.
    if (before.putIn !== roundId || before.status !== waitsIn[round.kind]) return;
    const now = deps.clock();
    const trace = { by: roundId, now, reason: outcome.sentence };
    const stepped =
      before.status === 'conditional'
        ? conditionsAnswered(before, answerOf(outcome), trace, localDate(now))
        : lapsed(before, trace);
    await keepDecided(deps, alliance, before, stepped, trace);
  });
};

/** The status in which a contribution waits for a kind of round. */
const waitsIn: Readonly<Partial<Record<RoundKind, ContributionStatus>>> = {
  contribution: 'put-to-decision',
  'contribution-conditions': 'conditional',
};

/** A decision of the body is taken in from its answer; of its round only the silence. */
const isTakenIn = (kind: RoundKind, { verdict }: Outcome): boolean =>
  kind === 'contribution-conditions' || verdict === 'unanswered';

const answerOf = ({ verdict }: Outcome): 'accepted' | 'not-accepted' | 'unanswered' =>
  verdict === 'accepted' || verdict === 'not-accepted' ? verdict : 'unanswered';
