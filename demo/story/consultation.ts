import type { Round } from '../api/answers.ts';
import { passOn } from '../passing-on.ts';
import { answered, answeredFrom, requestTo } from './answering.ts';
import { replying } from './contributions.ts';
import { closed, inRevision, opened, reasonOf } from './round.ts';
import { consulted, passedOn, silentInConsultation, sounded } from './script.ts';
import { type CycleStory, mustBeRefused } from './story.ts';

/** The partners are consulted. The round waits for the inner and the middle ring; the outer ring may answer. */
export const consultation = async (story: CycleStory): Promise<void> => {
  const { api, show, cycleId } = story;
  show.chapter('Consultation', 'consultatie van de partners');
  const round = await opened(story, 'consultation');
  const spoken = new Map(consulted.map(({ addressee, answer, remarks }) => [addressee, { answer, remarks }]));
  const speaking = round.tasks.filter(
    ({ addresseeId }) => ![...silentInConsultation, passedOn.addressee].includes(addresseeId),
  );
  const answersOf = (awaited: boolean) =>
    speaking
      .filter((task) => task.awaited === awaited)
      .map(({ addresseeId }) => ({
        addressee: addresseeId,
        answer: spoken.get(addresseeId) ?? { answer: 'support' },
      }));
  // The last awaited answer closes the round, so those who are not awaited have answered before.
  await answered(story, round, answersOf(false));
  await Promise.all([answered(story, round, answersOf(true)), deputising(story, round)]);
  const { tasks } = await closed(story, round);
  for (const { addressee, answer } of tasks) {
    if (answer?.representedBy === undefined) continue;
    const by = tasks.find(({ partnerId }) => partnerId === answer.representedBy)?.addressee;
    show.detail(`${addressee} lets itself be represented: recorded as given by ${by}.`);
  }
  const { visit } = await inRevision(story);
  const refusal = await mustBeRefused('adoption with input unanswered', 'input-unanswered', () =>
    api.move(cycleId, { visit, move: 'proceed' }),
  );
  show.refused(`On to the vote: refused. ${reasonOf(refusal)}`);
  await replying(story, [...sounded, ...consulted]);
  await api.move(cycleId, { visit, move: 'proceed' });
  show.good('Every contribution has its answer: on to the vote.');
};

/** Somebody cannot answer and passes the task on. The deputy gets a link of its own; the old one is dead. */
const deputising = async (story: CycleStory, round: Round): Promise<void> => {
  const { addressee, deputy } = passedOn;
  const mail = await requestTo(story, round, addressee);
  const own = await passOn(mail, deputy, story.mailbox);
  story.show.good(`gemeente Stein passes its task on to ${deputy.name}, ${deputy.role}: the old link is dead.`);
  await answeredFrom(story, round, { addressee, answer: { answer: 'support' } }, own, ', by its deputy');
};
