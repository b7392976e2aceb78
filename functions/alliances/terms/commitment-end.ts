import type { Contribution, Offer } from '../domain/contribution.ts';
import { sharesOf, unitOf } from '../domain/contribution.ts';

/** What was committed, and how it ended, as letters about it need them. */
export type CommittedOffer = Offer;
export type CommitmentEnd = NonNullable<Contribution['ended']>;

/** One year of a commitment: what was committed, what was paid, and what is missing. */
export interface CommitmentYear {
  readonly year: number;
  readonly promised: number;
  readonly paid: number;
  readonly missing: number;
}

/** The years of a commitment, in order: euro cents for money, hours for hours, shares for knowledge and in kind. */
export const yearsOfCommitment = (offer: Offer, { paid }: Pick<CommitmentEnd, 'paid'>): CommitmentYear[] => {
  const unit = unitOf(offer);
  return Object.entries(sharesOf(offer))
    .map(([year, share]) => ({ year: Number(year), promised: share[unit], paid: paid[year] ?? 0 }))
    .map((one) => ({ ...one, missing: Math.max(0, one.promised - one.paid) }))
    .sort((one, other) => one.year - other.year);
};
