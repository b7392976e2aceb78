import { contactFor, representativeOf, seatsOn } from '#functions/bodies/terms/bodies.ts';
import type { Person, Registry } from '#functions/bodies/terms/registry.ts';

/** Somebody who is told of something, by the identifier of the partner or body that the letter is for. */
export interface Recipient {
  readonly addressee: string;
  readonly person: Person | undefined;
}

/** The seats of the regiegroep on a day (ISO date), or their representatives there (rule 6). */
export const seatedOn = (registry: Registry, today: string): Recipient[] =>
  seatsOn(registry, today).map(({ partnerId }) => {
    const by = representativeOf(registry, 'regiegroep', partnerId, today) ?? partnerId;
    return { addressee: partnerId, person: contactFor(registry, by, 'partner', today) };
  });
