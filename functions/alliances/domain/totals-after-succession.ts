import type { Alliance, PartnerPart } from './alliance.ts';
import { nothing, type Shares, type Shift, shifted } from './amounts.ts';
import { type Contribution, sharesOf, unitOf } from './contribution.ts';
import { isCommitted, isUndecided } from './contribution-road.ts';

/** What a contribution adds to the figures of its partner. */
export const addedBy = (contribution: Contribution): Shift[] => {
  const { status, offer, replaces, paid } = contribution;
  const shares = sharesOf(offer);
  const received: Shares = Object.fromEntries(
    Object.entries(paid).map(([year, sum]) => [year, { ...nothing, [unitOf(offer)]: sum }]),
  );
  return [
    ...(isCommitted(status) || (isUndecided(status) && replaces === undefined)
      ? [{ column: 'promised' as const, into: shares }]
      : []),
    ...(isCommitted(status) ? [{ column: 'decided' as const, into: shares }] : []),
    { column: 'paid' as const, into: received },
  ];
};

const turned = (shifts: readonly Shift[]): Shift[] => shifts.map(({ column, into = {} }) => ({ column, out: into }));

const committedIn = ({ status }: Contribution): number => (isCommitted(status) ? 1 : 0);

/** The running totals after a contribution passed on: those of the alliance, and of each partner that has or had a part of it. */
export interface TotalsAfter {
  readonly alliance: Alliance;
  readonly parts: readonly PartnerPart[];
}

/**
 * Moves a contribution in the totals from its former partner to those who have it now. The figures of the alliance stay as they are, to the
 * cent, because the parts add up to the whole.
 * @param partOf - the part of a partner in the alliance before.
 */
export const totalsAfterSuccession = (
  alliance: Alliance,
  before: Contribution,
  after: readonly Contribution[],
  partOf: (partnerId: string) => PartnerPart,
): TotalsAfter => {
  const own = partOf(before.partnerId);
  const out = turned(addedBy(before));
  const left: PartnerPart = {
    ...own,
    figures: shifted(own.figures, out),
    committed: own.committed - committedIn(before),
    revision: own.revision + 1,
  };
  const taken = after.map((contribution) => {
    const part = partOf(contribution.partnerId);
    return {
      ...part,
      figures: shifted(part.figures, addedBy(contribution)),
      committed: part.committed + committedIn(contribution),
      revision: part.revision + 1,
    };
  });
  const parts = [left, ...taken];
  const more = after.length - 1;
  const concerned = new Set(parts.map(({ partnerId }) => partnerId));
  const members = [
    ...alliance.members.filter((member) => !concerned.has(member)),
    ...parts.filter(({ committed }) => committed > 0).map(({ partnerId }) => partnerId),
  ].sort();
  return {
    parts,
    alliance: {
      ...alliance,
      figures: shifted(alliance.figures, [...out, ...after.flatMap(addedBy)]),
      members,
      promises: alliance.promises + more,
      undecided: alliance.undecided + (isUndecided(before.status) ? more : 0),
      revision: alliance.revision + 1,
    },
  };
};

/** What was asked of a partner that ended passes on to its successor; the alliance asked the same in all. */
export const asksPassedOn = (own: PartnerPart, next: PartnerPart): readonly [PartnerPart, PartnerPart] => {
  const { asked: askedShares } = own.figures;
  const askedIn = Math.max(own.askedIn ?? 0, next.askedIn ?? 0);
  return [
    { ...own, figures: shifted(own.figures, [{ column: 'asked', out: askedShares }]), revision: own.revision + 1 },
    {
      ...next,
      figures: shifted(next.figures, [{ column: 'asked', into: askedShares }]),
      ...(askedIn > 0 ? { askedIn } : {}),
      revision: next.revision + 1,
    },
  ];
};
