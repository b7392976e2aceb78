import type { Alliance, PartnerPart } from './alliance.ts';
import { noFigures, type Shift, shifted } from './amounts.ts';
import type { Contribution } from './contribution.ts';
import { type ContributionStatus, isCommitted, isUndecided } from './contribution-road.ts';

type Ids = Pick<PartnerPart, 'programmeId' | 'allianceId' | 'partnerId'>;

/** A partner's part in an alliance before it was asked or promised anything. */
export const noPart = ({ programmeId, allianceId, partnerId }: Ids): PartnerPart => ({
  programmeId,
  allianceId,
  partnerId,
  figures: noFigures,
  committed: 0,
  revision: 0,
});

/** An alliance and a partner's part in it: the two running totals that change together. */
export interface Totals {
  readonly alliance: Alliance;
  readonly part: PartnerPart;
}

const next = ({ alliance, part }: Totals, shifts: readonly Shift[]): Totals => ({
  alliance: { ...alliance, figures: shifted(alliance.figures, shifts), revision: alliance.revision + 1 },
  part: { ...part, figures: shifted(part.figures, shifts), revision: part.revision + 1 },
});

const one = (condition: boolean): number => (condition ? 1 : 0);

/** The totals after a contribution changed from a status (none when it is new) to its current one. */
export const withContribution = (
  totals: Totals,
  { status }: Contribution,
  before: ContributionStatus | undefined,
  shifts: readonly Shift[],
): Totals => {
  const { alliance, part } = next(totals, shifts);
  const change = (holds: (status: ContributionStatus) => boolean): number =>
    one(holds(status)) - one(before !== undefined && holds(before));
  const committed = part.committed + change(isCommitted);
  const others = alliance.members.filter((member) => member !== part.partnerId);
  return {
    alliance: {
      ...alliance,
      promises: alliance.promises + change((now) => isUndecided(now) || isCommitted(now)),
      undecided: alliance.undecided + change(isUndecided),
      members: committed > 0 ? [...others, part.partnerId].sort() : others,
    },
    part: { ...part, committed },
  };
};

/** The totals after a payment or an ask. */
export const withShifts = next;
