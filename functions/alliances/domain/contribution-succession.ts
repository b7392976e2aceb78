import { type ByYear, paidByShare } from '#functions/bodies/terms/division.ts';
import type { ContributionShare, Succession } from '#functions/bodies/terms/registry.ts';
import { hashOfText } from '#shared/vocabulary/hash.ts';
import { type Contribution, type Offer, sharesOf, unitOf } from './contribution.ts';
import { isCommitted, isUndecided } from './contribution-road.ts';
import { roundOf } from './contribution-step.ts';

/** Whether a contribution is promised or committed, and not ended: then it passes on to the successors of its partner. */
export const isLive = ({ status }: Pick<Contribution, 'status'>): boolean => isUndecided(status) || isCommitted(status);

/** What is offered, by year, in the unit of the contribution. */
export const offeredByYear = ({ offer }: Pick<Contribution, 'offer'>): Record<string, number> =>
  Object.fromEntries(Object.entries(sharesOf(offer)).map(([year, amount]) => [year, amount[unitOf(offer)]]));

/** The shares in which a contribution passes on: whole in a merger, and as people divided it in a split; undefined while they did not. */
export const sharesIn = (succession: Succession, contribution: Contribution): ContributionShare[] | undefined => {
  const { kind, successors, divisions } = succession;
  const { allianceId, contributionId } = contribution;
  if (kind === 'split')
    return divisions.contributions?.find(
      (one) => one.allianceId === allianceId && one.contributionId === contributionId,
    )?.shares;
  const years = Object.entries(offeredByYear(contribution)).map(([year, amount]) => ({ year: Number(year), amount }));
  return successors.slice(0, 1).map(({ partnerId }) => ({ partnerId, years }));
};

/** Whether shares still add up to a contribution, in each year: it may have changed since people divided it. */
export const addUp = (contribution: Contribution, shares: readonly ContributionShare[]): boolean => {
  const sums: Record<string, number> = {};
  for (const { year, amount } of shares.flatMap(({ years }) => years)) sums[year] = (sums[year] ?? 0) + amount;
  const offered = offeredByYear(contribution);
  return [...new Set([...Object.keys(offered), ...Object.keys(sums)])].every((year) => offered[year] === sums[year]);
};

/** Identifies a part; short, because tasks are named after it, and the same each time. */
export const partIdOf = (contributionId: string, partnerId: string, successionId: string): string => {
  const digest = hashOfText([contributionId, partnerId, successionId].join('/'));
  return `${contributionId.slice(0, 24).replace(/-+$/, '')}-${digest.slice(0, 12)}`;
};

type By = Pick<Succession, 'successionId' | 'on'>;

/** A contribution of a successor: the same one, with everything that belongs to it. */
export const passedOn = (contribution: Contribution, partnerId: string, { successionId, on }: By): Contribution => ({
  ...withoutRoom(contribution),
  partnerId,
  succeeded: [...(contribution.succeeded ?? []), { successionId, from: contribution.partnerId, on }],
  changes: contribution.changes + 1,
  revision: contribution.revision + 1,
});

/**
 * Room that a council granted ends with its municipality: the successor's council decides on what the college had not decided yet. What the
 * college decided stays decided within that room.
 */
const withoutRoom = (contribution: Contribution): Contribution => {
  if (contribution.decidingBody !== 'college' || contribution.decision) return contribution;
  const { within: _within, ...rest } = contribution;
  return { ...rest, decidingBody: 'council' };
};

/** A contribution and the parts that it is divided into. */
export interface DividedContribution {
  readonly whole: Contribution;
  readonly parts: readonly Contribution[];
}

/**
 * Divides a contribution over successors, to the cent: each part has its share of the offer and of what was paid, under the same decision; one
 * that waits for a council waits for that of each successor.
 * @param partOfReplaced - the part of the contribution that this one is to replace, by successor.
 */
export const dividedOver = (
  contribution: Contribution,
  shares: readonly ContributionShare[],
  by: By,
  partOfReplaced: (partnerId: string) => string | undefined,
): DividedContribution => {
  const paid = paidByShare(contribution.paid, shares);
  const parts = shares.map((share, at) => partOf(contribution, share, paid[at] ?? {}, by, partOfReplaced));
  const { successionId, on } = by;
  const contributionIds = parts.map(({ contributionId }) => contributionId);
  const { takingBack, ...rest } = contribution;
  return {
    whole: {
      ...rest,
      // The body of each successor can be asked about its own part.
      ...(takingBack ? { leftRound: takingBack.roundId } : {}),
      status: 'divided',
      dividedInto: { successionId, on, contributionIds },
      changes: contribution.changes + 1,
      revision: contribution.revision + 1,
    },
    parts,
  };
};

const partOf = (
  { putIn: wholePutIn, replaces: _replaced, replacedBy: _by, takingBack: _question, ...contribution }: Contribution,
  { partnerId, years }: ContributionShare,
  paid: ByYear,
  { successionId, on }: By,
  partOfReplaced: (partnerId: string) => string | undefined,
): Contribution => {
  const contributionId = partIdOf(contribution.contributionId, partnerId, successionId);
  const replaces = partOfReplaced(partnerId);
  const part: Contribution = {
    ...withoutRoom(contribution),
    contributionId,
    partnerId,
    offer: offerOf(contribution.offer, years),
    paid: { ...paid },
    ...(replaces === undefined ? {} : { replaces }),
    succeeded: [{ successionId, from: contribution.partnerId, on }],
    dividedFrom: contribution.contributionId,
    changes: 1,
    revision: 1,
  };
  return wholePutIn === undefined ? part : { ...part, putIn: roundOf(part, 1) };
};

const offerOf = (offer: Offer, years: ContributionShare['years']): Offer => {
  if (offer.kind === 'money')
    return { ...offer, years: years.map(({ year, amount }) => ({ year, amountCents: amount })) };
  if (offer.kind === 'hours') return { ...offer, years: years.map(({ year, amount }) => ({ year, hours: amount })) };
  return { ...offer, years: years.map(({ year }) => ({ year })) };
};

/**
 * The parts of a divided contribution after a correction of what was paid of the whole: the difference is divided as the payments were, so
 * that no cent is lost.
 */
export const correctedParts = (
  before: Contribution,
  after: Contribution,
  parts: readonly Contribution[],
): Contribution[] => {
  const shares = parts.map((part) => ({
    years: Object.entries(offeredByYear(part)).map(([year, amount]) => ({ year: Number(year), amount })),
  }));
  const [was, is] = [paidByShare(before.paid, shares), paidByShare(after.paid, shares)];
  return parts.map((part, at) => withCorrection(part, was[at] ?? {}, is[at] ?? {}));
};

/** A contribution that counts what was paid of another, after a correction there: the difference by year. */
export const withCorrection = (contribution: Contribution, was: ByYear, is: ByYear): Contribution => {
  const paid: Record<string, number> = { ...contribution.paid };
  for (const [year, amount] of Object.entries(was)) paid[year] = (paid[year] ?? 0) - amount;
  for (const [year, amount] of Object.entries(is)) paid[year] = (paid[year] ?? 0) + amount;
  const left = Object.entries(paid).filter(([, amount]) => amount > 0);
  return { ...contribution, paid: Object.fromEntries(left), revision: contribution.revision + 1 };
};
