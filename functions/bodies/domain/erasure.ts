import type { Person } from '../terms/registry.ts';

/** What stands where a name and an address stood: nobody, at an address that cannot exist (RFC 2606). */
const nobody = { name: 'gewist', email: 'gewist@gewist.invalid' } as const;

/**
 * A person whose contact data is erased; that the role was held, and until when, stays.
 * @param today - ISO date; from this day on nobody is written to in this role.
 * @param erasedAt - ISO instant.
 */
export const erased = (person: Person, today: string, erasedAt: string): Person => ({
  ...person,
  ...nobody,
  erasedAt,
  until: person.until !== undefined && person.until < today ? person.until : today,
});
