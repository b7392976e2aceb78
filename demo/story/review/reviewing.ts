import { DemoFailure } from '../../failure.ts';
import { paint } from '../../terminal/text.ts';
import { answered } from '../answering.ts';
import { closed, openedRound, reasonOf } from '../round.ts';
import { eventually, mustBeRefused, type Story } from '../story.ts';
import { adding, preferred } from './script.ts';

/** The seats review their own composition (rule 2): the rotating seat goes to whoever has waited longest. */
export const reviewing = async (story: Story): Promise<void> => {
  const { api, show, today } = story;
  show.chapter('The yearly review', 'herijking van de regiegroep');
  const names = await namesOf(story);
  const { proposal, seats } = await api.registry.composition();
  const holder = seats.find(({ kind }) => kind === 'rotating')?.partnerId ?? '';
  show.event(`${names(holder)} holds the rotating seat. Who has waited longest for it?`);
  show.table(
    [{ title: 'municipality' }, { title: 'waits since' }, { title: 'days' }],
    proposal.candidates
      .slice(0, 3)
      .map(({ partnerId, waitingSince, waitedDays }) => [names(partnerId), waitingSince, String(waitedDays)]),
  );
  const refusal = await mustBeRefused('passing over the longest wait in silence', 'invalid-input', () =>
    api.registry.callReview({ from: today, partnerId: preferred }),
  );
  show.refused(`To propose ${names(preferred)} without a word: refused. ${reasonOf(refusal)}`);
  const { number, roundId } = await api.registry.callReview({ from: today });
  const round = await openedRound(story, roundId);
  const people = round.tasks.map(({ addresseeId }) => ({
    addressee: addresseeId,
    answer: { answer: 'for', ...(addresseeId === adding.addressee ? { remarks: adding.remarks } : {}) },
  }));
  await answered(story, round, people);
  await closed(story, round);
  await passedOn(story, number, names);
};

/** Waits until the seat is passed on, and says who sits in the regiegroep from today. */
const passedOn = async ({ api, show }: Story, number: number, names: (partnerId: string) => string): Promise<void> => {
  const { status, succession, hindrance } = await eventually(`review ${number} to be concluded`, async () => {
    const reviews = await api.registry.reviews();
    return reviews.find((review) => review.number === number && review.status !== 'open');
  });
  if (status !== 'adopted' || !succession || hindrance)
    throw new DemoFailure(`Review ${number} came to "${status}" ${hindrance ?? ''}`);
  const { seats } = await api.registry.composition();
  show.good(
    `The seat passes on, from ${succession.from}: the regiegroep is now ${paint('bold', seats.map(({ partnerId }) => names(partnerId)).join(', '))}.`,
  );
};

const namesOf = async ({ api }: Story): Promise<(partnerId: string) => string> => {
  const { partners } = await api.programme();
  const known = new Map(partners.map(({ partnerId, name }) => [partnerId, name]));
  return (partnerId) => known.get(partnerId) ?? partnerId;
};
