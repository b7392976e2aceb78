import { setTimeout as sleep } from 'node:timers/promises';
import { DemoFailure } from './failure.ts';

/** An e-mail as it was delivered. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Milliseconds between two looks, and how long somebody keeps looking. */
const pause = 250;
const patience = 60_000;

/** The mailboxes of everybody in the story: mail is read once, in the order in which it came. */
export class Mailbox {
  readonly #fetch: () => Promise<readonly Mail[]>;
  readonly #read = new Set<number>();
  #looking: Promise<readonly Mail[]> | undefined;

  /** @param fetch - gives all mail so far, oldest first. */
  constructor(fetch: () => Promise<readonly Mail[]>) {
    this.#fetch = fetch;
  }

  /** Everything delivered so far, oldest first. People who look at the same moment look together. */
  all(): Promise<readonly Mail[]> {
    this.#looking ??= this.#fetch().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  /** Takes the mail out that nobody read yet and that matches; what is taken is read. */
  async take(matches: (mail: Mail) => boolean): Promise<Mail[]> {
    const mails = await this.all();
    return mails.filter((mail, at) => {
      if (this.#read.has(at) || !matches(mail)) return false;
      this.#read.add(at);
      return true;
    });
  }

  /**
   * Waits for an unread mail that matches, and takes the newest.
   * @throws {DemoFailure} saying what did not come, when it does not come in time.
   */
  async next(what: string, matches: (mail: Mail) => boolean): Promise<Mail> {
    const limit = Date.now() + patience;
    while (Date.now() < limit) {
      const mails = await this.all();
      const at = mails.findLastIndex((mail, index) => !this.#read.has(index) && matches(mail));
      const found = mails[at];
      if (found) {
        this.#read.add(at);
        return found;
      }
      await sleep(pause);
    }
    const last = (await this.all()).slice(-5).map(({ to, subject }) => `${to}: ${subject}`);
    throw new DemoFailure(
      `No e-mail came within ${patience / 1000} s: ${what}.`,
      `The last ones were:\n${last.join('\n')}`,
    );
  }
}

/** A mail's text with folded lines made whole, so that what stands in it can be found. */
export const unfolded = ({ text }: Pick<Mail, 'text'>): string => text.replaceAll(/\r?\n {2,}(?=\S)/g, ' ');

/** What was already read of each mail: whoever waits for a mail looks at all of them, several times a second. */
const facts = new WeakMap<Mail, ReadonlyMap<string, string>>();

const factsOf = (mail: Mail): ReadonlyMap<string, string> => {
  const known = facts.get(mail);
  if (known) return known;
  const found = new Map<string, string>();
  for (const line of unfolded(mail).split('\n')) {
    const [, label, value] = /^([^:]+): (.*)$/.exec(line) ?? [];
    if (label !== undefined && value !== undefined && !found.has(label)) found.set(label, value.trim());
  }
  facts.set(mail, found);
  return found;
};

const severalAsked = /^Vraag \d+ van \d+\n-+$/m;

/**
 * The questions of a mail, each as a mail of its own: several questions to one mailbox come in one letter, and in the story everybody answers one.
 * Any other mail is itself.
 */
export const questionsOf = (mail: Mail): readonly Mail[] => {
  const [opening = '', ...questions] = mail.text.split(severalAsked);
  return questions.length === 0 ? [mail] : questions.map((question) => ({ ...mail, text: `${opening}${question}` }));
};

/** A value from the list of facts in a mail, such as "Gevraagd aan". */
export const factIn = (mail: Mail, label: string): string | undefined => factsOf(mail).get(label);

/**
 * The link by which a mail asks for an answer.
 * @throws {DemoFailure} showing the mail, when it has none.
 */
export const linkIn = (mail: Mail): string => {
  const link = /https?:\/\/\S+/.exec(mail.text)?.[0];
  if (link) return link;
  throw new DemoFailure(`The e-mail “${mail.subject}” to ${mail.to} has no link:`, mail.text);
};

/** The one-time code in a mail: a line of digits alone. */
export const codeIn = (mail: Mail): string => {
  const code = /^\s*(\d{6})\s*$/m.exec(mail.text)?.[1];
  if (code) return code;
  throw new DemoFailure(`The e-mail “${mail.subject}” to ${mail.to} has no code:`, mail.text);
};
