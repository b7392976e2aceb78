import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { reassign } from '../answering/hand-over.ts';
import { portionSize } from '../domain/walk.ts';
import { contactEntity, taskEntity } from '../records.ts';
import type { RoundOffice } from '../round-office.ts';
import type { Contact } from '../terms/task.ts';
import { recognisesAddressOf } from '../write-conditions.ts';
import { type Work, walked } from './walk.ts';

/** What stands where a name stood. */
const nobody = 'gewist';

const erased = ({ email: _email, ...contact }: Contact): Contact => ({ ...contact, name: nobody });

/**
 * Erases what was given of a person beside the registry: the names with answers it registered, itself or as a deputy, and what
 * recognises its address. The answers and decisions stay as they are: they point here, and what they point at says that
 * somebody was here, in which function, and not who. Erased twice is erased once; how much there is, a portion is erased at a time.
 * @param cause - what calls for it: once for each. The walk is named by it, as it outlasts the person.
 */
export const eraseContacts = (
  office: RoundOffice,
  programmeId: string,
  personId: string,
  now: string,
  cause: string,
): Promise<void> => {
  const walkId = `erase.${programmeId}.${cause}`;
  return walked(office, eraseSome, { walkId, work: 'erase', programmeId, about: personId }, now);
};

/** First the names, then the addresses. */
export const eraseSome: Work = {
  take: async (office, { programmeId, about: personId, second = false, after }, now) => {
    const person = { programmeId, personId };
    const names = second ? undefined : await eraseNames(office, person, after, now);
    if (names !== undefined) return { rest: { second, after: names } };
    const addresses = await forgetAddresses(office, person, second ? after : undefined);
    return addresses === undefined ? {} : { rest: { second: true, after: addresses } };
  },
};

interface Who {
  readonly programmeId: string;
  readonly personId: string;
}

const eraseNames = async (
  office: RoundOffice,
  person: Who,
  after: string | undefined,
  now: string,
): Promise<string | undefined> => {
  const { client, table, rounds } = office;
  const some = await rounds.contactsAfter(person, after, portionSize);
  for (const contact of some.filter(({ name }) => name !== nobody)) {
    await giveBack(office, contact, person.personId, now);
    await transact(client, [table.put(contactEntity, erased(contact))]);
  }
  const last = some.at(-1);
  return some.length < portionSize || !last ? undefined : `${last.roundId}#${last.contactId}`;
};

const forgetAddresses = async (
  office: RoundOffice,
  person: Who,
  after: string | undefined,
): Promise<string | undefined> => {
  const some = await office.rounds.addressedAfter(person, after, portionSize);
  for (const { roundId, taskId } of some) await forgetAddress(office, { roundId, taskId }, person.personId);
  return some.length < portionSize ? undefined : some.at(-1)?.taskId;
};

/** How often it is tried before a task is left to the next delivery. */
const mostTries = 6;

/** An open task at a deputy who is gone goes back to whose it was; what that person itself had follows the registry. */
const giveBack = (office: RoundOffice, contact: Contact, personId: string, now: string): Promise<void> =>
  retry(() => tryToGiveBack(office, contact, personId, now), {
    tries: mostTries,
    isConflict: (error) => error instanceof Conflict,
  });

const tryToGiveBack = async (office: RoundOffice, contact: Contact, personId: string, now: string): Promise<void> => {
  const { rounds } = office;
  const [task, round] = await Promise.all([rounds.task(contact.taskId), rounds.round(contact.roundId)]);
  if (task?.status !== 'open' || round?.status !== 'open' || task.deputyId !== contact.contactId) return;
  const { personId: holder, addressDigest, assignedByHand } = task;
  if (holder === undefined || holder === personId) return;
  const reason = 'De gegevens van de waarnemer zijn gewist.';
  const doing = { by: 'registry', reason, now, asRead: true } as const;
  await reassign(office, task, { personId: holder, addressDigest, assignedByHand }, doing);
};

/** The task of somebody whose address is gone does not recognise it any more, whatever became of the task. */
const forgetAddress = async (
  { client, table }: RoundOffice,
  ids: { readonly roundId: string; readonly taskId: string },
  personId: string,
): Promise<void> => {
  const forgotten = table.change(taskEntity, ids, {
    remove: ['addressDigest', 'personpk', 'personsk'],
    add: { revision: 1 },
    condition: recognisesAddressOf(personId),
  });
  try {
    await transact(client, [forgotten]);
  } catch (error) {
    // In other hands meanwhile, or forgotten before.
    if (!(error instanceof ConditionFailed)) throw error;
  }
};
