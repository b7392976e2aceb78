import { asAPersonWaits, Browser, formToPress, formWith } from './browser.ts';
import { DemoFailure } from './failure.ts';
import { factIn, linkIn, type Mail, type Mailbox } from './mailbox.ts';

/** Somebody who takes a task over (waarneming). */
export interface Deputy {
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly reason: string;
}

/**
 * Passes the task in a mail on to a deputy, as its addressee would.
 * @returns the mail that the deputy gets, with a link of its own.
 * @throws {DemoFailure} showing the page, when it is not the one expected, or when the old link still works.
 */
export const passOn = async (mail: Mail, { name, role, email, reason }: Deputy, mailbox: Mailbox): Promise<Mail> => {
  const browser = new Browser(asAPersonWaits);
  const question = await browser.open(linkIn(mail));
  const passOnPage = await browser.submit(question, formToPress(question, 'pass-on'), {}, 'pass-on');
  const form = formWith(passOnPage, 'deputyEmail');
  const filled = { deputyName: name, deputyRole: role, deputyEmail: email, reason };
  const done = await browser.submit(passOnPage, form, filled);
  if (done.status !== 200) throw new DemoFailure(`The task was not passed on (${done.status}):`, done.text);
  const addressee = factIn(mail, 'Gevraagd aan');
  const own = await mailbox.next(
    `the request to ${name}`,
    (one) => one.to === email && one.subject.includes('Voor uw collega:') && factIn(one, 'Gevraagd aan') === addressee,
  );
  const old = await browser.open(linkIn(mail));
  if (old.status !== 410) throw new DemoFailure(`The old link still works (${old.status}):`, old.text);
  return own;
};
