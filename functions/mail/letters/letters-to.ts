import { bureauContactOn } from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { comparable } from '#functions/bodies/terms/same-address.ts';
import { namesOf } from '../messages/salutation.ts';
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
 * A letter to each recipient: none where nobody holds the role, or where the person was erased. Where several have one mailbox, and the letter would say the
 * same to each of them but for the name, it is one letter to all of them: somebody who represents others, or an office with one address.
 * @param today - ISO date: the day of whoever may be asked at the programmabureau.
 */
export const lettersTo = <R extends Recipient>(
  recipients: readonly R[],
  { registry, today }: { readonly registry: Registry; readonly today: string },
  messageTo: (salutation: Salutation, recipient: R) => Message,
): Letter[] => {
  const programmeName = registry.programme.name;
  const contactOfBureau = bureauContactOn(registry.people, today)?.email ?? 'het programmabureau';
  const told = recipients.flatMap((recipient) => {
    const { person } = recipient;
    if (!person || person.erasedAt !== undefined) return [];
    const nameless = messageTo({ programmeName, contactOfBureau, addresseeName: '' }, recipient);
    return [{ recipient, person, same: JSON.stringify([comparable(person.email), nameless]) }];
  });
  return [...Map.groupBy(told, ({ same }) => same).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const addresseeName = namesOf(group.map(({ person }) => person.name));
    const { recipient, person } = first;
    const message = messageTo({ programmeName, contactOfBureau, addresseeName }, recipient);
    return [{ to: { name: person.name, email: person.email }, addressee: recipient.addressee, message }];
  });
};
