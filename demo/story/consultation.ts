import { replying } from './contributions.ts';
import { answered, closed, inRevision, opened, reasonOf } from './round.ts';
import { consulted, silentInConsultation, sounded } from './script.ts';
import { type CycleStory, mustBeRefused } from './story.ts';

/** The partners are consulted. The round waits for the inner and the middle ring; the outer ring may answer. */
export const consultation = async (story: CycleStory): Promise<void> => {
  const { api, show, cycleId } = story;
  show.chapter('Consultation', 'consultatie van de partners');
  const round = await opened(story, 'consultation');
  const spoken = new Map(consulted.map(({ addressee, answer, remarks }) => [addressee, { answer, remarks }]));
  const people = round.tasks
    .filter(({ addresseeId }) => !silentInConsultation.includes(addresseeId))
    // The last awaited answer closes the round, so who is not awaited comes first.
    .sort((one, other) => Number(one.awaited) - Number(other.awaited))
    .map(({ addresseeId }) => ({
      addressee: addresseeId,
      answer: spoken.get(addresseeId) ?? { answer: 'support' },
    }));
  await answered(story, round, people);
  const { tasks } = await closed(story, round);
  for (const { addressee, answer } of tasks) {
    if (answer?.representedBy)
      show.detail(`${addressee} is represented: recorded as given by ${answer.representedBy}.`);
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
