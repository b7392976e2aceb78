import { municipalitiesOn, seatsOn } from '#functions/bodies/terms/bodies.ts';
import { settingsOn } from '#functions/bodies/terms/rules/settings-on.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { logInfo } from '#shared/observability/log.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { withCounts } from './domain/round-count.ts';
import { beginning, goOn } from './reactions/walk.ts';
import { withdrawalOf, withdrawTasks } from './reactions/withdraw-tasks.ts';
import { listedAs, roundEntity } from './records.ts';
import { endCounts } from './round-counts.ts';
import type { RoundDeps } from './round-deps.ts';
import { approvedBefore } from './terms/answered-before.ts';
import { addresseeId } from './terms/audience.ts';
import { conclude, mayClose } from './terms/conclude.ts';
import type { Round } from './terms/round.ts';
import type { Task } from './terms/task.ts';
import { endsAsRead, isOpen } from './write-conditions.ts';

/** The number of attempts to close a round before this is left to the next delivery or sweep: answers may be written first. */
const maxTries = 10;

/**
 * Closes a round if it may close: the last awaited answer was recorded, or the term ended. Two simultaneous last answers close it once: the
 * closing fails when an answer or an extension was written meanwhile, and is then tried again on the new state.
 * @throws {ConditionFailed} when others wrote first in every attempt.
 */
export const closeIfDone = async (roundDeps: RoundDeps, roundId: string, now: string): Promise<void> => {
  const found = await retry(() => tryToClose(roundDeps, roundId, now), { tries: maxTries });
  if (found === 'abandoned') await withdrawRound(roundDeps, roundId, now);
};

const tryToClose = async (roundDeps: RoundDeps, roundId: string, now: string): Promise<'abandoned' | undefined> => {
  const stored = await roundDeps.rounds.roundAsStored(roundId);
  if (!stored) return undefined;
  const round = withCounts(stored.round, stored.counts);
  if (round.status !== 'open' || !round.issued || !mayClose(round, now)) return undefined;
  // A matter that was withdrawn before the event of its last answer was received gets no decision any more.
  if (await isAbandoned(roundDeps, round, now)) return 'abandoned';
  const tasks = await roundDeps.rounds.tasks(roundId);
  const outcome = conclude(round.kind, tasks, await circumstancesOf(roundDeps, round, tasks, now));
  const { programmeId, matter, matterId, kind } = round;
  const closed = roundDeps.table.change(
    roundEntity,
    { roundId },
    {
      set: { status: 'closed', closedAt: now, outcome, ...listedAs(round) },
      remove: ['clockpk', 'clocksk'],
      condition: endsAsRead(stored.round),
    },
  );
  const closedFact = fact('nl.regiodeal.round.closed.v1', now, {
    programmeId,
    matter,
    matterId,
    roundId,
    kind,
    status: 'closed',
  });
  await transact(roundDeps.client, [
    closed,
    ...endCounts(roundDeps.table, stored.counts),
    ...roundDeps.table.record(closedFact),
  ]);
  logInfo('round-closed', { roundId, verdict: outcome.verdict });
  return undefined;
};

const circumstancesOf = async (roundDeps: RoundDeps, round: Round, tasks: readonly Task[], now: string) => {
  const registry = await roundDeps.registry.registry(round.programmeId);
  const today = localDate(now);
  const colleges = municipalitiesOn(registry, today).map(({ partnerId }) => addresseeId('college', partnerId));
  const before = await roundDeps.matters[round.matter].standing(round);
  const standing = [...before, ...approvedBefore(registry, colleges, tasks, before, today)];
  // The seats of the day of the conclusion count (rule 12), by the rules of the day on which the question was put to them (rule 17).
  const { vote } = settingsOn(registry.programme, localDate(round.openedAt));
  return { vote, seats: seatsOn(registry, today).length, colleges, standing };
};

/** Whether the matter was withdrawn at the moment when its round opened, or since, so that the round is still open. */
export const isAbandoned = ({ matters }: RoundDeps, round: Round, now: string): Promise<boolean> =>
  matters[round.matter].isWithdrawn(round, now);

/** Ends a round whose matter was withdrawn: nobody can answer from that moment, and those who had not answered are told, in portions. */
export const withdrawRound = async (roundDeps: RoundDeps, roundId: string, now: string): Promise<void> => {
  const round = await roundDeps.rounds.round(roundId);
  if (round?.status === 'open') await retry(() => endWithdrawn(roundDeps, round, now), { tries: maxTries });
  await goOn(roundDeps, withdrawTasks, withdrawalOf({ roundId }), now);
};

const endWithdrawn = async (roundDeps: RoundDeps, round: Round, now: string): Promise<void> => {
  const { programmeId, matter, matterId, roundId, kind } = round;
  const stored = await roundDeps.rounds.roundAsStored(roundId);
  if (stored?.round.status !== 'open') return;
  const ended = roundDeps.table.change(
    roundEntity,
    { roundId },
    {
      set: { status: 'withdrawn', closedAt: now, ...listedAs(round) },
      remove: ['clockpk', 'clocksk'],
      condition: isOpen,
    },
  );
  const closedFact = fact('nl.regiodeal.round.closed.v1', now, {
    programmeId,
    matter,
    matterId,
    roundId,
    kind,
    status: 'withdrawn',
  });
  const walk = { walkId: withdrawalOf(round), work: 'withdraw', programmeId, about: roundId } as const;
  const writes = [ended, ...endCounts(roundDeps.table, stored.counts), beginning(roundDeps.table, walk, now)];
  await transact(roundDeps.client, [...writes, ...roundDeps.table.record(closedFact)]);
};
