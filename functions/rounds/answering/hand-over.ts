import type { Write } from '#shared/dynamo/table.ts';
import { ConditionFailed, transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { Contact, Task, TrailLine } from '../domain/task.ts';
import { contactEntity, roundEntity, taskEntity, trailEntity } from '../records.ts';
import type { RoundOffice } from '../round-office.ts';

/** Who does something to a task and why; kept in its trail. */
export interface Doing {
  readonly by: string;
  readonly reason?: string;
  readonly now: string;
}

/** A line of the trail; its number keeps two of the same moment apart. */
export const trailLine = (task: Task, what: TrailLine['what'], { by, reason, now }: Doing): TrailLine => ({
  roundId: task.roundId,
  taskId: task.taskId,
  at: now,
  what,
  by,
  ...(reason === undefined ? {} : { reason }),
  number: task.revision,
});

const ids = ({ programmeId, cycleId, roundId, taskId }: Task) => ({ programmeId, cycleId, roundId, taskId });

/** @throws {Conflict} when the task is not open any more, or changed at the same moment. */
const change = async (
  office: RoundOffice,
  task: Task,
  writes: (table: RoundOffice['table']) => Write[],
): Promise<void> => {
  if (task.status !== 'open')
    throw new Conflict('task-not-open', `This task is ${task.status}; nothing about it can change.`);
  try {
    await transact(office.client, writes(office.table));
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    throw new Conflict('task-changed', 'The task changed at the same moment; look at it again.', { cause: error });
  }
};

/** Sends a task's mail again, with a new link to the registered address. Links sent before stay good. */
export const sendAgain = async (office: RoundOffice, task: Task, doing: Doing): Promise<Task> => {
  const next: Task = { ...task, sendings: task.sendings + 1, undeliverable: false, revision: task.revision + 1 };
  const told = fact('nl.regiodeal.task.sent-again.v1', doing.now, { ...ids(task), sending: next.sendings });
  await change(office, task, (table) => [
    table.replace(taskEntity, next),
    table.put(trailEntity, trailLine(next, 'sent-again', doing)),
    ...table.record(told),
  ]);
  return next;
};

/** Moves a task to another person of the registry. Old links die (rule 12). */
export const reassign = async (office: RoundOffice, task: Task, personId: string, doing: Doing): Promise<Task> => {
  const { deputyId: _deputy, code: _code, ...rest } = task;
  const next: Task = {
    ...rest,
    personId,
    linkVersion: task.linkVersion + 1,
    undeliverable: false,
    revision: task.revision + 1,
  };
  await change(office, task, (table) => handedOver(table, next, 'reassigned', doing));
  return next;
};

/** Passes a task on to a deputy (waarneming), whose name and address lie apart. Old links die (rule 12). */
export const passOn = async (
  office: RoundOffice,
  task: Task,
  deputy: Required<Pick<Contact, 'name' | 'role' | 'email'>>,
  doing: Doing,
): Promise<Task> => {
  const { code: _code, ...rest } = task;
  const linkVersion = task.linkVersion + 1;
  const deputyId = `deputy.${task.taskId}.${linkVersion}`;
  const next: Task = { ...rest, deputyId, linkVersion, undeliverable: false, revision: task.revision + 1 };
  const contact: Contact = { contactId: deputyId, roundId: task.roundId, taskId: task.taskId, ...deputy };
  await change(office, task, (table) => [
    table.put(contactEntity, contact),
    ...handedOver(table, next, 'passed-on', doing),
  ]);
  return next;
};

const handedOver = (table: RoundOffice['table'], next: Task, what: TrailLine['what'], doing: Doing): Write[] => [
  table.replace(taskEntity, next),
  table.put(trailEntity, trailLine(next, what, doing)),
  ...table.record(fact('nl.regiodeal.task.reassigned.v1', doing.now, { ...ids(next), linkVersion: next.linkVersion })),
];

/** Withdraws one task: the round does not wait for it any more. Says nothing for the addressee. */
export const withdraw = async (office: RoundOffice, task: Task, doing: Doing): Promise<Task> => {
  const next: Task = { ...task, status: 'withdrawn', linkVersion: task.linkVersion + 1, revision: task.revision + 1 };
  const { roundId } = task;
  const condition = { expression: '#status = :open', values: { open: 'open' } };
  await change(office, task, (table) => [
    table.replace(taskEntity, next),
    table.change(roundEntity, { roundId }, { add: { awaited: task.awaited ? -1 : 0 }, condition }),
    table.put(trailEntity, trailLine(next, 'withdrawn', doing)),
    ...table.record(fact('nl.regiodeal.task.withdrawn.v1', doing.now, ids(task))),
  ]);
  return next;
};
