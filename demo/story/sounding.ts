import { answered } from './answering.ts';
import { closed, inRevision, opened, reasonOf } from './round.ts';
import { pastNegativeSounding, sounded } from './script.ts';
import { type CycleStory, mustBeRefused } from './story.ts';

/** Every municipality has one voice in the klankbordgroep. One is against; that can be passed only in writing. */
export const sounding = async (story: CycleStory): Promise<void> => {
  const { api, show, cycleId } = story;
  show.chapter('Sounding', 'sondering van de klankbordgroep');
  const round = await opened(story, 'sounding');
  const spoken = new Map(sounded.map(({ addressee, answer, remarks }) => [addressee, { answer, remarks }]));
  const people = round.tasks.map(({ addresseeId }) => ({
    addressee: addresseeId,
    answer: spoken.get(addresseeId) ?? { answer: 'positive' },
  }));
  await answered(story, round, people);
  await closed(story, round);
  const { visit } = await inRevision(story);
  const refusal = await mustBeRefused('passing a negative sounding in silence', 'invalid-input', () =>
    api.move(cycleId, { visit, move: 'proceed' }),
  );
  show.refused(`On to the consultation without a word: refused. ${reasonOf(refusal)}`);
  await api.move(cycleId, { visit, move: 'proceed', motivation: pastNegativeSounding });
  show.good('With a written motivation it goes on; everybody who is consulted reads it:');
  show.quote(pastNegativeSounding);
};
