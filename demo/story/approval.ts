import type { Round } from '../api/answers.ts';
import { DemoFailure } from '../failure.ts';
import type { Mail } from '../mailbox.ts';
import { asks } from '../people.ts';
import { counted, paint } from '../terminal/text.ts';
import { answered, answeredFrom, type Given } from './answering.ts';
import { awaitedIn, closed, inRevision, opened, openedRound, reasonOf } from './round.ts';
import { askedAgain, conditional, late, refusing } from './script.ts';
import { type CycleStory, eventually, mustBeRefused } from './story.ts';

/** Every college is asked. One attaches conditions, one is reminded, one refuses: the version goes back. */
export const approval = async (story: CycleStory): Promise<void> => {
  const { show } = story;
  show.chapter('Approval', 'instemming van de colleges');
  const round = await opened(story, 'approval');
  show.detail(
    'A secretary registers what the college decided: date, reference, document. It takes a one-time code too.',
  );
  const prompt = round.tasks.filter(({ addresseeId }) => addresseeId !== late);
  await answered(
    story,
    round,
    prompt.map(({ addresseeId, addressee }) => decisionOf(story, addresseeId, addressee)),
  );
  await remindedAndAnswered(story, round);
  const { outcome } = await closed(story, round);
  if (outcome?.verdict !== 'not-approved') throw new DemoFailure(`One refusal came to "${outcome?.verdict}".`);
};

/** A reference as the registry of that municipality could have given it. */
const referenceOf = (place: string): string =>
  `BW-26-${String([...place].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9000, 7)).padStart(4, '0')}`;

const decisionOf = ({ today }: CycleStory, addressee: string, name: string, reference?: string): Given => {
  const place = addressee.replace('college-', '');
  const decision = {
    decidedOn: today.split('-').reverse().join('-'),
    reference: reference ?? referenceOf(place),
    onBehalfOf: name,
    document: `https://besluiten.${place}.example/kaders-regio-deal`,
  };
  if (addressee === conditional.addressee) {
    const answer = {
      answer: 'approved-with-conditions',
      decision: { ...decision, conditions: conditional.conditions },
    };
    return { addressee, answer };
  }
  if (addressee === refusing.addressee && reference === undefined) {
    const refused = { ...decision, reference: refusing.before };
    return { addressee, answer: { answer: 'not-approved', remarks: refusing.remarks, decision: refused } };
  }
  return { addressee, answer: { answer: 'approved', decision } };
};

/** The late college gets its reminder, which is shown, and answers from the link in it. */
const remindedAndAnswered = async (story: CycleStory, round: Round): Promise<void> => {
  const { api, mailbox, show } = story;
  const task = round.tasks.find(({ addresseeId }) => addresseeId === late);
  if (!task) throw new DemoFailure(`${late} is not asked.`);
  const reminds = asks('approval', task.addressee, 'reminder');
  const [mail] = await eventually(`a reminder for ${task.addressee}`, async () => {
    const found = await mailbox.take(reminds);
    if (found.length === 0) show.wait(awaitedIn(await api.round(round.roundId)));
    return found.length > 0 ? found : undefined;
  });
  if (!mail) return;
  showMail(story, mail);
  await answeredFrom(story, round, decisionOf(story, late, task.addressee), mail, ', from its reminder');
};

const showMail = ({ show }: CycleStory, { to, subject, text }: Mail): void => {
  show.event(`An e-mail to ${to}: ${paint('bold', subject)}`);
  // What follows is the same in every mail that asks. Empty lines give the mail room, which a terminal lacks.
  const [question = ''] = text.split(/\n(?=De link is alleen)/);
  show.quote(question.replaceAll(/^(=+)?\n/gm, '').trim());
};

/** The regiegroep asks the college that refused again, on the same text and with a reason. The others stand. */
export const askingAgain = async (story: CycleStory): Promise<void> => {
  const { api, show, cycleId } = story;
  show.chapter('Back to the regiegroep', 'opnieuw voorgelegd');
  const { visit, text } = await inRevision(story);
  const unchanged = await mustBeRefused('voting on an unchanged text', 'text-already-adopted', () =>
    api.move(cycleId, { visit, move: 'proceed' }),
  );
  show.refused(`To vote again on the same text: refused. ${reasonOf(unchanged)}`);
  const silent = await mustBeRefused('asking again without a reason', 'invalid-input', () =>
    api.move(cycleId, { visit, move: 'ask-again' }),
  );
  show.refused(`To ask again without a reason: refused. ${reasonOf(silent)}`);
  await api.move(cycleId, { visit, move: 'ask-again', motivation: askedAgain });
  show.good(`Text ${text.number} is asked again, with this reason in the e-mail and on the page:`);
  show.quote(askedAgain);
  const round = await opened(story, 'approval');
  show.detail(`${counted(9, 'approval')} of this very text stand; only who refused is asked.`);
  const people = round.tasks.map(({ addresseeId, addressee }) =>
    decisionOf(story, addresseeId, addressee, refusing.after),
  );
  await answered(story, round, people);
  await closed(story, round);
};

/** Every college approved, one under conditions: the seats accept them, and the framework comes into force (rule 8). */
export const acceptingConditions = async (story: CycleStory): Promise<void> => {
  const { api, show, cycleId } = story;
  show.chapter('Conditions', 'voorwaarden van een college');
  const roundId = await eventually('the conditions to be put to the seats', async () => {
    const { stage } = await api.cycle(cycleId);
    const [condition] = await api.conditions(cycleId);
    return stage === 'conditions' ? condition?.putIn : undefined;
  });
  const round = await openedRound(story, roundId);
  const people = round.tasks.map(({ addresseeId }) => ({ addressee: addresseeId, answer: { answer: 'for' } }));
  await answered(story, round, people);
  await closed(story, round);
};
