import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { ruleDifference } from '#functions/bodies/terms/rules/setting-rows.ts';
import type { Matter } from '#functions/rounds/matter.ts';
import type { SectionsView } from '#shared/pages/views.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import type { ReviewsReader } from '../reader.ts';
import { rulesAfter } from '../terms/propose-rules.ts';
import { type RuleChange, ruleChangeHash } from '../terms/rule-change.ts';
import { voteOfSeats } from './vote-of-seats.ts';

interface Deps {
  readonly registry: RegistryReader;
  readonly reviews: ReviewsReader;
}

/** A change of the rules of the game, put to the seats (rule 17). */
export const rulesMatter = ({ registry, reviews }: Deps): Matter =>
  voteOfSeats({
    noSuch: 'There is no such change of the rules.',
    find: (programmeId, number) => reviews.ruleChange(programmeId, number),
    all: (programmeId) => reviews.ruleChanges(programmeId),
    roundOf: async (change, programmeId) => {
      const { programme } = await registry.registry(programmeId);
      const { roundId, motivation, from } = change;
      return {
        roundId,
        kind: 'rule-change',
        subject: { title: titleOf(change), textNumber: 1, hash: ruleChangeHash(change) },
        question: `Gelden vanaf ${dutchDate(from)} de gewijzigde spelregels? (${programme.name})`,
        names: [programme.name],
        motivation,
      };
    },
    content: async (change, programmeId) => contentOf(change, await registry.registry(programmeId)),
  });

const titleOf = ({ number, review }: Pick<RuleChange, 'number' | 'review'>): string =>
  review === undefined
    ? `Wijziging ${number} van de spelregels`
    : `Herijking ${review} van de regiegroep: wijziging ${number} van de spelregels`;

const ringNames = { inner: 'binnenste ring', middle: 'middelste ring', outer: 'buitenste ring' } as const;

/** The difference, the day, and what it means for whoever loses a seat: all that the seats decide on. */
export const contentOf = (change: RuleChange, { partners }: Pick<Registry, 'partners'>): SectionsView => {
  const nameOf = (partnerId: string): string =>
    partners.find((partner) => partner.partnerId === partnerId)?.name ?? partnerId;
  const difference = ruleDifference(change.before, rulesAfter(change.before, change), nameOf);
  const leaving = (change.leaving ?? []).map(
    ({ partnerId, ring }) =>
      [nameOf(partnerId), ring ? `gaat naar de ${ringNames[ring]}` : 'gaat naar de ring van voor deze zetel'] as const,
  );
  return {
    sections: [
      {
        heading: 'Wat verandert er?',
        rows: difference.map(({ dutch, was, becomes }) => [dutch, `nu: ${was}; wordt: ${becomes}`] as const),
      },
      ...(leaving.length > 0 ? [{ heading: 'Wiens zetel eindigt er?', rows: leaving }] : []),
      {
        heading: 'Vanaf wanneer?',
        text: `De nieuwe spelregels gelden vanaf ${dutchDate(change.from)}, en niet eerder dan op de dag van het besluit. Tot die dag gelden de huidige.`,
      },
      {
        heading: 'Hoe besluit de regiegroep?',
        text: 'Met het quorum en de meerderheid die nu gelden. Neemt de regiegroep dit niet aan, dan blijft alles zoals het is.',
      },
    ],
  };
};
