import { movedPersonId } from '../../terms/moved-person.ts';

interface Named {
  readonly role: string;
  readonly id?: string | undefined;
  readonly from?: string | undefined;
  readonly continues?: string | undefined;
}

/**
 * The identifier of a person in a role. It is derived from the file alone, so the same file gives the same people. The identifier
 * of a successor contains its first day; the predecessor keeps its identifier. A person that a succession took along is named after the
 * identifier that it had before.
 */
export const personIdOf = (owner: string, { role, id, from, continues }: Named): string =>
  continues === undefined ? [owner, id ?? role, ...(from ? [from] : [])].join('-') : movedPersonId(owner, continues);
