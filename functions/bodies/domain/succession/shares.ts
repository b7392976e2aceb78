import type { Fault } from '#shared/errors/errors.ts';
import type { ContributionShare, Succession } from '../../terms/registry.ts';
import type { ContributionStake } from '../../terms/stakes.ts';

/**
 * The shares of a contribution that the successors take over: as people divided it, or the whole of it by the one partner of a merger.
 * @returns undefined while people have not divided it.
 */
export const sharesOf = (
  { kind, successors, divisions }: Pick<Succession, 'kind' | 'successors' | 'divisions'>,
  { allianceId, contributionId, offered }: Pick<ContributionStake, 'allianceId' | 'contributionId' | 'offered'>,
): ContributionShare[] | undefined => {
  if (kind !== 'merge')
    return divisions.contributions?.find(
      (one) => one.allianceId === allianceId && one.contributionId === contributionId,
    )?.shares;
  const years = Object.entries(offered).map(([year, amount]) => ({ year: Number(year), amount }));
  return successors.slice(0, 1).map(({ partnerId }) => ({ partnerId, years }));
};

/** The faults of the divided contributions: each year must add up to what was offered, to the cent. */
export const shareFaults = (
  { divisions }: Pick<Succession, 'divisions'>,
  contributions: readonly ContributionStake[],
): Fault[] =>
  (divisions.contributions ?? []).flatMap(({ allianceId, contributionId, shares }, at) => {
    const pointer = `/divisions/contributions/${at}`;
    const stake = contributions.find((one) => one.allianceId === allianceId && one.contributionId === contributionId);
    if (!stake)
      return [
        { pointer, message: 'no predecessor has such a contribution', expected: 'one that is promised or committed' },
      ];
    const twice = new Set(shares.map(({ partnerId }) => partnerId)).size < shares.length;
    const sums = yearsOf(shares);
    const years = [...new Set([...Object.keys(stake.offered), ...Object.keys(sums)])];
    return [
      ...(twice
        ? [{ pointer: `${pointer}/shares`, message: 'a successor has two shares', expected: 'one share each' }]
        : []),
      ...years
        .filter((year) => (sums[year] ?? 0) !== (stake.offered[year] ?? 0))
        .map((year) => ({
          pointer: `${pointer}/shares`,
          message: `the shares of ${year} do not add up to the contribution`,
          expected: `${stake.offered[year] ?? 0} ${stake.unit} in all`,
        })),
    ];
  });

const yearsOf = (shares: readonly ContributionShare[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const { year, amount } of shares.flatMap(({ years }) => years)) sums[year] = (sums[year] ?? 0) + amount;
  return sums;
};
