import type { GrantInForce, Sums } from './ledger.ts';
import { totalOf } from './ledger.ts';

/** Co-financing by the region against what grants demand of it (euro cents). */
export interface CofinancingStand {
  readonly demandedCents: number;
  /** What the region granted, and what of it was received and paid. */
  readonly grantedCents: number;
  readonly receivedCents: number;
  readonly spentCents: number;
  /** What the region still has to grant before the demand is met. */
  readonly shortCents: number;
}

/** What one grant demands (euro cents): of a share at least that share, so a part of a cent counts as one. */
export const demandOf = ({ amountCents, cofinancing }: Pick<GrantInForce, 'amountCents' | 'cofinancing'>): number => {
  if (cofinancing === undefined) return 0;
  if (cofinancing.demands === 'amount') return cofinancing.amountCents;
  const hundredths = BigInt(Math.round(cofinancing.percent * 100));
  return Number((BigInt(amountCents) * hundredths + 9_999n) / 10_000n);
};

/** The co-financing that all grants together demand, with how the region's own source stands. */
export const cofinancingOf = ({ grants, received, spent }: Sums): CofinancingStand => {
  const demandedCents = grants.reduce((sum, grant) => sum + demandOf(grant), 0);
  const grantedCents = totalOf(grants, 'region');
  return {
    demandedCents,
    grantedCents,
    receivedCents: totalOf(received, 'region'),
    spentCents: totalOf(spent, 'region'),
    shortCents: Math.max(0, demandedCents - grantedCents),
  };
};
