import { retry } from '#shared/dynamo/retry.ts';
import type { Write } from '#shared/dynamo/table.ts';
import { asConflict, transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { isSameAddress } from '#shared/vocabulary/same-address.ts';
import { contactEntity, roundEntity, taskEntity, trailEntity } from '../records.ts';
import type { RoundDeps } from '../round-deps.ts';
import { type Contact, deputyIdOf, isUnreachable, type Task, type TrailLine } from '../terms/task.ts';
import { isOpen } from '../write-conditions.ts';

/** Who changes a task and why; stored in its trail. */
export interface TaskChange {
  readonly by: string;
  readonly reason?: string;
  readonly now: string;
  /** Change only the task as it was read: the caller decides again when somebody else changed it meanwhile. */
  readonly asRead?: true;
}

/** A line of the trail; its number distinguishes two lines of the same moment. */
export const trailLine = (task: Task, what: TrailLine['what'], { by, reason, now }: TaskChange): TrailLine => ({
  roundId: task.roundId,
  taskId: task.taskId,
  at: now,
  what,
  by,
  ...(reason === undefined ? {} : { reason }),
  number: task.revision,
});

const ids = ({ programmeId, matter, matterId, roundId, taskId }: Task) => ({
  programmeId,
  matter,
  matterId,
  roundId,
  taskId,
});

/** The changed task, and the other writes that belong to the change. */
interface Changed {
  readonly next: Task;
  readonly writes: readonly Write[];
}
type Change = (task: Task) => Changed;

/** The number of attempts before the caller is told to look again. */
const maxTries = 6;

/**
 * Changes a task in its current state. A reminder, a code or a bounce that was written meanwhile does not make it fail.
 * @throws {Conflict} when the task does not have the required status, or changed in every attempt.
 */
const alter = async (
  roundDeps: RoundDeps,
  task: Task,
  from: Task['status'],
  change: Change,
  tries = maxTries,
): Promise<Task> => {
  const tryToAlter = async (attempt: number, conflict?: unknown): Promise<Task> => {
    const current = attempt === 1 ? task : await roundDeps.rounds.task(task.taskId);
    if (!current) throw conflict;
    if (current.status !== from)
      throw new Conflict('task-not-open', `A task that is ${current.status} does not allow this.`);
    const { next, writes } = change(current);
    await transact(roundDeps.client, [roundDeps.table.replace(taskEntity, next), ...writes]);
    return next;
  };
  const changed = asConflict('task-changed', 'The task changed at the same moment. Read it again.');
  return retry(tryToAlter, { tries }).catch(changed);
};

const triesOf = ({ asRead }: TaskChange): number => (asRead ? 1 : maxTries);

/** Sends a task's mail again, with a new link for its current holder. Links sent before remain valid. */
export const sendAgain = (roundDeps: RoundDeps, task: Task, taskChange: TaskChange): Promise<Task> =>
  alter(roundDeps, task, 'open', (open) => {
    const next: Task = {
      ...open,
      sendings: open.sendings + 1,
      lastSentAt: taskChange.now,
      undeliverable: isUnreachable(open),
      revision: open.revision + 1,
    };
    const sentAgainFact = fact('nl.regiodeal.task.sent-again.v1', taskChange.now, {
      ...ids(open),
      sending: next.sendings,
    });
    return {
      next,
      writes: [
        roundDeps.table.put(trailEntity, trailLine(next, 'sent-again', taskChange)),
        ...roundDeps.table.record(sentAgainFact),
      ],
    };
  });

/** The registered person that gets a task. */
export interface Holder {
  readonly personId: string;
  readonly addressDigest?: string | undefined;
  readonly assignedByHand: boolean;
}

/** Moves a task to another person of the registry. Old links become invalid (rule 12). */
export const reassign = (
  roundDeps: RoundDeps,
  task: Task,
  { personId, addressDigest, assignedByHand }: Holder,
  taskChange: TaskChange,
): Promise<Task> =>
  alter(
    roundDeps,
    task,
    'open',
    ({ deputyId: _deputy, addressDigest: _digest, ...open }) =>
      handedOver(
        roundDeps,
        { ...open, personId, ...(addressDigest ? { addressDigest } : {}), assignedByHand },
        'reassigned',
        taskChange,
      ),
    triesOf(taskChange),
  );

/** The number of moves after which only the programmabureau can move a task: every move sends e-mails to other people. */
const maxMoves = 20;

/**
 * Passes a task on to a deputy (waarneming), whose name and address are stored separately. Old links become invalid (rule 12). For export
 * and erasure, a deputy is found by its own identifier when the registry knows it, and otherwise by the person whose task it was.
 * @throws {Conflict} `task-moved` when it went to somebody else meanwhile, `moved-enough` when it moved too often, or what
 *   `alter` throws.
 */
export const passOn = async (
  roundDeps: RoundDeps,
  task: Task,
  deputy: Pick<Contact, 'name' | 'role'> & { readonly email: string },
  taskChange: TaskChange,
): Promise<Task> => {
  const { people } = await roundDeps.registry.registry(task.programmeId);
  const known = people.find(({ email }) => isSameAddress(email, deputy.email))?.personId;
  return alter(roundDeps, task, 'open', (open) => {
    if (open.linkVersion !== task.linkVersion)
      throw new Conflict('task-moved', 'Somebody else received the task after this form was opened.');
    if (open.linkVersion > maxMoves)
      throw new Conflict('moved-enough', `The task was passed on ${maxMoves} times, which is the maximum.`);
    const { programmeId, taskId, roundId } = open;
    const personId = known ?? open.personId;
    const deputyId = deputyIdOf(taskId, open.linkVersion + 1);
    const about = { contactId: deputyId, programmeId, ...(personId ? { personId } : {}), roundId, taskId, ...deputy };
    const { next, writes } = handedOver(roundDeps, { ...open, deputyId }, 'passed-on', taskChange);
    return { next, writes: [roundDeps.table.put(contactEntity, about), ...writes] };
  });
};

/**
 * Sends an open task that a deputy has to another address of that deputy. Links sent to the address before become invalid (rule 12).
 * @throws {Conflict} when the task changed since it was read, or the deputy's address did.
 */
export const readdress = (
  roundDeps: RoundDeps,
  task: Task,
  deputy: { readonly contactId: string; readonly from: string; readonly to: string },
  now: string,
): Promise<Task> => {
  const taskChange = { by: 'registry', reason: 'the address of the deputy changed', now, asRead: true } as const;
  const { contactId, from, to } = deputy;
  return alter(
    roundDeps,
    task,
    'open',
    (open) => {
      const { next, writes } = handedOver(roundDeps, open, 'reassigned', taskChange);
      const condition = { expression: '#email = :from', values: { from } };
      const { roundId } = open;
      return {
        next,
        writes: [
          roundDeps.table.change(contactEntity, { roundId, contactId }, { set: { email: to }, condition }),
          ...writes,
        ],
      };
    },
    triesOf(taskChange),
  );
};

/**
 * A task with a new holder: links sent before become invalid, as does a code that the former holder got, and a mail with the new link is
 * sent.
 */
const handedOver = (
  { table }: RoundDeps,
  { code: _code, ...task }: Task,
  what: TrailLine['what'],
  taskChange: TaskChange,
): Changed => {
  const linkVersion = task.linkVersion + 1;
  const next: Task = { ...task, linkVersion, undeliverable: isUnreachable(task), revision: task.revision + 1 };
  const reassignedFact = fact('nl.regiodeal.task.reassigned.v1', taskChange.now, { ...ids(next), linkVersion });
  return { next, writes: [table.put(trailEntity, trailLine(next, what, taskChange)), ...table.record(reassignedFact)] };
};

/** Invalidates the links of a task whose holder left without a successor; the task waits for one. */
export const orphan = (roundDeps: RoundDeps, task: Task, taskChange: TaskChange): Promise<Task> =>
  alter(
    roundDeps,
    task,
    'open',
    ({ personId: _person, addressDigest: _digest, code: _code, ...open }) => {
      const next: Task = {
        ...open,
        assignedByHand: false,
        undeliverable: true,
        linkVersion: open.linkVersion + 1,
        revision: open.revision + 1,
      };
      return { next, writes: [roundDeps.table.put(trailEntity, trailLine(next, 'undeliverable', taskChange))] };
    },
    triesOf(taskChange),
  );

/** Withdraws one task: the round does not wait for it any more. It records no answer of the addressee. */
export const withdraw = (roundDeps: RoundDeps, task: Task, taskChange: TaskChange): Promise<Task> =>
  alter(roundDeps, task, 'open', (open) => {
    const linkVersion = open.linkVersion + 1;
    const next: Task = {
      ...open,
      status: 'withdrawn',
      withdrawnBy: taskChange.by,
      withdrawnAt: taskChange.now,
      linkVersion,
      revision: open.revision + 1,
    };
    const released = { add: { awaited: open.awaited ? -1 : 0 }, condition: isOpen };
    return {
      next,
      writes: [
        roundDeps.table.change(roundEntity, { roundId: open.roundId }, released),
        roundDeps.table.put(trailEntity, trailLine(next, 'withdrawn', taskChange)),
        ...roundDeps.table.record(
          fact('nl.regiodeal.task.withdrawn.v1', taskChange.now, { ...ids(open), linkVersion }),
        ),
      ],
    };
  });

/** Whether a round waits for a task, with the moment at which that changed: as of an earlier day it is what it was then. */
const awaitedFrom = (before: Pick<Task, 'awaited' | 'awaitedChangedAt'>, awaited: boolean, now: string) =>
  before.awaited === awaited ? { awaited } : { awaited, awaitedChangedAt: [...(before.awaitedChangedAt ?? []), now] };

/** Makes a round wait for an open task, or no longer: the ring of a partner determines whether its answer is awaited. */
export const setAwaited = (roundDeps: RoundDeps, task: Task, awaited: boolean, now: string): Promise<Task> =>
  alter(roundDeps, task, 'open', (open) => {
    const next: Task = { ...open, ...awaitedFrom(open, awaited, now), revision: open.revision + 1 };
    const counted = { add: { awaited: Number(awaited) - Number(open.awaited) }, condition: isOpen };
    return { next, writes: [roundDeps.table.change(roundEntity, { roundId: open.roundId }, counted)] };
  });

/** Updates the name of an open task's addressee. It is the same addressee: links remain valid and no mail is sent. */
export const rename = (roundDeps: RoundDeps, task: Task, addressee: string): Promise<Task> =>
  alter(roundDeps, task, 'open', (open) => ({ next: { ...open, addressee, revision: open.revision + 1 }, writes: [] }));

/** Opens a withdrawn task again, for the person that the registry names now. */
export const reopen = (
  roundDeps: RoundDeps,
  task: Task,
  holder: Partial<Holder> & { awaited: boolean },
  taskChange: TaskChange,
): Promise<Task> =>
  alter(
    roundDeps,
    task,
    'withdrawn',
    ({ withdrawnBy: _by, withdrawnAt: _at, personId: _person, addressDigest: _digest, deputyId: _deputy, ...rest }) => {
      const { personId, addressDigest, awaited } = holder;
      const open: Task = {
        ...rest,
        ...(personId ? { personId } : {}),
        ...(addressDigest ? { addressDigest } : {}),
        assignedByHand: false,
        ...awaitedFrom(rest, awaited, taskChange.now),
        status: 'open',
      };
      const { next, writes } = handedOver(roundDeps, open, 'reopened', taskChange);
      const counted = { add: { awaited: awaited ? 1 : 0 }, condition: isOpen };
      return { next, writes: [roundDeps.table.change(roundEntity, { roundId: rest.roundId }, counted), ...writes] };
    },
  );
