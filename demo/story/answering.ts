import type { Round, Task } from '../api/answers.ts';
import { asAPersonWaits } from '../browser.ts';
import { factIn, type Mail } from '../mailbox.ts';
import { type Answer, answerMail, asks } from '../people.ts';
import { paint, shortened } from '../terminal/text.ts';
import { shortly } from './round.ts';
import { type Story, together } from './story.ts';

const roles: Readonly<Record<string, string>> = {
  partner: 'bestuurder',
  council: 'raadsgriffier',
  klankbordgroep: 'wethouder',
  seat: 'wethouder',
  college: 'gemeentesecretaris',
  board: 'bestuurssecretaris',
  alliance: 'trekker',
  programmabureau: 'programmadirecteur',
};

/** The function in which an addressee answers, by the capacity its identifier starts with. */
export const roleOf = (addressee: string): string => roles[addressee.split('-')[0] ?? ''] ?? 'medewerker';

/** Somebody's answer to a round. */
export interface Given {
  readonly addressee: string;
  readonly answer: Omit<Answer, 'role'>;
  /** Types a wrong code first. */
  readonly mistypes?: boolean;
}

const taskOf = (round: Round, addressee: string): Task => {
  const task = round.tasks.find(({ addresseeId }) => addresseeId === addressee);
  if (task) return task;
  const addressees = round.tasks.map(({ addresseeId }) => addresseeId).join(', ');
  throw new Error(`${addressee} is not asked in ${round.roundId}; asked are ${addressees}`);
};

/**
 * Lets people answer, a few at a time, each from the mail that asked; tells every answer as it is recorded.
 * @returns the link of each, by addressee.
 */
export const answered = async (
  story: Story,
  round: Round,
  answers: readonly Given[],
): Promise<ReadonlyMap<string, string>> => {
  const links = new Map<string, string>();
  await together(answers, async (given) => {
    const mail = await requestTo(story, round, given.addressee);
    links.set(given.addressee, await answeredFrom(story, round, given, mail));
  });
  return links;
};

/** The mail that asks an addressee. */
export const requestTo = ({ mailbox }: Story, round: Round, addresseeId: string): Promise<Mail> => {
  const { addressee } = taskOf(round, addresseeId);
  const asking = asks(round.kind, addressee);
  return mailbox.next(
    `the request to ${addressee}`,
    (mail) => asking(mail) && factIn(mail, 'Controlegetal van de tekst') === round.subject.hash,
  );
};

/** Gives an answer from a mail and tells it. @returns the link that it was given with. */
export const answeredFrom = async (
  { mailbox, show }: Story,
  round: Round,
  given: Given,
  mail: Mail,
  through = '',
): Promise<string> => {
  const who = shortly(taskOf(round, given.addressee).addressee);
  const answer = { ...given.answer, role: roleOf(given.addressee) };
  const { label, link, mistypes } = await answerMail(mail, answer, {
    mailbox,
    mistypes: given.mistypes ?? false,
    waits: asAPersonWaits,
  });
  if (mistypes > 0) show.refused(`${who}: a wrong one-time code was refused.`);
  show.good(`${who}${through} · ${paint('bold', label)}${remark(given.answer)}`);
  return link;
};

const remark = ({ remarks }: Pick<Answer, 'remarks'>): string => (remarks ? ` · “${shortened(remarks, 140)}”` : '');
