import { onDay, programmabureau } from '#functions/bodies/domain/bodies.ts';
import type { Registry } from '#functions/bodies/domain/registry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachFound } from '#shared/runtime/each.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { orphan, reassign, reopen, setAwaited, withdraw } from './answering/hand-over.ts';
import { asked, newTask } from './asked.ts';
import { type Addressee, isDigestOf, speakingFor } from './domain/audience.ts';
import type { Round } from './domain/round.ts';
import { roundKind } from './domain/round-kinds.ts';
import type { Task } from './domain/task.ts';
import { clockIndex, roundEntity, taskEntity } from './records.ts';
import { closeIfDone, type RoundOffice, unlessDone } from './round-office.ts';

const registry = 'registry';

/**
 * Lets the open tasks of a round follow the registry (rule 12). A task moves to whoever holds the role now and old links die;
 * who gained a place is asked; who lost one is not asked any more. What was answered stays as it was. Who is new comes first,
 * so that a round does not close for want of somebody to wait for. One that waits for nobody any more is closed.
 */
export const followRound = async (office: RoundOffice, roundId: string, now: string): Promise<void> => {
  const round = await office.rounds.round(roundId);
  if (round?.status !== 'open' || !round.issued) return;
  const [known, audience, tasks] = await Promise.all([
    office.registry.registry(round.programmeId),
    asked(office, round, now),
    office.rounds.tasks(roundId),
  ]);
  const taskOf = new Map(tasks.map((task) => [task.addresseeId, task]));
  for (const place of newPlaces(known, round, audience, tasks)) {
    await admit(office, round, place, taskOf.get(place.addresseeId), now);
  }
  const placeOf = new Map(audience.map((addressee) => [addressee.addresseeId, addressee]));
  for (const task of tasks.filter(({ status }) => status === 'open')) {
    await follow(office, known, task, placeOf.get(task.addresseeId), now);
  }
  // The last answer may be in, and not have been heard of.
  await closeIfDone(office, roundId, now);
};

/** The same for every round that is open in a programme. */
export const followRegistry = async (office: RoundOffice, programmeId: string, now: string): Promise<void> => {
  const items = await office.rounds.open(programmeId);
  await eachFound(
    { items, faults: [] },
    ({ roundId }) => followRound(office, roundId, now),
    ({ roundId }) => roundId,
  );
};

/** The same for every open round: a seat that rotates or a role that ends on its day is noticed on that day. */
export const followOpenRounds = async (office: RoundOffice, clock: Clock): Promise<void> => {
  const open = await office.table.queryEach(roundEntity, { pk: 'CLOCK', index: clockIndex });
  await eachFound(
    open,
    ({ roundId }) => followRound(office, roundId, clock()),
    ({ roundId }) => roundId,
  );
};

/** Addressees without a task, or with one that the registry itself withdrew before. */
const newPlaces = (
  known: Registry,
  round: Round,
  audience: readonly Addressee[],
  tasks: readonly Task[],
): Addressee[] => {
  // What one answer settles it has settled: who speaks from then on is not asked once more (rule 12).
  const isSettled =
    roundKind(round.kind).concludes === 'single-answer' && tasks.some(({ status }) => status === 'answered');
  if (isSettled) return [];
  const taken = new Set(
    tasks.filter(({ withdrawnBy }) => withdrawnBy !== registry).map(({ addresseeId }) => addresseeId),
  );
  const places = audience.filter(({ addresseeId }) => !taken.has(addresseeId));
  return roundKind(round.kind).audience === 'regiegroep' ? unusedSeats(known, places, audience, tasks) : places;
};

/** A rotating seat votes once: where its former holder voted, its next holder is not asked any more. */
const unusedSeats = (
  known: Registry,
  places: readonly Addressee[],
  audience: readonly Addressee[],
  tasks: readonly Task[],
): Addressee[] => {
  const rotating = new Set(known.seats.filter(({ kind }) => kind === 'rotating').map(({ partnerId }) => partnerId));
  const present = new Set(audience.map(({ partnerId }) => partnerId));
  const used = tasks.filter(
    ({ status, partnerId }) => status === 'answered' && rotating.has(partnerId) && !present.has(partnerId),
  ).length;
  const newHolders = places.filter(({ partnerId }) => rotating.has(partnerId));
  const skipped = new Set(newHolders.slice(0, used));
  return places.filter((place) => !skipped.has(place));
};

const follow = async (
  office: RoundOffice,
  known: Registry,
  task: Task,
  place: Addressee | undefined,
  now: string,
): Promise<void> => {
  if (!place) {
    await withdraw(office, task, { by: registry, reason: 'no longer in the audience', now });
    return;
  }
  if (place.awaited !== task.awaited) await setAwaited(office, task, place.awaited);
  if (task.assignedByHand && mayKeep(known, task, now)) return;
  const { personId, addressDigest } = place;
  const person = known.people.find((one) => one.personId === personId);
  if (personId === task.personId && (person === undefined || isDigestOf(person.email, task.addressDigest))) return;
  if (personId === undefined) {
    if (task.personId !== undefined) await orphan(office, task, { by: registry, reason: 'nobody holds the role', now });
    return;
  }
  const reason = personId === task.personId ? 'the address changed' : 'another person holds the role';
  await reassign(office, task, { personId, addressDigest, assignedByHand: false }, { by: registry, reason, now });
};

/** Whether the person whom the programmabureau chose is still there, and of whoever speaks for the addressee (rule 6). */
const mayKeep = (known: Registry, task: Task, now: string): boolean => {
  const today = localDate(now);
  const chosen = known.people.find((person) => person.personId === task.personId && onDay(person, today));
  return chosen !== undefined && (chosen.partnerId ?? programmabureau) === speakingFor(known, task, today);
};

const admit = async (
  office: RoundOffice,
  round: Round,
  place: Addressee,
  before: Task | undefined,
  now: string,
): Promise<void> => {
  if (!before) return invite(office, round, place, now);
  const { personId, addressDigest, awaited } = place;
  const holder = { ...(personId ? { personId } : {}), addressDigest, awaited };
  await reopen(office, before, holder, { by: registry, reason: 'in the audience again', now });
};

const invite = async (
  { client, table }: RoundOffice,
  round: Round,
  addressee: Addressee,
  now: string,
): Promise<void> => {
  const { programmeId, matter, matterId, roundId } = round;
  const task = newTask(round, addressee);
  const more = { awaited: addressee.awaited ? 1 : 0, addressees: 1 };
  const condition = { expression: '#status = :open', values: { open: 'open' } };
  const told = fact('nl.regiodeal.task.opened.v1', now, {
    programmeId,
    matter,
    matterId,
    roundId,
    taskId: task.taskId,
  });
  await transact(client, [
    table.insert(taskEntity, task),
    table.change(roundEntity, { roundId }, { add: more, condition }),
    ...table.record(told),
  ]).catch(unlessDone);
};
