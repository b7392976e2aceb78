import type { AlliancesReader } from '#functions/alliances/reader.ts';
import { roomByYear } from '#functions/alliances/terms/room.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import {
  type HandedCondition,
  type HandedContribution,
  type HandedGrant,
  StandingStatus,
  type YearFigures,
} from './terms/handover.ts';

type Contribution = Awaited<ReturnType<AlliancesReader['contribution']>>;
type Alliance = Awaited<ReturnType<AlliancesReader['alliance']>>;
type Share = Contribution['offer']['years'][number];

const units = { money: 'cents', hours: 'hours', knowledge: 'items', 'in-kind': 'items' } as const;

const amountOf = (share: Share): number =>
  'amountCents' in share ? share.amountCents : 'hours' in share ? share.hours : 1;

const yearsOf = ({ offer, paid }: Contribution): HandedContribution['years'] => {
  const offered = new Map(offer.years.map((share) => [share.year, amountOf(share)]));
  const years = new Set([...offered.keys(), ...Object.keys(paid).map(Number)]);
  return [...years]
    .sort((one, other) => one - other)
    .map((year) => ({ year, offered: offered.get(year) ?? 0, paid: paid[String(year)] ?? 0 }));
};

/** A commitment that ended because its partner left was committed until then. */
const untilLeft = ({ status, ended }: Contribution): string =>
  status === 'ended' && ended?.because === 'partner-left' ? 'committed' : status;

const handedContribution = (
  alliance: Alliance,
  contribution: Contribution,
  status = StandingStatus.safeParse(contribution.status),
): HandedContribution | undefined => {
  if (!status.success) return undefined;
  const { decision, offer, contributionId } = contribution;
  return {
    allianceId: alliance.allianceId,
    alliance: alliance.title,
    contributionId,
    description: offer.description,
    status: status.data,
    unit: units[offer.kind],
    decidedBy: contribution.decidingBody,
    ...(decision ? { decision: { decidedOn: decision.decidedOn, reference: decision.reference } } : {}),
    years: yearsOf(contribution),
  };
};

/** What a municipality promised or committed and did not end, with the conditions of those decisions, in the order of the alliances. */
export const handedContributions = async (
  alliances: Pick<AlliancesReader, 'contributions' | 'conditionsOf'>,
  all: readonly Alliance[],
  partnerId: string,
): Promise<{ contributions: HandedContribution[]; conditions: HandedCondition[] }> => {
  const found = await inParts(all, async (alliance) => {
    const theirs = (await alliances.contributions(alliance)).filter((one) => one.partnerId === partnerId);
    return theirs.flatMap((contribution) => {
      const handed = handedContribution(alliance, contribution);
      return handed ? [{ alliance, contribution, handed }] : [];
    });
  });
  const standing = found.flat();
  const conditions = await inParts(standing, async ({ alliance, contribution }) => {
    const held = await alliances.conditionsOf(contribution);
    const { decision, status } = contribution;
    // Conditions of an earlier decision, which was not accepted, bind nobody.
    const ofDecision = held.filter(({ conditionId }) => conditionId.startsWith(`${decision?.registrationId}.`));
    return ofDecision.map(
      ({ conditionId, text, status: met }): HandedCondition => ({
        conditionId,
        of: 'contribution',
        about: alliance.title,
        text,
        status: met,
        accepted: status === 'conditional' ? 'open' : 'accepted',
      }),
    );
  });
  return { contributions: standing.map(({ handed }) => handed), conditions: conditions.flat() };
};

/** The room that the council of a municipality granted or is asked for, with what was used of it (rule 8). */
export const handedGrants = async (
  alliances: Pick<AlliancesReader, 'grants'>,
  programmeId: string,
  partnerId: string,
): Promise<HandedGrant[]> => {
  const grants = await alliances.grants(programmeId);
  return grants.flatMap((grant) => {
    const { grantId, description, status, until, decision } = grant;
    if (grant.partnerId !== partnerId || (status !== 'granted' && status !== 'put-to-council')) return [];
    const decided = decision ? { decidedOn: decision.decidedOn, reference: decision.reference } : undefined;
    const years = roomByYear(grant);
    return [{ grantId, description, status, until, ...(decided ? { decision: decided } : {}), years }];
  });
};

/** What a partner of any kind that leaves had promised or committed, also when it has ended already. */
export const contributionsUntilLeft = async (
  alliances: Pick<AlliancesReader, 'contributions'>,
  all: readonly Alliance[],
  partnerId: string,
): Promise<HandedContribution[]> => {
  const found = await inParts(all, async (alliance) => {
    const theirs = (await alliances.contributions(alliance)).filter((one) => one.partnerId === partnerId);
    return theirs.flatMap((one) => handedContribution(alliance, one, StandingStatus.safeParse(untilLeft(one))) ?? []);
  });
  return found.flat();
};

const nothing = { cents: 0, hours: 0, items: 0 };

/** What each alliance asked of a partner, and what it promised, decided and paid, for each year. */
export const yearFigures = async (
  alliances: Pick<AlliancesReader, 'parts'>,
  all: readonly Alliance[],
  partnerId: string,
): Promise<YearFigures[]> => {
  const found = await inParts(all, async (alliance) => {
    const part = (await alliances.parts(alliance)).find((one) => one.partnerId === partnerId);
    if (!part) return [];
    const { asked: askedShares, promised, decided, paid } = part.figures;
    const years = [...new Set([askedShares, promised, decided, paid].flatMap((shares) => Object.keys(shares)))].sort();
    return years.map((year) => ({
      allianceId: alliance.allianceId,
      alliance: alliance.title,
      year: Number(year),
      asked: askedShares[year] ?? nothing,
      promised: promised[year] ?? nothing,
      decided: decided[year] ?? nothing,
      paid: paid[year] ?? nothing,
    }));
  });
  return found.flat();
};
