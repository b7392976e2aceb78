import { asAPersonWaits, Browser } from '../browser.ts';
import { DemoFailure } from '../failure.ts';
import { answered } from './answering.ts';
import { closed, opened } from './round.ts';
import { abstention, curious, mistypist } from './script.ts';
import type { CycleStory } from './story.ts';

/** The seats of the regiegroep vote, each with a one-time code from a second e-mail. */
export const voting = async (story: CycleStory): Promise<void> => {
  const { show } = story;
  show.chapter('Adoption', 'vaststelling door de regiegroep');
  const round = await opened(story, 'adoption');
  show.detail('To vote takes a one-time code from a second e-mail.');
  const people = round.tasks.map(({ addresseeId }) => ({
    addressee: addresseeId,
    answer:
      addresseeId === abstention.addressee ? { answer: 'abstain', remarks: abstention.remarks } : { answer: 'for' },
    mistypes: addresseeId === mistypist,
  }));
  const links = await answered(story, round, people);
  await lookingAgain(story, links.get(curious));
  const { outcome } = await closed(story, round);
  if (outcome?.verdict !== 'adopted')
    throw new DemoFailure(`The vote came to "${outcome?.verdict}" instead of adoption.`);
};

/** Somebody opens the link once more: it shows what was recorded, and nothing changes. */
const lookingAgain = async ({ show }: CycleStory, link = ''): Promise<void> => {
  const { heading, status } = await new Browser(asAPersonWaits).open(link);
  if (status !== 200) throw new DemoFailure(`A link that was used answers ${status}: ${heading}.`);
  show.good(`Maastricht opens its link once more; the page says “${heading}”.`);
};
