import type { Registry } from '#functions/bodies/terms/registry.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import { logError } from '#shared/observability/log.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachFound } from '#shared/runtime/each.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { asked } from '../asked.ts';
import { closeIfDone } from '../close-round.ts';
import { bearsNames } from '../domain/question.ts';
import { portionSize, stateDigest } from '../domain/walk.ts';
import { roundEntity, sweepPlaceEntity } from '../records.ts';
import type { RoundOffice } from '../round-office.ts';
import type { Addressee } from '../terms/audience.ts';
import type { Round } from '../terms/round.ts';
import { roundKind } from '../terms/round-kinds.ts';
import { asks } from '../write-conditions.ts';
import { admit, follow, newPlaces } from './follow-places.ts';
import { goOnHandingOut } from './hand-out-tasks.ts';
import { somePlaces } from './some-places.ts';
import { handOver, type Work, walked } from './walk.ts';

/**
 * Lets the open tasks of a round follow the registry (rule 12). A task moves to whoever holds the role now and old links die;
 * who gained a place is asked; who lost one is not asked any more. What was answered stays as it was. Who is new comes first,
 * so that a round does not close for want of somebody to wait for. One that waits for nobody any more is closed.
 * A round of more than a portion is gone along a portion at a time, once for each registry and day.
 */
export const followRound = async (office: RoundOffice, roundId: string, now: string): Promise<void> => {
  const round = await office.rounds.round(roundId);
  if (round?.status !== 'open') return;
  if (!round.issued) return goOnHandingOut(office, round, now);
  await followNames(office, round);
  const known = await knownOf(office, round, now);
  if (Math.max(round.addressees, known.audience.length) > portionSize) {
    const walkId = `follow.${roundId}.${stateDigest([known, localDate(now)])}`;
    return walked(office, followTasks, followingRound(round, walkId), now);
  }
  for (const some of [admitSome, followSome]) {
    let next: string | undefined;
    do next = await some(office, round, known, next, now);
    while (next !== undefined);
  }
  // The last answer may be in, and not have been heard of.
  await closeIfDone(office, roundId, now);
};

/**
 * Asks an open round's question by the names of today: of the programme, or of who is proposed in it. A release that only words
 * it otherwise leaves it as it was asked.
 */
const followNames = async ({ client, table, matters }: RoundOffice, round: Round): Promise<void> => {
  const { roundId, matter, subject } = round;
  const called = await matters[matter].called(round);
  if (called?.roundId !== roundId || called.subject.hash !== subject.hash || bearsNames(round, called.names)) return;
  const { question, names } = called;
  const change = { set: { question, names }, condition: asks(round.question) };
  await transact(client, [table.change(roundEntity, { roundId }, change)]).catch(unlessDone);
};

const followingRound = ({ programmeId, roundId }: Round, walkId: string) =>
  ({ walkId, work: 'follow-round', programmeId, about: roundId }) as const;

/** The same for a round of many. */
export const followTasks: Work = {
  take: async (office, { about: roundId, second = false, after }, now) => {
    const round = await office.rounds.round(roundId);
    if (round?.status !== 'open' || !round.issued) return {};
    const some = second ? followSome : admitSome;
    const next = await some(office, round, await knownOf(office, round, now), after, now);
    if (next !== undefined) return { rest: { second, after: next } };
    return second ? {} : { rest: { second: true, after: undefined } };
  },
  finish: (office, { about: roundId }, now) => closeIfDone(office, roundId, now),
};

/** The same for every round that is open in a programme. @param cause - what calls for it: once for each. */
export const followRegistry = (office: RoundOffice, programmeId: string, now: string, cause: string): Promise<void> => {
  const walkId = `follow.${programmeId}.${cause}`;
  return walked(office, followProgramme, { walkId, work: 'follow-programme', programmeId, about: programmeId }, now);
};

/** Open rounds in a portion: of each as much as an invocation does. */
const roundsAtOnce = 10;

/** One that fails is a work of its own, and keeps no other from its turn; one that cannot even be read is passed over and logged. */
export const followProgramme: Work = {
  take: async (office, { walkId, about: programmeId, after }, now) => {
    const { items, faults, next } = await office.rounds.openAfter(after, roundsAtOnce);
    for (const fault of faults) logError('sweep-item-failed', fault, { item: 'unreadable' });
    for (const round of items.filter((one) => one.programmeId === programmeId)) {
      try {
        await followRound(office, round.roundId, now);
      } catch (error) {
        logError('delivery-failed', error, { roundId: round.roundId });
        await handOver(office, followingRound(round, `${walkId}.${round.roundId}`), now);
      }
    }
    return next === undefined ? {} : { rest: { after: next } };
  },
};

const place = { sweep: 'follow' } as const;
/** Open rounds that a sweep looks at; the next sweep goes on behind them. */
const roundsInSweep = 50;

/** The same for open rounds of all programmes, in turn: a seat that rotates or a role that ends on its day is noticed on that day. */
export const followOpenRounds = async (office: RoundOffice, clock: Clock): Promise<void> => {
  const { client, table, rounds } = office;
  const before = await table.get(sweepPlaceEntity, place);
  const open = await rounds.openAfter(before?.after, roundsInSweep);
  // Kept first: a round that cannot be looked at to its end holds up no other.
  if (before?.after !== open.next)
    await transact(client, [table.put(sweepPlaceEntity, { ...place, after: open.next })]);
  await eachFound(
    open,
    ({ roundId }) => followRound(office, roundId, clock()),
    ({ roundId }) => roundId,
  );
};

/** Who is there, and whom a round asks by that. */
interface Known {
  readonly registry: Registry;
  /** How often the registry was changed: one that is again as it was before is another state, to be followed anew. */
  readonly changes: number;
  readonly audience: readonly Addressee[];
}

const knownOf = async (office: RoundOffice, round: Round, now: string): Promise<Known> => {
  const [{ registry, changes }, audience] = await Promise.all([
    office.registry.present(round.programmeId),
    asked(office, round, now),
  ]);
  return { registry, changes, audience };
};

/** Asks those of a portion who are new. @returns behind whom the next portion begins, if there is one. */
const admitSome = async (
  office: RoundOffice,
  round: Round,
  known: Known,
  after: string | undefined,
  now: string,
): Promise<string | undefined> => {
  const { roundId } = round;
  const { places, next } = await somePlaces(office, roundId, known.audience, after);
  const here = places.flatMap(({ task }) => task ?? []);
  // Whether seats and single answers are used up is told by all tasks: those rounds ask few.
  const tasks = asksFew(round) ? await office.rounds.tasks(roundId) : here;
  const taskOf = new Map(places.map(({ addresseeId, task }) => [addresseeId, task]));
  for (const one of newPlaces(known.registry, round, known.audience, tasks)) {
    if (taskOf.has(one.addresseeId)) await admit(office, round, one, taskOf.get(one.addresseeId), now);
  }
  return next;
};

const asksFew = ({ kind }: Round): boolean => {
  const { concludes, audience } = roundKind(kind);
  return concludes === 'single-answer' || audience === 'regiegroep';
};

/** Lets the open tasks of a portion follow. @returns behind whom the next portion begins, if there is one. */
const followSome = async (
  office: RoundOffice,
  { roundId }: Round,
  known: Known,
  after: string | undefined,
  now: string,
): Promise<string | undefined> => {
  const { places, next } = await somePlaces(office, roundId, known.audience, after);
  for (const { task, place: its } of places) {
    if (task?.status === 'open') await follow(office, known.registry, task, its, now);
  }
  return next;
};
