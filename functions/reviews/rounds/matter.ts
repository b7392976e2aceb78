import type { RegistryReader } from '#functions/bodies/reader.ts';
import { compositionOn } from '#functions/bodies/terms/composition.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import type { Matter } from '#functions/rounds/matter.ts';
import type { SectionsView } from '#shared/pages/views.ts';
import { programmeTitle } from '#shared/pages/words.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import type { ReviewsReader } from '../reader.ts';
import { type CompositionReview, reviewHash } from '../terms/review.ts';
import { voteOfSeats } from './vote-of-seats.ts';

interface Deps {
  readonly registry: RegistryReader;
  readonly reviews: ReviewsReader;
}

/** The yearly review of the regiegroep, put to its own seats (rule 2). */
export const compositionMatter = ({ registry, reviews }: Deps): Matter =>
  voteOfSeats({
    noSuch: 'There is no such review.',
    find: (programmeId, number) => reviews.review(programmeId, number),
    all: (programmeId) => reviews.reviews(programmeId),
    roundOf: async (review, programmeId) => {
      // The round of its rule change asks the question.
      if (review.ruleChange !== undefined) return undefined;
      const known = await registry.registry(programmeId);
      const { roundId, motivation, number } = review;
      return {
        roundId,
        kind: 'composition',
        subject: { title: `Herijking ${number} van de regiegroep`, textNumber: 1, hash: reviewHash(review) },
        question: questionOf(review, known),
        names: namesIn(review, known),
        ...(motivation ? { motivation } : {}),
      };
    },
    content: async (review, programmeId) => contentOf(review, await registry.registry(programmeId)),
  });

const nameOf = ({ partners }: Registry, partnerId: string): string =>
  partners.find((partner) => partner.partnerId === partnerId)?.name ?? partnerId;

const questionOf = ({ succession }: CompositionReview, registry: Registry): string => {
  const name = programmeTitle(registry.programme.name);
  if (!succession) return `Blijft de regiegroep van de ${name} zoals zij is?`;
  const { partnerId, from } = succession;
  return `Krijgt ${nameOf(registry, partnerId)} vanaf ${dutchDate(from)} de roulerende zetel in de regiegroep van de ${name}?`;
};

const namesIn = ({ succession }: CompositionReview, registry: Registry): string[] => [
  ...(succession ? [nameOf(registry, succession.partnerId)] : []),
  registry.programme.name,
];

const contentOf = ({ succession, calledAt }: CompositionReview, registry: Registry): SectionsView => {
  const { seats, proposal } = compositionOn(registry, localDate(calledAt));
  const kinds = { fixed: 'vaste zetel', rotating: 'roulerende zetel' } as const;
  const seatRows = seats.map(
    ({ partnerId, kind, from }) => [nameOf(registry, partnerId), `${kinds[kind]}, sinds ${dutchDate(from)}`] as const,
  );
  const waiting = proposal.candidates.map(
    ({ partnerId, waitingSince }) => [nameOf(registry, partnerId), `wacht sinds ${dutchDate(waitingSince)}`] as const,
  );
  return {
    sections: [
      { heading: 'De regiegroep nu', rows: seatRows },
      {
        heading: 'Het voorstel',
        text: succession
          ? `${nameOf(registry, succession.partnerId)} krijgt vanaf ${dutchDate(succession.from)} de roulerende zetel.`
          : 'De regiegroep blijft zoals zij is.',
      },
      { heading: 'Wie wacht het langst op een zetel?', rows: waiting },
    ],
  };
};
