import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import type { Round } from '../api/answers.ts';
import { asAPersonWaits, Browser } from '../browser.ts';
import { DemoFailure } from '../failure.ts';
import { afterInput } from '../framework.ts';
import { linkIn } from '../mailbox.ts';
import { asks } from '../people.ts';
import { counted } from '../terminal/text.ts';
import { answered } from './answering.ts';
import { replying } from './contributions.ts';
import { showDifferences } from './differences.ts';
import { closed, extendingWhile, inRevision, opened } from './round.ts';
import { input, withoutInput } from './script.ts';
import type { CycleStory } from './story.ts';

/** Partners and councils give their input; most stay silent, and their silence is written down. */
export const gatheringInput = async (story: CycleStory): Promise<void> => {
  const { show } = story;
  show.chapter('Input', 'inbreng van partners en raden');
  const round = await opened(story, 'input');
  const people = [
    ...input.map(({ addressee, answer, remarks }) => ({ addressee, answer: { answer, remarks } })),
    ...withoutInput.map((addressee) => ({ addressee, answer: { answer: 'no-input' } })),
  ];
  const busy = Promise.all([answered(story, round, people), scanning(story, round)]);
  await Promise.all([busy, extendingWhile(story, round, busy)]);
  await closed(story, round);
  await inRevision(story);
};

/** A mail scanner opens the link of somebody who stays silent. Looking records nothing. */
const scanning = async ({ api, mailbox, show }: CycleStory, round: Round): Promise<void> => {
  const scanned = round.tasks.find(({ addresseeId }) => addresseeId === 'council-stein');
  if (!scanned) throw new DemoFailure('The council of Stein is not asked for input.');
  const isAsking = asks('input', scanned.addressee);
  const mail = await mailbox.next(`the request to ${scanned.addressee}`, isAsking);
  for (let times = 0; times < 3; times += 1) await new Browser(asAPersonWaits).open(linkIn(mail));
  const { tasks } = await api.round(round.roundId);
  const after = tasks.find(({ taskId }) => taskId === scanned.taskId);
  if (after?.status !== 'open') throw new DemoFailure(`Opening a link answered the task of ${scanned.addressee}.`);
  show.good(`A mail scanner opened the link of ${scanned.addressee} three times: nothing was recorded.`);
};

/** Every contribution gets its answer, and the text takes over what was adopted. */
export const revising = async (story: CycleStory, before: FrameworkContent): Promise<void> => {
  const { api, show, cycleId } = story;
  show.chapter('Revision', 'verwerken van de inbreng');
  await replying(story, input);
  const content = afterInput(before);
  const { text } = await api.cycle(cycleId);
  const revised = await api.reviseText(cycleId, text.number, content);
  show.event(`Text ${revised.number} takes over what was adopted; hash ${revised.hash.slice(0, 12)}:`);
  await showDifferences(story, cycleId, text.number, revised.number);
  const { visit } = await api.cycle(cycleId);
  await api.move(cycleId, { visit, move: 'proceed' });
  show.event(`On to the sounding, with an answer on ${counted(input.length, 'contribution')}.`);
};
