import { bureauContactOn } from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { comparable } from '#shared/vocabulary/same-address.ts';
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

/** One letter to a mailbox, with everybody who reads it there. */
interface MailboxLetter<R extends Recipient> {
  readonly readers: readonly [R, ...R[]];
  readonly to: Letter['to'];
  /** Everybody whom the letter greets, each once. */
  readonly addresseeName: string;
}

/**
 * Which letters recipients get: none where nobody holds the role, or where the person was erased. Where several have one mailbox, and the letter says the
 * same to each of them but for the name, it is one letter to all of them: somebody who represents others, or an office with one address.
 * @param says - what the letter says to a recipient and not to all. Default: it says the same to all.
 */
export const mailboxLetters = <R extends Recipient>(
  recipients: readonly R[],
  says: (recipient: R) => string = () => '',
): MailboxLetter<R>[] => {
  const told = recipients.flatMap((recipient) => {
    const { person } = recipient;
    if (!person || person.erasedAt !== undefined) return [];
    return [{ recipient, person, same: JSON.stringify([comparable(person.email), says(recipient)]) }];
  });
  return [...Map.groupBy(told, ({ same }) => same).values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { name, email } = first.person;
    return {
      readers: [first.recipient, ...others.map(({ recipient }) => recipient)] as const,
      to: { name, email },
      addresseeName: namesOf([name, ...others.map(({ person }) => person.name)]),
    };
  });
};

/** The letter that one of the recipients reads; undefined for somebody who gets none. */
export const letterReadBy = <R extends Recipient>(
  letters: readonly MailboxLetter<R>[],
  addressee: string,
): MailboxLetter<R> | undefined =>
  letters.find(({ readers }) => readers.some((reader) => reader.addressee === addressee));

/**
 * A letter to each mailbox of recipients, as `mailboxLetters` says.
 * @param today - ISO date: the day of whoever may be asked at the programmabureau.
 */
export const lettersTo = <R extends Recipient>(
  recipients: readonly R[],
  { registry, today }: { readonly registry: Registry; readonly today: string },
  messageTo: (salutation: Salutation, recipient: R) => Message,
): Letter[] => {
  const programmeName = registry.programme.name;
  const contactOfBureau = bureauContactOn(registry.people, today)?.email ?? 'het programmabureau';
  const messageWith = (addresseeName: string, recipient: R): Message =>
    messageTo({ programmeName, contactOfBureau, addresseeName }, recipient);
  return mailboxLetters(recipients, (recipient) => JSON.stringify(messageWith('', recipient))).map(
    ({ readers: [first], to, addresseeName }) => ({
      to,
      addressee: first.addressee,
      message: messageWith(addresseeName, first),
    }),
  );
};
