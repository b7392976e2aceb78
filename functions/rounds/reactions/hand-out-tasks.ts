import type { Write } from '#shared/dynamo/table.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import { CorruptRecord } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { logInfo } from '#shared/observability/log.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import { addresseesOf, newTask } from '../addressees-of.ts';
import { closeIfDone, isAbandoned, withdrawRound } from '../close-round.ts';
import { byMailbox, portionAfter } from '../domain/by-mailbox.ts';
import { portionSize, stateDigest, type Walk } from '../domain/walk.ts';
import { roundEntity, taskEntity, walkEntity } from '../records.ts';
import type { RoundDeps } from '../round-deps.ts';
import type { Addressee } from '../terms/audience.ts';
import type { Round } from '../terms/round.ts';
import type { Task } from '../terms/task.ts';
import { taskIdOf } from '../terms/task-id.ts';
import { isUnissued, isUnissuedAsRead } from '../write-conditions.ts';
import { beginning, goOn, type Portion, type Work } from './walk.ts';

/** The walk that hands out the tasks of a round; it begins with the round. */
export const handingOut = (round: Round) => ({
  walkId: `hand-out.${round.roundId}`,
  work: 'hand-out' as const,
  programmeId: round.programmeId,
  about: round.roundId,
  // Each task that is handed out is subtracted: the remainder is the change of the audience meanwhile.
  left: { awaited: round.awaited, addressees: round.addressees },
});

/**
 * Hands out the tasks that do not exist yet, those of a mailbox in one transaction: whoever is written to about one of them finds the others.
 * When the audience, or its order by mailbox, changed meanwhile, it starts again from the beginning, so that nobody is skipped; an existing task is not
 * handed out again.
 */
export const handOutTasks: Work = {
  take: async (roundDeps, walk) => {
    const round = await roundDeps.rounds.round(walk.about);
    if (round?.status !== 'open' || round.issued) return {};
    const audience = byMailbox(await addresseesOf(roundDeps, round, round.openedAt));
    const digest = stateDigest(audience.map(({ addresseeId }) => addresseeId));
    const { some, next } = portionAfter(audience, walk.audience === digest ? walk.after : undefined);
    const taskHolders = await taskHoldersOf(roundDeps, round, some);
    const missing = some.filter(({ addresseeId }) => !taskHolders.has(addresseeId)).map((one) => newTask(round, one));
    const left = leftOf(walk, missing);
    const handedOut = missing.flatMap((task) => handOut(roundDeps, round, task));
    if (next === undefined) {
      const { writes, addressees } = walk.late
        ? await issueCounted(roundDeps, round, missing)
        : issue(roundDeps, round, left);
      const afterWrite = () => logInfo('round-opened', { roundId: round.roundId, addressees });
      return { writes: [...handedOut, ...writes], afterWrite };
    }
    const stillOpens = roundDeps.table.check(roundEntity, { roundId: round.roundId }, isUnissued);
    return { writes: [...handedOut, stillOpens], rest: { after: next, audience: digest, left } } satisfies Portion;
  },
  finish: async (roundDeps, { about: roundId }, now) => {
    const round = await roundDeps.rounds.round(roundId);
    if (round?.status === 'open') await settle(roundDeps, round, now);
  },
};

/** Those of a portion who have a task in the round already. */
const taskHoldersOf = async (
  { rounds }: RoundDeps,
  { roundId, addressees }: Round,
  some: readonly Addressee[],
): Promise<ReadonlySet<string>> => {
  // One query reads the tasks of a small round; of a large one it would read more than this portion.
  const found =
    addressees <= portionSize
      ? await rounds.tasks(roundId)
      : await inParts(some, ({ addresseeId }) => rounds.task(taskIdOf(roundId, addresseeId)));
  return new Set(found.flatMap((task) => task?.addresseeId ?? []));
};

/** Hands out the portion that is due. A round of the previous release has no walk yet: it begins one. */
export const goOnHandingOut = async (roundDeps: RoundDeps, round: Round, now: string): Promise<void> => {
  const { walkId } = handingOut(round);
  if (!(await roundDeps.table.get(walkEntity, { walkId }))) await beginLate(roundDeps, round.roundId, now);
  await goOn(roundDeps, handOutTasks, walkId, now);
};

const beginLate = async ({ client, table, rounds }: RoundDeps, roundId: string, now: string): Promise<void> => {
  const round = await rounds.round(roundId);
  if (round?.status !== 'open' || round.issued) return;
  const { left: _left, ...walk } = handingOut(round);
  await transact(client, [beginning(table, { ...walk, late: true }, now)]).catch(unlessDone);
};

/** Whether the round's own number counts a task: for an answered one, the parts that count the answers subtract it. */
const isCounted = ({ awaited, status }: Task, { parts }: Round): boolean =>
  awaited && (status === 'open' || (parts !== undefined && status === 'answered'));

/** The follow-up once every task exists, and whenever the opening of the round is requested again. */
export const settle = async (roundDeps: RoundDeps, round: Round, now: string): Promise<void> => {
  // The matter may have been withdrawn meanwhile, when there was no round to end yet.
  if (await isAbandoned(roundDeps, round, now)) return withdrawRound(roundDeps, round.roundId, now);
  // Nobody is awaited, or everybody answered before the last task was handed out.
  await closeIfDone(roundDeps, round.roundId, now);
};

const handOut = ({ table }: RoundDeps, { openedAt }: Round, task: Task): Write[] => {
  const { programmeId, matter, matterId, roundId, taskId } = task;
  const openedFact = fact('nl.regiodeal.task.opened.v1', openedAt, { programmeId, matter, matterId, roundId, taskId });
  return [table.insert(taskEntity, task), ...table.record(openedFact)];
};

type Left = NonNullable<Walk['left']>;

const leftOf = ({ left = { awaited: 0, addressees: 0 } }: Walk, handedOut: readonly Task[]): Left => ({
  awaited: left.awaited - handedOut.filter(({ awaited }) => awaited).length,
  addressees: left.addressees - handedOut.length,
});

interface Issued {
  readonly writes: readonly Write[];
  readonly addressees: number;
}

/** Every task exists: the round awaits those that were handed out, and not those that were only expected. */
const issue = ({ table }: RoundDeps, round: Round, left: Left): Issued => {
  const { roundId } = round;
  const add = { awaited: 0 - left.awaited, addressees: 0 - left.addressees };
  const issued = table.change(roundEntity, { roundId }, { set: { issued: true }, add, condition: isUnissued });
  return {
    writes: [issued, ...table.record(openedFact(round))],
    addressees: round.addressees - left.addressees,
  };
};

/**
 * The same when the previous release may be handing out too: it subtracts nothing, so the tasks themselves are counted, with those that
 * must still be written. After an answer meanwhile they are counted again.
 */
const issueCounted = async (
  { table, rounds }: RoundDeps,
  { roundId }: Round,
  missing: readonly Task[],
): Promise<Issued> => {
  const round = (await rounds.roundAsStored(roundId))?.round;
  if (!round) throw new CorruptRecord(`Round ${roundId} is gone.`);
  const tasks = [...(await rounds.tasks(roundId)), ...missing];
  const set = {
    issued: true,
    awaited: tasks.filter((task) => isCounted(task, round)).length,
    addressees: tasks.length,
  };
  const condition = isUnissuedAsRead(round);
  const writes = [table.change(roundEntity, { roundId }, { set, condition }), ...table.record(openedFact(round))];
  return { writes, addressees: tasks.length };
};

const openedFact = ({ programmeId, matter, matterId, roundId, kind, openedAt }: Round) =>
  fact('nl.regiodeal.round.opened.v1', openedAt, { programmeId, matter, matterId, roundId, kind });
