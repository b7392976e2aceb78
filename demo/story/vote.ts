import { DemoFailure } from '../failure.ts';
import { answered, closed, opened } from './round.ts';
import { abstention, mistypist } from './script.ts';
import type { CycleStory } from './story.ts';

/** The seats of the regiegroep vote, each with a one-time code from a second e-mail. */
export const voting = async (story: CycleStory): Promise<void> => {
  const { show } = story;
  show.chapter('Adoption', 'vaststelling door de regiegroep');
  const round = await opened(story, 'adoption');
  const people = round.tasks.map(({ addresseeId }) => ({
    addressee: addresseeId,
    answer:
      addresseeId === abstention.addressee ? { answer: 'abstain', remarks: abstention.remarks } : { answer: 'for' },
    mistypes: addresseeId === mistypist,
  }));
  await answered(story, round, people);
  const { outcome } = await closed(story, round);
  if (outcome?.verdict !== 'adopted')
    throw new DemoFailure(`The vote came to "${outcome?.verdict}" instead of adoption.`);
};
