import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { participatesOn, programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { Matter } from '#functions/rounds/matter.ts';
import type { SectionsView } from '#shared/pages/views.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { contributionIds, contributionMatterId } from '#shared/vocabulary/contribution-id.ts';
import { dutchDate, dutchNumber, euros } from '#shared/words/dutch.ts';
import type { Alliance } from '../domain/alliance.ts';
import type { Contribution, Offer } from '../domain/contribution.ts';
import { partnerLeft } from '../domain/contribution-road.ts';
import type { AlliancesReader } from '../reader.ts';

interface Deps {
  readonly registry: RegistryReader;
  readonly alliances: AlliancesReader;
}

/** A partner's promise, put to the one body that may commit it (rule 1): its council, or its own board. */
export const contributionMatter = ({ registry, alliances }: Deps): Matter => {
  const read = async ({ programmeId, matterId }: { programmeId: string; matterId: string }) => {
    const { allianceId, contributionId } = contributionIds(matterId);
    const ids = { programmeId, allianceId };
    return Promise.all([alliances.alliance(programmeId, allianceId), alliances.contribution(ids, contributionId)]);
  };
  const replacedIn = async (contribution: Contribution): Promise<Contribution | undefined> => {
    const { replaces } = contribution;
    return replaces === undefined ? undefined : alliances.contribution(contribution, replaces);
  };
  return {
    called: async (ids) => {
      const [alliance, contribution] = await read(ids);
      const { putIn: roundId, partnerId, decidingBody, status } = contribution;
      // A withdrawn contribution keeps its round only to be ended; it needs no new round.
      if (roundId === undefined || status === 'withdrawn') return undefined;
      const partner = await registry.partner(ids.programmeId, partnerId);
      const name = partner?.name ?? partnerId;
      const title = `Bijdrage van ${name} aan de alliantie ${alliance.title}`;
      const body = decidingBody === 'council' ? 'de raad' : 'het bestuur';
      return {
        roundId,
        kind: 'contribution',
        subject: { title, textNumber: 1, hash: hashOf(contribution) },
        question: `Wat heeft ${body} besloten over de ${contribution.replaces ? 'gewijzigde ' : ''}bijdrage van ${name} aan de alliantie “${alliance.title}”?`,
        names: [name],
      };
    },
    waiting: async (programmeId) => {
      const undecided = (await alliances.alliances(programmeId)).filter((alliance) => alliance.undecided > 0);
      const contributions = await Promise.all(undecided.map((alliance) => alliances.contributions(alliance)));
      const put = contributions.flat().filter(({ status }) => status === 'put-to-decision');
      return put.map(contributionMatterId);
    },
    putTo: async (ids) => [{ partnerId: (await read(ids))[1].partnerId }],
    isDecided: async (ids) => decided.has((await read(ids))[1].status),
    isWithdrawn: async (ids) => (await read(ids))[1].status === 'withdrawn',
    withdrawal: async ({ programmeId, partnerId }, now) => {
      const partner = await registry.partner(programmeId, partnerId);
      if (partner !== undefined && participatesOn(partner, localDate(now)))
        return { by: 'de partner die de bijdrage aanbood' };
      // A partner that left did not withdraw its promise: the promise ended with its membership.
      return { by: programmabureau, reason: partnerLeft };
    },
    lastRound: async (ids) => (await read(ids))[1].putIn,
    standing: async () => [],
    // The task itself says whose contribution it is and which body decides.
    facts: async () => ({}),
    writtenAt: async (round) => (await read(round))[1].proposedAt,
    content: async (round) => {
      const [alliance, contribution] = await read(round);
      return contentOf(alliance, contribution, await replacedIn(contribution));
    },
  };
};

/** A decision of a council or a board is final: a changed decision is a new contribution. */
const decided: ReadonlySet<Contribution['status']> = new Set(['committed', 'committed-with-conditions', 'declined']);

/** A decision is about one offer: to which alliance, by which partner, how much in which year (rule 11). */
const hashOf = ({ allianceId, partnerId, offer, replaces }: Contribution): string =>
  createHash('sha256')
    .update(canonicalize({ allianceId, partnerId, offer, ...(replaces === undefined ? {} : { replaces }) }) ?? '')
    .digest('hex');

const kinds: Readonly<Record<Offer['kind'], string>> = {
  money: 'geld',
  hours: 'uren',
  knowledge: 'kennis',
  'in-kind': 'in natura',
};

const amountOf = (share: Offer['years'][number]): string => {
  if ('amountCents' in share) return euros(share.amountCents);
  return 'hours' in share ? `${dutchNumber(share.hours)} uur` : 'ja';
};

/** The contribution that is committed now, and remains so unless the body commits its replacement. */
const standing = ({ offer, decision, paid }: Contribution): SectionsView['sections'][number] => ({
  heading: 'De bijdrage die hierdoor wordt vervangen',
  text: 'Besluit u hier niet toe? Dan blijft het eerdere besluit gelden.',
  rows: [
    ...(decision
      ? [['Eerder besluit', `${dutchDate(decision.decidedOn)}, kenmerk ${decision.reference}`] as const]
      : []),
    ...offer.years.map((share) => [String(share.year), amountOf(share)] as const),
    ...Object.entries(paid).map(([year, sum]) => [`Al voldaan over ${year}`, sumOf(offer, sum)] as const),
  ],
});

const sumOf = ({ kind }: Offer, sum: number): string => {
  if (kind === 'money') return euros(sum);
  return kind === 'hours' ? `${dutchNumber(sum)} uur` : 'ja';
};

const contentOf = (alliance: Alliance, { offer }: Contribution, replaced: Contribution | undefined): SectionsView => ({
  sections: [
    { heading: `De alliantie: ${alliance.title}`, text: alliance.summary },
    {
      heading: 'De bijdrage',
      text: offer.description,
      rows: [
        ['Soort', kinds[offer.kind]] as const,
        ...offer.years.map((share) => [String(share.year), amountOf(share)] as const),
      ],
    },
    ...(replaced ? [standing(replaced)] : []),
  ],
});
