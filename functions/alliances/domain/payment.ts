import { orderFaults } from '#shared/calendar/order.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
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

/**
 * Demands that a payment is of a day (ISO date) that has come, and not before the decision that it rests on.
 * @throws {InvalidInput}
 */
export const demandInOrder = (
  { decision }: Pick<Contribution, 'decision'>,
  { paidOn }: Pick<Payment, 'paidOn'>,
  today: string,
): void => {
  const after = decision ? [{ fact: 'decision' as const, on: decision.decidedOn }] : [];
  const faults = orderFaults({ pointer: '/paidOn', what: 'the payment', day: paidOn }, { today, after });
  if (faults.length > 0) throw new InvalidInput('A payment has its day after its decision, and not ahead.', faults);
};
