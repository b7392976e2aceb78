import { roundKind } from '#functions/rounds/terms/round-kinds.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import { Browser, formToPress, formWith, type Page } from './browser.ts';
import { DemoFailure } from './failure.ts';
import { codeIn, factIn, linkIn, type Mail, type Mailbox } from './mailbox.ts';

/** What somebody answers: the names are those of the form, the date is written as the form asks it. */
export interface Answer {
  readonly answer: string;
  readonly remarks?: string;
  /** Who does what by when, a line each, as the form asks it. */
  readonly measures?: string;
  readonly decision?: {
    readonly decidedOn: string;
    readonly reference: string;
    readonly onBehalfOf: string;
    readonly conditions?: readonly string[];
    readonly document?: string;
  };
  /** In what function somebody answers. */
  readonly role: string;
}

/** An answer that was recorded. */
export interface Receipt {
  readonly link: string;
  /** Whom the mail was addressed to, by name. */
  readonly name: string;
  /** The answer in the words of the form. */
  readonly label: string;
  /** Wrong codes that were typed before the right one. */
  readonly mistypes: number;
}

interface Means {
  readonly mailbox: Mailbox;
  /** Types a wrong code first. */
  readonly mistypes?: boolean;
  /** How long to wait before each new attempt at a page that was too slow, in milliseconds. Default: none is made. */
  readonly waits?: readonly number[];
}

/** Whom a mail addresses: "Geachte Els Voorbeeld,". */
const nameIn = (mail: Mail): string => /^Geachte (.+),$/m.exec(mail.text)?.[1] ?? 'Onbekend';

/** How the subjects of mails that ask begin, after the name of the programme. */
const subjects = { request: /\] [^:]+ gevraagd vóór /, reminder: /erinnering: [^:]+ gevraagd vóór / } as const;

/** Whether a mail asks for the first time, or reminds; of several questions each says so itself. */
const isAsking = (mail: Mail, which: 'request' | 'reminder'): boolean =>
  /\] \d+ vragen aan u/.test(mail.subject)
    ? (factIn(mail, 'Herinnering') === undefined) === (which === 'request')
    : subjects[which].test(mail.subject);

/** A mail that asks an addressee for its answer in a kind of round, or that reminds it. */
export const asks =
  (kind: RoundKind, addressee: string, which: 'request' | 'reminder' = 'request') =>
  (mail: Mail): boolean =>
    isAsking(mail, which) &&
    factIn(mail, 'Soort vraag') === roundKind(kind).name &&
    factIn(mail, 'Gevraagd aan') === addressee;

/**
 * Answers the question in a mail as its addressee would: opens the link, fills in the form, checks what will be recorded,
 * types the code from a second mail where one is asked, and records it.
 * @throws {DemoFailure} showing the page, when it is not the one expected.
 */
export const answerMail = async (mail: Mail, answer: Answer, means: Means): Promise<Receipt> => {
  const link = linkIn(mail);
  const name = nameIn(mail);
  const browser = new Browser(means.waits);
  const question = await browser.open(link);
  const form = formWith(question, 'answer');
  const label = form.fields.find((field) => field.name === 'answer' && field.value === answer.answer)?.label ?? '';
  const review = await browser.submit(question, form, filled(answer, name));
  const { receipt, mistypes } = await record({ browser, review, mail, means });
  if (receipt.status === 200 && /vastgelegd/i.test(receipt.heading)) return { link, name, label, mistypes };
  throw new DemoFailure(`The answer of ${name} was not recorded; the page (${receipt.status}) says:`, receipt.text);
};

const filled = ({ answer, remarks, measures, decision, role }: Answer, name: string): Record<string, string> => ({
  answer,
  ...(remarks ? { remarks } : {}),
  ...(measures ? { measures } : {}),
  ...(decision
    ? {
        decidedOn: decision.decidedOn,
        reference: decision.reference,
        onBehalfOf: decision.onBehalfOf,
        ...(decision.conditions ? { conditions: decision.conditions.join('\n') } : {}),
        ...(decision.document ? { document: decision.document } : {}),
      }
    : {}),
  byName: name,
  byRole: role,
});

interface Recording {
  readonly browser: Browser;
  readonly review: Page;
  readonly mail: Mail;
  readonly means: Means;
}

const record = async ({ browser, review, mail, means }: Recording): Promise<{ receipt: Page; mistypes: number }> => {
  const form = formToPress(review, 'record');
  const asksCode = form.fields.some(({ name }) => name === 'code');
  if (!asksCode) return { receipt: await browser.submit(review, form, {}, 'record'), mistypes: 0 };
  const code = codeIn(await means.mailbox.next(`the one-time code for ${mail.to}`, carriesCodeFor(mail)));
  if (!means.mistypes) return { receipt: await browser.submit(review, form, { code }, 'record'), mistypes: 0 };
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  const refusedPage = await browser.submit(review, form, { code: wrong }, 'record');
  if (refusedPage.status !== 400)
    throw new DemoFailure(`A wrong code was not refused; the page (${refusedPage.status}) says:`, refusedPage.text);
  const receipt = await browser.submit(refusedPage, formToPress(refusedPage, 'record'), { code }, 'record');
  return { receipt, mistypes: 1 };
};

const carriesCodeFor =
  (mail: Mail) =>
  (candidate: Mail): boolean =>
    candidate.to === mail.to &&
    /Uw code/.test(candidate.subject) &&
    factIn(candidate, 'Namens') === factIn(mail, 'Gevraagd aan');
