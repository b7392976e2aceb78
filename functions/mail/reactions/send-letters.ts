import { factEntity, unsent } from '#shared/dynamo/outbox.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { type Fact, type FactOf, fact as newFact } from '#shared/events/catalogue.ts';
import { logInfo } from '#shared/observability/log.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import type { CauseOf } from '../causes.ts';
import type { Deps } from '../correspondence.ts';
import { handled, handledEntity, type Ledger, sendOnce } from '../ledger.ts';
import type { Letter } from '../letters/letter.ts';
import { concernsMany, isTooLate, lettersFor, portionFor } from '../letters.ts';
import type { MailService } from '../mail-service.ts';
import { mailboxOf, type Together } from '../mailbox.ts';
import { newsTogetherOf, toldNewsAlone } from '../news-together.ts';
import { isWithdrawnUnasked, togetherOf, toldAlone } from '../together.ts';
import { MailWaits } from '../waiting.ts';

export interface MailDeps {
  readonly deps: Deps;
  readonly ledger: Ledger;
  readonly mail: MailService;
  readonly clock: Clock;
  readonly causeOf: CauseOf;
}

type Due = FactOf<'nl.regiodeal.letter.due.v1'>;
const due = 'nl.regiodeal.letter.due.v1';

/** Which letters of a fact: `all`; `after:<addressee>`, those after one; `to:<addressee>`, the one to it. */
const allLetters = 'all';
const afterPrefix = 'after:';
const toPrefix = 'to:';

/**
 * Handles the letters that a fact requires, each sent once. For a fact with many addressees it records a
 * `letter.due` fact for each of them. For other facts, a
 * letter that fails does not stop the others and is tried again with the fact's next delivery; the ledger knows those that were sent. A
 * letter that the mail service does not accept now waits, and is no failure.
 * @throws {AggregateError} when every letter was tried and some failed.
 */
export const sendLetters =
  (mailDeps: MailDeps) =>
  async (fact: Fact): Promise<void> => {
    const { client, table } = mailDeps.ledger;
    if (await table.get(handledEntity, { factId: fact.id })) return;
    const done =
      fact.type === due ? await handlePart(mailDeps, fact) : await handleLetters(mailDeps, fact, allLetters, fact);
    if (done === 'handled') await transact(client, [handled(table, fact.id, mailDeps.clock())]);
  };

/** `handled`: done, still to be recorded as handled. `recorded`: done, and needs no record from here. `again`: the same fact comes again. */
type Done = 'handled' | 'recorded' | 'again';

const handlePart = async (mailDeps: MailDeps, fact: Due): Promise<Done> => {
  const cause = await mailDeps.causeOf(fact.data);
  return cause === undefined ? 'handled' : handleLetters(mailDeps, cause, fact.data.part, fact);
};

/** @param delivered - the fact that was delivered: the cause itself, or the `letter.due` fact for a part of its letters. */
const handleLetters = async (mailDeps: MailDeps, cause: Fact, part: string, delivered: Fact): Promise<Done> => {
  if (concernsMany(cause) && !part.startsWith(toPrefix)) {
    await handOut(mailDeps, cause, part);
    return 'handled';
  }
  const { seconds, isRecorded } = await sendTogether(mailDeps, cause, part, delivered);
  if (seconds === 0) return isRecorded ? 'recorded' : 'handled';
  await putOff(mailDeps, cause, part, seconds);
  // `putOff` stored a delivered `letter.due` as unsent again: recorded as handled, it would be skipped when it comes.
  return delivered === cause ? 'handled' : 'again';
};

/** Records a `letter.due` fact for each letter of a portion, and one for the next portion. */
const handOut = async ({ deps, ledger, clock }: MailDeps, cause: Fact, part: string): Promise<void> => {
  const now = clock();
  const lastHandedOut = part.startsWith(afterPrefix) ? part.slice(afterPrefix.length) : undefined;
  const { addressees, next } = await portionFor(deps, cause, now, lastHandedOut);
  const parts = [
    ...addressees.map((one) => `${toPrefix}${one}`),
    ...(next === undefined ? [] : [`${afterPrefix}${next}`]),
  ];
  if (parts.length === 0) return;
  await transact(ledger.client, ledger.table.record(...parts.map((one) => dueOf(cause, one, now))));
};

const dueOf = (cause: Fact, part: string, now: string): Due => {
  const { programmeId } = cause.data;
  return newFact(due, now, { programmeId, type: cause.type, factId: cause.id, part });
};

interface Sent {
  /** The number of seconds that the longest waiting letter still waits; 0 when none waits. */
  readonly seconds: number;
  /** Whether the fact is recorded as handled. */
  readonly isRecorded: boolean;
}

/**
 * Sends the letter of a question, or of news about it, together with others to the same mailbox, where there are any (functions/mail/together.ts and
 * news-together.ts). When several facts lead to the same joint letter, one of them sends it. A fact whose question was not in that letter, or whose letter
 * was refused, sends its own.
 */
const sendTogether = async (mailDeps: MailDeps, cause: Fact, part: string, delivered: Fact): Promise<Sent> => {
  const { deps, ledger, mail, clock } = mailDeps;
  if (await isWithdrawnUnasked(deps, ledger.table, cause, clock())) return { seconds: 0, isRecorded: false };
  const look = async (): Promise<Together | undefined> =>
    (await togetherOf(deps, ledger.table, cause, clock())) ??
    newsTogetherOf(deps, ledger.table, { fact: cause, addressee: addresseeOf(part) }, clock());
  const together = await look();
  if (together === undefined) return sendEach(mailDeps, cause, part, delivered);
  if (together.is === 'waiting') return { seconds: secondsUntil(together.until, clock()), isRecorded: false };
  if (together.is === 'told') return { seconds: 0, isRecorded: false };
  const sendAlone = () => sendEach(mailDeps, cause, part, delivered, together.from);
  if (together.is === 'alone' || isTooLate(cause, clock(), together.from)) return sendAlone();
  const { letter, name, told } = together;
  const tasks = [...(letter.task ? [letter.task] : []), ...(letter.others ?? [])];
  const whenRefused = tasks.map((task) => newFact('nl.regiodeal.mail.refused.v1', clock(), task));
  const whenSent = [handled(ledger.table, delivered.id, clock()), ...told];
  try {
    const isSent = await sendOnce(ledger, { mailId: name, clock, whenRefused, whenSent }, () => mail.send(letter));
    if (isSent) return { seconds: 0, isRecorded: true };
  } catch (error) {
    if (!(error instanceof MailWaits)) throw error;
    return { seconds: error.seconds, isRecorded: false };
  }
  const lookedAgain = await look();
  return lookedAgain?.is === 'told' ? { seconds: 0, isRecorded: false } : sendAlone();
};

const addresseeOf = (part: string): string | undefined =>
  part.startsWith(toPrefix) ? part.slice(toPrefix.length) : undefined;

const secondsUntil = (moment: string, now: string): number =>
  Math.max(1, Math.ceil((Date.parse(moment) - Date.parse(now)) / 1000));

/** Sends the letters of a fact one by one. If there is only one, the write that says that it was sent also records the fact as handled. */
const sendEach = async (
  { deps, ledger, mail, clock }: MailDeps,
  cause: Fact,
  part: string,
  delivered: Fact,
  usefulFrom?: string,
): Promise<Sent> => {
  // A letter tells what the record said by now, and not what was recorded while it was made.
  const now = clock();
  const letters = await lettersFor(deps, cause, now, addresseeOf(part), usefulFrom);
  const [only] = letters.length === 1 ? letters : [];
  const whenOnlyOneIsSent = only ? [handled(ledger.table, delivered.id, clock())] : [];
  let seconds = 0;
  let isRecorded = false;
  const sendOne = async (letter: Letter): Promise<void> => {
    const whenRefused = letter.task ? [newFact('nl.regiodeal.mail.refused.v1', clock(), letter.task)] : [];
    const told = [...toldAlone(ledger.table, cause, letter, now), ...toldNewsAlone(ledger.table, cause, letter, now)];
    const whenSent = [...whenOnlyOneIsSent, ...told];
    const sending = { mailId: mailIdOf(cause, letter), clock, whenRefused, whenSent };
    try {
      isRecorded = (await sendOnce(ledger, sending, () => mail.send(letter))) && letters.length === 1;
    } catch (error) {
      if (!(error instanceof MailWaits)) throw error;
      seconds = Math.max(seconds, error.seconds);
    }
  };
  await eachOrThrow(letters, sendOne, { code: 'mail-failed', nameOf: (letter) => mailIdOf(cause, letter) });
  return { seconds, isRecorded };
};

/** Makes letters wait: their fact is stored as unsent until their time has come. */
const putOff = async ({ ledger, clock }: MailDeps, cause: Fact, part: string, seconds: number): Promise<void> => {
  const now = clock();
  const publishAt = new Date(Date.parse(now) + seconds * 1000).toISOString();
  const later = dueOf(cause, part, now);
  await transact(ledger.client, [ledger.table.put(factEntity, unsent(later, publishAt))]);
  logInfo('mail-waits', { fact: cause.id, seconds });
};

const mailIdOf = ({ id }: Fact, { addressee, to: recipient }: Letter): string =>
  `${id}#${addressee}#${mailboxOf(recipient)}`;
