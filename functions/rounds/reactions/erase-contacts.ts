import { retry } from '#shared/dynamo/retry.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { reassign } from '../answering/hand-over.ts';
import { portionSize } from '../domain/walk.ts';
import { contactEntity, taskEntity } from '../records.ts';
import type { RoundDeps } from '../round-deps.ts';
import type { Contact } from '../terms/task.ts';
import { recognisesAddressOf } from '../write-conditions.ts';
import { type Work, walked } from './walk.ts';

/** The text that replaces a name. */
const nobody = 'gewist';

const erased = ({ email: _email, ...contact }: Contact): Contact => ({ ...contact, name: nobody });

/**
 * Erases a person's data outside the registry: the names with answers that it registered, itself or as a deputy, and the digest of its
 * address. The answers and decisions do not change: they refer to these contacts, which then say only that a person had a function, and not
 * who. Erasing is idempotent and works in portions.
 * @param cause - the reason for the erasure, handled once. It is part of the walk's name, because the walk outlasts the person.
 */
export const eraseContacts = (
  roundDeps: RoundDeps,
  programmeId: string,
  personId: string,
  now: string,
  cause: string,
): Promise<void> => {
  const walkId = `erase.${programmeId}.${cause}`;
  return walked(roundDeps, eraseSome, { walkId, work: 'erase', programmeId, about: personId }, now);
};

/** First the names, then the addresses. */
export const eraseSome: Work = {
  take: async (roundDeps, { programmeId, about: personId, second = false, after }, now) => {
    const person = { programmeId, personId };
    const names = second ? undefined : await eraseNames(roundDeps, person, after, now);
    if (names !== undefined) return { rest: { second, after: names } };
    const addresses = await forgetAddresses(roundDeps, person, second ? after : undefined);
    return addresses === undefined ? {} : { rest: { second: true, after: addresses } };
  },
};

interface Who {
  readonly programmeId: string;
  readonly personId: string;
}

const eraseNames = async (
  roundDeps: RoundDeps,
  person: Who,
  after: string | undefined,
  now: string,
): Promise<string | undefined> => {
  const { client, table, rounds } = roundDeps;
  const some = await rounds.contactsAfter(person, after, portionSize);
  for (const contact of some.filter(({ name }) => name !== nobody)) {
    await giveBack(roundDeps, contact, person.personId, now);
    await transact(client, [table.put(contactEntity, erased(contact))]);
  }
  const last = some.at(-1);
  return some.length < portionSize || !last ? undefined : `${last.roundId}#${last.contactId}`;
};

const forgetAddresses = async (
  roundDeps: RoundDeps,
  person: Who,
  after: string | undefined,
): Promise<string | undefined> => {
  const some = await roundDeps.rounds.addressedAfter(person, after, portionSize);
  for (const { roundId, taskId } of some) await forgetAddress(roundDeps, { roundId, taskId }, person.personId);
  return some.length < portionSize ? undefined : some.at(-1)?.taskId;
};

/** The number of attempts before a task is left to the next delivery. */
const maxTries = 6;

/** An open task of an erased deputy goes back to the person whose task it was; the erased person's own task follows the registry. */
const giveBack = (roundDeps: RoundDeps, contact: Contact, personId: string, now: string): Promise<void> =>
  retry(() => tryToGiveBack(roundDeps, contact, personId, now), {
    tries: maxTries,
    isConflict: (error) => error instanceof Conflict,
  });

const tryToGiveBack = async (roundDeps: RoundDeps, contact: Contact, personId: string, now: string): Promise<void> => {
  const { rounds } = roundDeps;
  const [task, round] = await Promise.all([rounds.task(contact.taskId), rounds.round(contact.roundId)]);
  if (task?.status !== 'open' || round?.status !== 'open' || task.deputyId !== contact.contactId) return;
  const { personId: holder, addressDigest, assignedByHand } = task;
  if (holder === undefined || holder === personId) return;
  const reason = 'De gegevens van de waarnemer zijn gewist.';
  const taskChange = { by: 'registry', reason, now, asRead: true } as const;
  await reassign(roundDeps, task, { personId: holder, addressDigest, assignedByHand }, taskChange);
};

/** Removes the digest of an erased address from a task of any status. */
const forgetAddress = async (
  { client, table }: RoundDeps,
  ids: { readonly roundId: string; readonly taskId: string },
  personId: string,
): Promise<void> => {
  const forgotten = table.change(taskEntity, ids, {
    remove: ['addressDigest', 'personpk', 'personsk'],
    add: { revision: 1 },
    condition: recognisesAddressOf(personId),
  });
  // It has another holder meanwhile, or was erased before.
  await transact(client, [forgotten]).catch(unlessDone);
};
