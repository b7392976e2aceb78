import type { RegistryReader } from '#functions/bodies/reader.ts';
import { programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { ruleDifference } from '#functions/bodies/terms/rules/setting-rows.ts';
import type { Matter } from '#functions/rounds/matter.ts';
import { NotFound } from '#shared/errors/errors.ts';
import type { SectionsView } from '#shared/pages/views.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import type { ReviewsReader } from '../reader.ts';
import { rulesAfter } from '../terms/propose-rules.ts';
import { type RuleChange, ruleChangeHash } from '../terms/rule-change.ts';

interface Deps {
  readonly registry: RegistryReader;
  readonly reviews: ReviewsReader;
}

/** A change of the rules of the game, put to the seats (rule 17). */
export const rulesMatter = ({ registry, reviews }: Deps): Matter => {
  const read = async ({ programmeId, matterId }: { programmeId: string; matterId: string }) => {
    const change = await reviews.ruleChange(programmeId, Number(matterId));
    if (!change) throw new NotFound('There is no such change of the rules.');
    return change;
  };
  return {
    called: async (ids) => {
      const change = await read(ids);
      if (change.status !== 'open') return undefined;
      const { programme } = await registry.registry(ids.programmeId);
      const { roundId, number, motivation } = change;
      return {
        roundId,
        kind: 'rule-change',
        subject: { title: `Wijziging ${number} van de spelregels`, textNumber: 1, hash: ruleChangeHash(change) },
        question: `Gelden vanaf ${dutchDate(change.from)} de gewijzigde spelregels? (${programme.name})`,
        names: [programme.name],
        motivation,
      };
    },
    waiting: async (programmeId) => {
      const last = (await reviews.ruleChanges(programmeId)).at(-1);
      return last?.status === 'open' ? [String(last.number)] : [];
    },
    putTo: async () => [],
    // A proposal is voted on and cannot be withdrawn.
    isWithdrawn: async () => false,
    withdrawal: async () => ({ by: programmabureau }),
    lastRound: async (ids) => (await read(ids)).roundId,
    standing: async () => [],
    facts: async () => ({}),
    content: async (round) => contentOf(await read(round), await registry.registry(round.programmeId)),
  };
};

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
