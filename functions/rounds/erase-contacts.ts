import { ConditionFailed, transact } from '#shared/dynamo/transact.ts';
import { reassign } from './answering/hand-over.ts';
import type { Contact } from './domain/task.ts';
import { contactEntity, taskEntity } from './records.ts';
import type { RoundOffice } from './round-office.ts';

/** What stands where a name stood. */
const nobody = 'gewist';

const erased = ({ email: _email, ...contact }: Contact): Contact => ({ ...contact, name: nobody });

/**
 * Erases what was given of a person beside the registry: the names with answers it registered, itself or as a deputy, and what
 * recognises its address. The answers and decisions stay as they are: they point here, and what they point at says that
 * somebody was here, in which function, and not who. Erased twice is erased once.
 */
export const eraseContacts = async (
  office: RoundOffice,
  programmeId: string,
  personId: string,
  now: string,
): Promise<void> => {
  const { client, table, rounds } = office;
  const named = (await rounds.contactsOf(programmeId, personId)).filter(({ name }) => name !== nobody);
  for (const contact of named) {
    await giveBack(office, contact, personId, now);
    await transact(client, [table.put(contactEntity, erased(contact))]);
  }
  for (const { roundId, taskId } of await rounds.addressedTo(programmeId, personId)) {
    await forgetAddress(office, { roundId, taskId }, personId);
  }
};

/** An open task at a deputy who is gone goes back to whose it was; what that person itself had follows the registry. */
const giveBack = async (office: RoundOffice, contact: Contact, personId: string, now: string): Promise<void> => {
  const { rounds } = office;
  const [task, round] = await Promise.all([rounds.task(contact.taskId), rounds.round(contact.roundId)]);
  if (task?.status !== 'open' || round?.status !== 'open' || task.deputyId !== contact.contactId) return;
  const { personId: holder, addressDigest, assignedByHand } = task;
  if (holder === undefined || holder === personId) return;
  const reason = 'De gegevens van de waarnemer zijn gewist.';
  await reassign(office, task, { personId: holder, addressDigest, assignedByHand }, { by: 'registry', reason, now });
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
    condition: {
      expression: '#personId = :personId AND attribute_exists(#addressDigest)',
      values: { personId },
    },
  });
  try {
    await transact(client, [forgotten]);
  } catch (error) {
    // In other hands meanwhile, or forgotten before.
    if (!(error instanceof ConditionFailed)) throw error;
  }
};
