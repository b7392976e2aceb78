import { createHash } from 'node:crypto';
import { type Fact, fact as newFact } from '#shared/events/catalogue.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import type { Desk } from './correspondence.ts';
import { type Ledger, sendOnce } from './ledger.ts';
import type { Letter } from './letters/letter.ts';
import { lettersFor } from './letters.ts';
import type { MailService } from './mail-service.ts';

interface PostRoom {
  readonly desk: Desk;
  readonly ledger: Ledger;
  readonly mail: MailService;
  readonly clock: Clock;
}

/**
 * Sends the letters that a fact calls for, each once. One that fails keeps no other from leaving; it is tried again with
 * the fact's next delivery, when the ledger knows those that left.
 * @throws {AggregateError} when every letter was tried and some failed.
 */
export const sendLetters =
  ({ desk, ledger, mail, clock }: PostRoom) =>
  async (fact: Fact): Promise<void> => {
    const letters = await lettersFor(desk, fact, clock());
    await eachOrThrow(
      letters,
      (letter) => {
        const told = letter.task ? [newFact('nl.regiodeal.mail.refused.v1', clock(), letter.task)] : [];
        return sendOnce(ledger, { mailId: mailIdOf(fact, letter), clock, whenRefused: told }, () => mail.send(letter));
      },
      { code: 'mail-failed', nameOf: (letter) => mailIdOf(fact, letter) },
    );
  };

/** The recipient takes part in the key as a digest: an address does not belong in a key. */
const mailIdOf = ({ id }: Fact, { addressee, to }: Letter): string =>
  `${id}#${addressee}#${createHash('sha256').update(to.email).digest('hex').slice(0, 16)}`;
