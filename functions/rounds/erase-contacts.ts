import { transact } from '#shared/dynamo/transact.ts';
import type { Contact } from './domain/task.ts';
import { contactEntity } from './records.ts';
import type { RoundOffice } from './round-office.ts';

/** What stands where a name stood. */
const nobody = 'gewist';

const erased = ({ email: _email, ...contact }: Contact): Contact => ({ ...contact, name: nobody });

/**
 * Erases the names that a person gave when it registered answers. The answers and decisions stay as they are: they point
 * here, and what they point at says that somebody was here, in which function, and not who.
 */
export const eraseContacts = async (
  { client, table, rounds }: RoundOffice,
  programmeId: string,
  personId: string,
): Promise<void> => {
  const named = (await rounds.contactsOf(programmeId, personId)).filter(({ name }) => name !== nobody);
  for (const contact of named) await transact(client, [table.put(contactEntity, erased(contact))]);
};
