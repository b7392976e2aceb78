import { Conflict } from '#shared/errors/errors.ts';
import type { Payment } from './alliance.ts';
import { type Amount, nothing, type Shift } from './amounts.ts';
import { type Contribution, sharesOf } from './contribution.ts';
import { isCommitted } from './contribution-road.ts';

const unitOf = ({ offer }: Contribution): keyof Amount =>
  offer.kind === 'money' ? 'cents' : offer.kind === 'hours' ? 'hours' : 'items';

/**
 * A contribution after a payment (or a delivery of hours, knowledge or something in kind), with what it does to the figures.
 * @throws {Conflict} when nothing was committed, or when it would come to more than was decided for that year: the body
 * that decides has not agreed to that.
 */
export const paid = (
  contribution: Contribution,
  { year, amount }: Pick<Payment, 'year' | 'amount'>,
): { contribution: Contribution; shifts: Shift[] } => {
  if (!isCommitted(contribution.status)) {
    throw new Conflict('not-committed', `A contribution that is ${contribution.status} cannot be paid.`);
  }
  const unit = unitOf(contribution);
  const most = (sharesOf(contribution.offer)[String(year)] ?? nothing)[unit];
  const sum = (contribution.paid[String(year)] ?? 0) + amount;
  if (sum > most) {
    throw new Conflict(
      'more-than-decided',
      `With this, ${sum} ${unit} would be paid for ${year}; ${most} was decided.`,
    );
  }
  return {
    contribution: {
      ...contribution,
      paid: { ...contribution.paid, [String(year)]: sum },
      revision: contribution.revision + 1,
    },
    shifts: [{ column: 'paid', into: { [String(year)]: { ...nothing, [unit]: amount } } }],
  };
};
