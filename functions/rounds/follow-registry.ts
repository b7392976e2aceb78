import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { reassign, withdraw } from './answering/hand-over.ts';
import { asked, newTask } from './asked.ts';
import type { Addressee } from './domain/audience.ts';
import type { Round } from './domain/round.ts';
import type { Task } from './domain/task.ts';
import { roundEntity, taskEntity } from './records.ts';
import { type RoundOffice, unlessDone } from './round-office.ts';

/**
 * Lets the open tasks of a programme follow its registry (rule 12). A task moves to whoever holds the role now and old links
 * die; who lost its place is not asked any more; who gained one is. What was answered stays as it was.
 */
export const followRegistry = async (office: RoundOffice, programmeId: string, now: string): Promise<void> => {
  const round = await openRoundOf(office, programmeId);
  if (!round) return;
  const [audience, tasks] = await Promise.all([asked(office, round, now), office.rounds.tasks(round.roundId)]);
  const places = new Map(audience.map((addressee) => [addressee.addresseeId, addressee]));
  for (const task of tasks.filter(({ status }) => status === 'open')) {
    await follow(office, task, places.get(task.addresseeId), now);
  }
  const known = new Set(tasks.map(({ addresseeId }) => addresseeId));
  for (const addressee of audience.filter(({ addresseeId }) => !known.has(addresseeId))) {
    await invite(office, round, addressee, now);
  }
};

const openRoundOf = async ({ frameworks, rounds }: RoundOffice, programmeId: string): Promise<Round | undefined> => {
  const framework = await frameworks.framework(programmeId);
  const cycle = framework?.running ? await frameworks.cycle(programmeId, framework.running) : undefined;
  const round = cycle?.roundId ? await rounds.round(cycle.roundId) : undefined;
  return round?.status === 'open' && round.issued ? round : undefined;
};

const follow = async (office: RoundOffice, task: Task, place: Addressee | undefined, now: string): Promise<void> => {
  if (!place) {
    await withdraw(office, task, { by: 'registry', reason: 'no longer in the audience', now });
    return;
  }
  const moved = place.personId !== undefined && place.personId !== task.personId && task.deputyId === undefined;
  if (moved)
    await reassign(office, task, place.personId, { by: 'registry', reason: 'another person holds the role', now });
};

const invite = async (
  { client, table }: RoundOffice,
  round: Round,
  addressee: Addressee,
  now: string,
): Promise<void> => {
  const { programmeId, cycleId, roundId } = round;
  const task = newTask(round, addressee);
  const more = { awaited: addressee.awaited ? 1 : 0, addressees: 1 };
  const condition = { expression: '#status = :open', values: { open: 'open' } };
  const told = fact('nl.regiodeal.task.opened.v1', now, { programmeId, cycleId, roundId, taskId: task.taskId });
  await transact(client, [
    table.insert(taskEntity, task),
    table.change(roundEntity, { roundId }, { add: more, condition }),
    ...table.record(told),
  ]).catch(unlessDone);
};
