import { bureauContactOn } from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import type { Message } from '../messages/views.ts';
import type { Letter } from './letter.ts';
import type { Recipient } from './seats.ts';

/** What every message to somebody in the registry begins and ends with. */
export interface Salutation {
  readonly programmeName: string;
  readonly contactOfBureau: string;
  readonly addresseeName: string;
}

/**
 * A letter to each recipient: none where nobody holds the role, or where the person was erased.
 * @param today - ISO date: the day of whoever may be asked at the programmabureau.
 */
export const lettersTo = <R extends Recipient>(
  recipients: readonly R[],
  { registry, today }: { readonly registry: Registry; readonly today: string },
  messageTo: (salutation: Salutation, recipient: R) => Message,
): Letter[] => {
  const programmeName = registry.programme.name;
  const contactOfBureau = bureauContactOn(registry.people, today)?.email ?? 'het programmabureau';
  return recipients.flatMap((recipient) => {
    const { addressee, person } = recipient;
    if (!person || person.erasedAt !== undefined) return [];
    const message = messageTo({ programmeName, contactOfBureau, addresseeName: person.name }, recipient);
    return [{ to: { name: person.name, email: person.email }, addressee, message }];
  });
};
