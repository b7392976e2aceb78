import type { RegistryReader } from '#functions/bodies/reader.ts';
import { programmabureau } from '#functions/bodies/terms/bodies.ts';
import { compositionOn } from '#functions/bodies/terms/composition.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import type { Matter } from '#functions/rounds/matter.ts';
import { NotFound } from '#shared/errors/errors.ts';
import type { SectionsView } from '#shared/pages/views.ts';
import { programmeTitle } from '#shared/pages/words.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import type { ReviewsReader } from '../reader.ts';
import { type CompositionReview, reviewHash } from '../terms/review.ts';

/** The yearly review of the regiegroep, put to its own seats (rule 2). */
interface Deps {
  readonly registry: RegistryReader;
  readonly reviews: ReviewsReader;
}

export const compositionMatter = ({ registry, reviews }: Deps): Matter => {
  const read = async ({ programmeId, matterId }: { programmeId: string; matterId: string }) => {
    const review = await reviews.review(programmeId, Number(matterId));
    if (!review) throw new NotFound('There is no such review.');
    return review;
  };
  return {
    called: async (ids) => {
      const review = await read(ids);
      if (review.status !== 'open') return undefined;
      const known = await registry.registry(ids.programmeId);
      const { roundId, motivation } = review;
      return {
        roundId,
        kind: 'composition',
        subject: { title: `Herijking ${review.number} van de regiegroep`, textNumber: 1, hash: reviewHash(review) },
        question: questionOf(review, known),
        names: namesIn(review, known),
        ...(motivation ? { motivation } : {}),
      };
    },
    waiting: async (programmeId) => {
      const last = (await reviews.reviews(programmeId)).at(-1);
      return last?.status === 'open' ? [String(last.number)] : [];
    },
    putTo: async () => [],
    // A called review is voted on and cannot be withdrawn.
    isWithdrawn: async () => false,
    withdrawal: async () => ({ by: programmabureau }),
    lastRound: async (ids) => (await read(ids)).roundId,
    standing: async () => [],
    facts: async () => ({}),
    content: async (round) => contentOf(await read(round), await registry.registry(round.programmeId)),
  };
};

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
  const held = seats.map(
    ({ partnerId, kind, from }) => [nameOf(registry, partnerId), `${kinds[kind]}, sinds ${dutchDate(from)}`] as const,
  );
  const waiting = proposal.candidates.map(
    ({ partnerId, waitingSince }) => [nameOf(registry, partnerId), `wacht sinds ${dutchDate(waitingSince)}`] as const,
  );
  return {
    sections: [
      { heading: 'De regiegroep nu', rows: held },
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
