import type { Person } from '../terms/registry.ts';

/** Replaces an erased name and address: nobody, at an address that cannot exist (RFC 2606). */
const nobody = { name: 'gewist', email: 'gewist@gewist.invalid' } as const;

/**
 * A person whose contact data is erased; the role, with its end, stays.
 * @param today - ISO date; from this day on nobody receives mail in this role.
 * @param erasedAt - ISO instant.
 */
export const erased = (person: Person, today: string, erasedAt: string): Person => ({
  ...person,
  ...nobody,
  erasedAt,
  until: person.until !== undefined && person.until < today ? person.until : today,
});
