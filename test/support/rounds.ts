import type { Capacity, RecordedAnswer, Task } from '#functions/rounds/terms/task.ts';
import { hashOf } from './cycles.ts';
import { now } from './small-programme.ts';

/** An answer as it lies in the record. */
export const recorded = (answer: string, parts: Partial<RecordedAnswer> = {}): RecordedAnswer => ({
  number: 1,
  answer,
  textHash: hashOf('a'),
  givenAt: now,
  via: 'decision-page',
  entitlement: 'adopt a framework: regiegroep seats',
  registrarId: 'registrar.1',
  ...parts,
});

/** A task as a round hands it out. Parts of it can be replaced. */
export const openTask = (
  kind: Task['kind'],
  capacity: Capacity,
  partnerId: string,
  parts: Partial<Task> = {},
): Task => ({
  programmeId: 'proefland',
  matter: 'framework-cycle',
  matterId: '1',
  roundId: `proefland.1.${kind}.1`,
  taskId: `proefland.1.${kind}.1.${capacity}-${partnerId}`,
  kind,
  addresseeId: `${capacity}-${partnerId}`,
  partnerId,
  capacity,
  addressee: `${capacity} van ${partnerId}`,
  awaited: true,
  status: 'open',
  dueAt: '2027-04-01T21:59:00.000Z',
  personId: `${partnerId}-college-secretary`,
  assignedByHand: false,
  linkVersion: 1,
  remindersSent: 0,
  sendings: 1,
  undeliverable: false,
  codesAsked: 0,
  revision: 1,
  ...parts,
});

/** The same task with a final answer. */
export const answered = (task: Task, answer: string, parts: Partial<RecordedAnswer> = {}): Task => ({
  ...task,
  status: 'answered',
  answer: recorded(answer, parts),
  revision: task.revision + 1,
});
