import type { Registry } from '#functions/bodies/terms/registry.ts';
import { predecessorsOf } from '#functions/bodies/terms/succession.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import { logError } from '#shared/observability/log.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachFound } from '#shared/runtime/each.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { audienceAt } from '../addressees-of.ts';
import { closeIfDone } from '../close-round.ts';
import { bearsNames } from '../domain/question.ts';
import { portionSize, stateDigest } from '../domain/walk.ts';
import { roundEntity, sweepPlaceEntity } from '../records.ts';
import type { RoundDeps } from '../round-deps.ts';
import type { Addressee } from '../terms/audience.ts';
import type { Round } from '../terms/round.ts';
import { roundKind } from '../terms/round-kinds.ts';
import { asks } from '../write-conditions.ts';
import { admit, follow, newPlaces } from './follow-places.ts';
import { goOnHandingOut } from './hand-out-tasks.ts';
import { somePlaces } from './some-places.ts';
import { leaveToAnother, type Work, walked } from './walk.ts';

/**
 * Updates the open tasks of a round to the registry (rule 12). A task moves to the current holder of the role and old links become invalid;
 * an addressee that gained a place is asked; one that lost its place is not asked any more. Recorded answers do not change. New addressees
 * are handled first, so that a round does not close because nobody is awaited. A round that awaits nobody any more is closed. A round with
 * more than one portion is updated by a walk, once for each state of the registry and day.
 */
export const followRound = async (roundDeps: RoundDeps, roundId: string, now: string): Promise<void> => {
  const round = await roundDeps.rounds.round(roundId);
  if (round?.status !== 'open') return;
  if (!round.issued) return goOnHandingOut(roundDeps, round, now);
  await followNames(roundDeps, round);
  const known = await knownOf(roundDeps, round, now);
  if (Math.max(round.addressees, known.audience.length) > portionSize) {
    const walkId = `follow.${roundId}.${stateDigest([known, localDate(now)])}`;
    return walked(roundDeps, followTasks, followingRound(round, walkId), now);
  }
  for (const some of [admitSome, followSome]) {
    let next: string | undefined;
    do next = await some(roundDeps, round, known, next, now);
    while (next !== undefined);
  }
  // The last answer may be recorded while its event was missed.
  await closeIfDone(roundDeps, roundId, now);
};

/**
 * Updates the question of an open round to the current names: of the programme, or of the proposed partner; and with it the title that bears the same
 * names. A release that only changes the wording does not change the question.
 */
const followNames = async ({ client, table, matters }: RoundDeps, round: Round): Promise<void> => {
  const { roundId, matter, subject } = round;
  const called = await matters[matter].called(round);
  if (called?.roundId !== roundId || called.subject.hash !== subject.hash || bearsNames(round, called.names)) return;
  const { question, names } = called;
  const set = { question, names, subject: { ...subject, title: called.subject.title } };
  const change = { set, condition: asks(round.question) };
  await transact(client, [table.change(roundEntity, { roundId }, change)]).catch(unlessDone);
};

const followingRound = ({ programmeId, roundId }: Round, walkId: string) =>
  ({ walkId, work: 'follow-round', programmeId, about: roundId }) as const;

/** The same for a round with many addressees. */
export const followTasks: Work = {
  take: async (roundDeps, { about: roundId, second = false, after }, now) => {
    const round = await roundDeps.rounds.round(roundId);
    if (round?.status !== 'open' || !round.issued) return {};
    const some = second ? followSome : admitSome;
    const next = await some(roundDeps, round, await knownOf(roundDeps, round, now), after, now);
    if (next !== undefined) return { rest: { second, after: next } };
    return second ? {} : { rest: { second: true, after: undefined } };
  },
  finish: (roundDeps, { about: roundId }, now) => closeIfDone(roundDeps, roundId, now),
};

/** The same for every open round of a programme. @param cause - the reason for it, handled once. */
export const followRegistry = (
  roundDeps: RoundDeps,
  programmeId: string,
  now: string,
  cause: string,
): Promise<void> => {
  const walkId = `follow.${programmeId}.${cause}`;
  return walked(roundDeps, followProgramme, { walkId, work: 'follow-programme', programmeId, about: programmeId }, now);
};

/** Open rounds in a portion: as many as one invocation can handle. */
const roundsAtOnce = 10;

/** A round that fails gets its own walk, and does not block the others; one that cannot be read is skipped and logged. */
export const followProgramme: Work = {
  take: async (roundDeps, { walkId, about: programmeId, after }, now) => {
    const { items, faults, next } = await roundDeps.rounds.openAfter(after, roundsAtOnce);
    for (const fault of faults) logError('sweep-item-failed', fault, { item: 'unreadable' });
    for (const round of items.filter((one) => one.programmeId === programmeId)) {
      try {
        await followRound(roundDeps, round.roundId, now);
      } catch (error) {
        logError('delivery-failed', error, { roundId: round.roundId });
        await leaveToAnother(roundDeps, followingRound(round, `${walkId}.${round.roundId}`), now);
      }
    }
    return next === undefined ? {} : { rest: { after: next } };
  },
};

const place = { sweep: 'follow' } as const;
/** Open rounds per sweep; the next sweep continues after them. */
const roundsInSweep = 50;

/** The same for open rounds of all programmes, in turn: a seat that rotates or a role that ends is noticed on its day. */
export const followOpenRounds = async (roundDeps: RoundDeps, clock: Clock): Promise<void> => {
  const { client, table, rounds } = roundDeps;
  const before = await table.get(sweepPlaceEntity, place);
  const open = await rounds.openAfter(before?.after, roundsInSweep);
  // Stored first: a round that cannot be handled does not block the others.
  if (before?.after !== open.next)
    await transact(client, [table.put(sweepPlaceEntity, { ...place, after: open.next })]);
  await eachFound(
    open,
    ({ roundId }) => followRound(roundDeps, roundId, clock()),
    ({ roundId }) => roundId,
  );
};

/** The registry, and the addressees of a round by it. */
interface Known {
  readonly registry: Registry;
  /** The number of changes of the registry: a registry that returns to an earlier content is still another state, to be followed again. */
  readonly changes: number;
  readonly audience: readonly Addressee[];
  /** Addressees whose earlier answer about this text is still valid. */
  readonly standing: readonly string[];
}

const knownOf = async (roundDeps: RoundDeps, round: Round, now: string): Promise<Known> => {
  const [{ registry, changes }, { audience, standing }] = await Promise.all([
    roundDeps.registry.present(round.programmeId),
    audienceAt(roundDeps, round, now),
  ]);
  return { registry, changes, audience, standing };
};

/** Asks the new addressees of a portion. @returns the place after which the next portion begins, if there is one. */
const admitSome = async (
  roundDeps: RoundDeps,
  round: Round,
  known: Known,
  after: string | undefined,
  now: string,
): Promise<string | undefined> => {
  const { roundId } = round;
  const { places, next } = await somePlaces(roundDeps, roundId, known.audience, after);
  const here = places.flatMap(({ task }) => task ?? []);
  // Used seats and single answers are found in all tasks: those rounds have few addressees.
  const all = asksFew(round) || isFollowed(known, localDate(now));
  const tasks = all ? await roundDeps.rounds.tasks(roundId) : here;
  const taskOf = new Map(places.map(({ addresseeId, task }) => [addresseeId, task]));
  const today = localDate(now);
  for (const one of newPlaces(known, round, tasks, today)) {
    if (taskOf.has(one.addresseeId)) await admit(roundDeps, round, one, taskOf.get(one.addresseeId), now);
  }
  return next;
};

/** Whether a municipality of the audience stands for others, whose answers may be in another portion. */
const isFollowed = ({ registry, audience }: Known, today: string): boolean =>
  audience.some(({ partnerId }) => predecessorsOf(registry, partnerId, today).length > 0);

const asksFew = ({ kind }: Round): boolean => {
  const { concludes, audience } = roundKind(kind);
  return concludes === 'single-answer' || audience === 'regiegroep';
};

/** Updates the open tasks of a portion. @returns the place after which the next portion begins, if there is one. */
const followSome = async (
  roundDeps: RoundDeps,
  { roundId }: Round,
  known: Known,
  after: string | undefined,
  now: string,
): Promise<string | undefined> => {
  const { places, next } = await somePlaces(roundDeps, roundId, known.audience, after);
  for (const { task, place: its } of places) {
    if (task?.status === 'open') await follow(roundDeps, known.registry, task, its, now);
  }
  return next;
};
