import { onDay, programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { isSameAddress } from '#shared/vocabulary/same-address.ts';
import { newTask } from '../addressees-of.ts';
import { orphan, readdress, reassign, rename, reopen, setAwaited, withdraw } from '../answering/hand-over.ts';
import { roundEntity, taskEntity } from '../records.ts';
import type { RoundDeps } from '../round-deps.ts';
import { isAnsweredBefore } from '../terms/answered-before.ts';
import { type Addressee, digestOf, isDigestOf, speakingFor } from '../terms/audience.ts';
import type { Round } from '../terms/round.ts';
import { roundKind } from '../terms/round-kinds.ts';
import type { Task } from '../terms/task.ts';
import { isOpen } from '../write-conditions.ts';

/** The author of these changes in the trail of a task. */
const registry = 'registry';

/** The registry, and the addressees of a round by it. */
interface Followed {
  readonly registry: Registry;
  readonly audience: readonly Addressee[];
  readonly standing: readonly string[];
}

/**
 * Addressees without a task, or whose task the registry itself withdrew before. One whose predecessors spoke for it is not asked again (rule 18).
 * @param today - ISO date.
 */
export const newPlaces = (
  { registry: known, audience, standing }: Followed,
  round: Round,
  tasks: readonly Task[],
  today: string,
): Addressee[] => {
  // A round that its single answer settled asks no later speaker again (rule 12).
  const isSettled =
    roundKind(round.kind).concludes === 'single-answer' && tasks.some(({ status }) => status === 'answered');
  if (isSettled) return [];
  const taken = new Set(
    tasks.filter(({ withdrawnBy }) => withdrawnBy !== registry).map(({ addresseeId }) => addresseeId),
  );
  const places = audience
    .filter(({ addresseeId }) => !taken.has(addresseeId))
    .filter((place) => !isAnsweredBefore(known, round, place, tasks, standing, today));
  return roundKind(round.kind).audience === 'regiegroep' ? unusedSeats(known, places, audience, tasks) : places;
};

/** A rotating seat votes once: when its former holder voted, the next holder is not asked any more. */
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

/** The number of attempts before the update of a task is left to the next delivery. */
const maxTries = 6;

/**
 * Updates an open task to its addressee's current place, or withdraws it. A concurrent change is read again, so that two invocations do it
 * once.
 * @throws {Conflict} when others changed the task first in every attempt.
 */
export const follow = (
  roundDeps: RoundDeps,
  known: Registry,
  task: Task,
  place: Addressee | undefined,
  now: string,
): Promise<void> =>
  retry(
    async (attempt) => {
      const current = attempt === 1 ? task : await roundDeps.rounds.task(task.taskId);
      if (!current || (attempt > 1 && current.status !== 'open')) return;
      await (place ? moveTo(roundDeps, known, current, place, now) : leave(roundDeps, current, now));
    },
    { tries: maxTries, isConflict: (error) => error instanceof Conflict },
  );

const leave = async (roundDeps: RoundDeps, task: Task, now: string): Promise<void> => {
  await withdraw(roundDeps, task, { by: registry, reason: 'no longer in the audience', now });
};

const moveTo = async (
  roundDeps: RoundDeps,
  known: Registry,
  before: Task,
  place: Addressee,
  now: string,
): Promise<void> => {
  const named = place.name === before.addressee ? before : await rename(roundDeps, before, place.name);
  const task = place.awaited === named.awaited ? named : await setAwaited(roundDeps, named, place.awaited, now);
  const { personId, addressDigest } = place;
  if (personId === task.personId || (task.assignedByHand && mayKeep(known, task, now)))
    return followAddress(roundDeps, known, task, now);
  const taskChange = { by: registry, now, asRead: true } as const;
  if (personId === undefined) {
    await orphan(roundDeps, task, { ...taskChange, reason: 'nobody holds the role' });
    return;
  }
  const reason = 'another person holds the role';
  await reassign(roundDeps, task, { personId, addressDigest, assignedByHand: false }, { ...taskChange, reason });
};

/**
 * An open task whose holder stays follows the address of that person in the registry, also when the programmabureau chose the person. It comes back from a
 * deputy then: whoever read the mail of an address that was not right may have passed it on.
 */
const followAddress = async (roundDeps: RoundDeps, known: Registry, task: Task, now: string): Promise<void> => {
  const { personId, addressDigest, assignedByHand } = task;
  const person = known.people.find((one) => one.personId === personId);
  if (person === undefined) return;
  // A task of an earlier release that was given to somebody by hand does not know the address.
  const isSame = isDigestOf(person.email, addressDigest) || (assignedByHand && addressDigest === undefined);
  if (isSame) return followDeputy(roundDeps, known, task, now);
  const holder = { personId: person.personId, addressDigest: digestOf(person.email), assignedByHand };
  await reassign(roundDeps, task, holder, { by: registry, now, asRead: true, reason: 'the address changed' });
};

/**
 * An open task that was passed on to somebody in the registry follows the address of that person, unless another person there has the address that it was
 * passed on to: then the mailbox is right. The name and role of a deputy are what whoever passed it on typed, and so is the address of one whom the
 * registry does not know: there is nothing to follow.
 */
const followDeputy = async (roundDeps: RoundDeps, known: Registry, task: Task, now: string): Promise<void> => {
  const deputy = task.deputyId && (await roundDeps.rounds.contact(task.roundId, task.deputyId));
  if (!deputy || deputy.email === undefined || deputy.personId === task.personId) return;
  const { email: address } = deputy;
  const people = known.people.filter(({ erasedAt }) => erasedAt === undefined);
  const person = people.find(({ personId }) => personId === deputy.personId);
  if (!person || people.some(({ email }) => isSameAddress(email, address))) return;
  await readdress(roundDeps, task, { contactId: deputy.contactId, from: address, to: person.email }, now);
};

/** Whether the person whom the programmabureau chose is still a person of the partner that speaks for the addressee (rule 6). */
const mayKeep = (known: Registry, task: Task, now: string): boolean => {
  const today = localDate(now);
  const chosen = known.people.find((person) => person.personId === task.personId && onDay(person, today));
  return chosen !== undefined && (chosen.partnerId ?? programmabureau) === speakingFor(known, task, today);
};

/**
 * Asks an addressee that is new, or has a place again; a concurrent invocation that asks it has the same result.
 * @throws {Conflict} when others changed the task first in every attempt and it is still not asked: the next delivery does it.
 */
export const admit = async (
  roundDeps: RoundDeps,
  round: Round,
  place: Addressee,
  before: Task | undefined,
  now: string,
): Promise<void> => {
  if (!before) return invite(roundDeps, round, place, now);
  const { personId, addressDigest, awaited } = place;
  const holder = { ...(personId ? { personId } : {}), addressDigest, awaited };
  const taskChange = { by: registry, reason: 'in the audience again', now };
  await reopen(roundDeps, before, holder, taskChange).catch(async (error: unknown) => {
    if (!(error instanceof Conflict) || (await waitsToBeAsked(roundDeps, before))) throw error;
  });
};

/** Whether a task is still withdrawn by the registry, in an open round. */
const waitsToBeAsked = async ({ rounds }: RoundDeps, { taskId, roundId }: Task): Promise<boolean> => {
  const [task, round] = await Promise.all([rounds.task(taskId), rounds.round(roundId)]);
  return round?.status === 'open' && task?.status === 'withdrawn' && task.withdrawnBy === registry;
};

const invite = async ({ client, table }: RoundDeps, round: Round, addressee: Addressee, now: string): Promise<void> => {
  const { programmeId, matter, matterId, roundId } = round;
  const task: Task = { ...newTask(round, addressee), askedAt: now };
  const more = { awaited: addressee.awaited ? 1 : 0, addressees: 1 };
  const openedFact = fact('nl.regiodeal.task.opened.v1', now, {
    programmeId,
    matter,
    matterId,
    roundId,
    taskId: task.taskId,
  });
  await transact(client, [
    table.insert(taskEntity, task),
    table.change(roundEntity, { roundId }, { add: more, condition: isOpen }),
    ...table.record(openedFact),
  ]).catch(unlessDone);
};
