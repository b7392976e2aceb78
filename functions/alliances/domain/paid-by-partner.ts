import { nothing, type Shares, type Shift } from './amounts.ts';
import { type Contribution, unitOf } from './contribution.ts';

/** A contribution before and after a change of what was paid of it. */
export interface Changed {
  readonly before: Contribution;
  readonly after: Contribution;
}

interface OfPartner {
  /** One of its contributions. */
  readonly of: Contribution;
  readonly shifts: readonly Shift[];
}

const received = ({ offer, paid }: Contribution): Shares =>
  Object.fromEntries(Object.entries(paid).map(([year, sum]) => [year, { ...nothing, [unitOf(offer)]: sum }]));

/**
 * What changes in the figures of partners when payments change. A payment counts for the partner that has the contribution now: one that was
 * replaced or divided hands its payments on.
 */
export const paymentsByPartner = (changed: readonly Changed[]): Map<string, OfPartner> => {
  const byPartner = new Map<string, OfPartner>();
  for (const { before, after } of changed.filter(({ after: one }) => !one.replacedBy && !one.dividedInto)) {
    const shift: Shift = { column: 'paid', out: received(before), into: received(after) };
    const shifts = [...(byPartner.get(after.partnerId)?.shifts ?? []), shift];
    byPartner.set(after.partnerId, { of: after, shifts });
  }
  return byPartner;
};
