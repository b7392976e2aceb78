import { isSameAddress } from '#shared/vocabulary/same-address.ts';
import { aboutTask, type Correspondence, type Deps, isFor, type Recipient } from './correspondence.ts';

/**
 * The other tasks of a round whose mail goes to the mailbox of one of them, in any status: those of everybody with that address, and those that were
 * passed on to the same deputy from one mailbox.
 */
export const othersInRound = async (
  deps: Pick<Deps, 'registry' | 'rounds'>,
  { round, task, person }: Correspondence,
  to: Recipient,
  now: string,
): Promise<Correspondence[]> => {
  const { programmeId, roundId } = round;
  const { people } = await deps.registry.registry(programmeId);
  const mailboxes = [to.email, ...(person ? [person.email] : [])];
  const theirs = people.filter(
    ({ erasedAt, email }) => erasedAt === undefined && mailboxes.some((one) => isSameAddress(one, email)),
  );
  const found = await Promise.all(
    theirs.map(({ personId }) => deps.rounds.addressedIn(roundId, programmeId, personId)),
  );
  const others = new Map(found.flat().map((one) => [one.taskId, one]));
  others.delete(task.taskId);
  const all = await Promise.all([...others.values()].map((one) => aboutTask(deps, round, one, now)));
  return all.filter((one) => isFor(one, to));
};
