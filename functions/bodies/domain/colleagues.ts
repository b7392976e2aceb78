import { isSameAddress } from '#shared/vocabulary/same-address.ts';
import { programmabureau } from '../terms/bodies.ts';
import type { Person, Registry } from '../terms/registry.ts';
import { personIdOf } from './programme-file/identifiers.ts';

type Held = Pick<Person, 'partnerId' | 'role' | 'from'>;
/** Whoever a partner begins with has no first day in its identifier, as in a programme file. */
type Beginning = Omit<Held, 'from'> & { readonly from: string | undefined };

/** Whoever got this role from this day on, by its address: colleagues in one role have addresses of their own. */
export const holderOf = (
  { people }: Pick<Registry, 'people'>,
  { partnerId, role, from, email }: Held & Pick<Person, 'email'>,
): Person | undefined =>
  people.find(
    (one) =>
      one.partnerId === partnerId &&
      one.role === role &&
      one.from === from &&
      one.erasedAt === undefined &&
      isSameAddress(one.email, email),
  );

/**
 * The identifier of a new person in a role. A colleague from the same day gets a number: a programme file can name the same identifier with
 * an `id`, such as `bureau-2`.
 */
export const newPersonId = (
  { people }: { readonly people: readonly Pick<Person, 'personId'>[] },
  { partnerId, role, from }: Beginning,
): string => {
  const taken = new Set(people.map(({ personId }) => personId));
  const numbered = (number: number): string =>
    personIdOf(partnerId ?? programmabureau, { role, from, ...(number > 1 ? { id: `${role}-${number}` } : {}) });
  let number = 1;
  while (taken.has(numbered(number))) number += 1;
  return numbered(number);
};
