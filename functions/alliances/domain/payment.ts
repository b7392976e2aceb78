import { orderFaults } from '#shared/calendar/order.ts';
import { Conflict, type Fault, InvalidInput } from '#shared/errors/errors.ts';
import type { Payment } from './alliance.ts';
import { nothing, type Shares, type Shift } from './amounts.ts';
import { type Contribution, sharesOf, unitOf } from './contribution.ts';
import { isCommitted } from './contribution-road.ts';

type Share = Pick<Payment, 'year' | 'amount'>;

/** A contribution after a payment, with the change of the figures. */
interface Paid {
  readonly contribution: Contribution;
  readonly shifts: Shift[];
}

/**
 * A contribution after a payment (or a delivery of hours, knowledge or something in kind), with the change of the figures.
 * @throws {Conflict} when it is not committed, or when the total would exceed what was decided for that year: the deciding body has not
 * agreed to that. A commitment that ended can still be paid: whoever left may owe something of before, and no cent is lost.
 */
export const paid = (contribution: Contribution, share: Share): Paid => {
  if (!isCommitted(contribution.status) && contribution.status !== 'ended') {
    throw new Conflict('not-committed', `A contribution that is ${contribution.status} cannot be paid.`);
  }
  return counted(contribution, undefined, share);
};

/**
 * A contribution after a correction of a payment: the wrong payment stops counting and the right amount counts instead. Both are kept (rule
 * 5). The paid amount never falls below 0: only what counted is subtracted.
 * @throws {Conflict} when the total would exceed both what was decided for that year and the total before the correction.
 */
export const corrected = (contribution: Contribution, wrong: Share, right: Share): Paid =>
  counted(contribution, wrong, right);

/**
 * Demands that this payment of the contribution was recorded and was not corrected before: then its correction is what counts.
 * @throws {InvalidInput} when there is no such payment.
 * @throws {Conflict} when it was corrected already.
 */
export const correctable = (payments: readonly Payment[], corrects: string): Payment => {
  const wrong = payments.find(({ paymentId }) => paymentId === corrects);
  if (!wrong) {
    throw new InvalidInput('The correction names an unknown payment.', [
      {
        pointer: '/corrects',
        message: 'the contribution has no such payment',
        expected: 'a payment of this contribution',
      },
    ]);
  }
  const before = payments.find((payment) => payment.corrects === corrects);
  if (!before) return wrong;
  throw new Conflict(
    'payment-corrected',
    `This payment was corrected before, by "${before.paymentId}". Correct that payment instead.`,
  );
};

/** @throws {InvalidInput} when a correction has no reason, or another payment has a reason or amount 0. */
export const demandWords = ({ amount, corrects, reason }: Pick<Payment, 'amount' | 'corrects' | 'reason'>): void => {
  const faults: Fault[] = [
    ...(corrects !== undefined && reason === undefined
      ? [{ pointer: '/reason', message: 'a correction needs a reason', expected: 'a few words' }]
      : []),
    ...(corrects === undefined && reason !== undefined
      ? [{ pointer: '/reason', message: 'only a correction has a reason', expected: 'no reason' }]
      : []),
    ...(corrects === undefined && amount === 0
      ? [{ pointer: '/amount', message: 'the amount of a payment is at least 1', expected: '1 or more' }]
      : []),
  ];
  if (faults.length > 0) throw new InvalidInput('The payment is not complete.', faults);
};

const counted = (contribution: Contribution, wrong: Share | undefined, right: Share): Paid => {
  const unit = unitOf(contribution.offer);
  const sums = sumsAfter(contribution.paid, wrong, right);
  const most = (sharesOf(contribution.offer)[String(right.year)] ?? nothing)[unit];
  const sum = sums[String(right.year)] ?? 0;
  if (sum > most && sum > (contribution.paid[String(right.year)] ?? 0)) {
    throw new Conflict(
      'more-than-decided',
      `The paid total for ${right.year} would be ${sum} ${unit}; ${most} was decided.`,
    );
  }
  const share = ({ year, amount }: Share): Shares => ({ [String(year)]: { ...nothing, [unit]: amount } });
  return {
    contribution: { ...contribution, paid: sums, revision: contribution.revision + 1 },
    // Of a commitment that ended, only what was paid still counts as promised and decided.
    shifts: (contribution.ended ? columnsOfEnded : (['paid'] as const)).map((column) => ({
      column,
      into: share(right),
      ...(wrong ? { out: share(wrong) } : {}),
    })),
  };
};

const columnsOfEnded = ['promised', 'decided', 'paid'] as const;

const sumsAfter = (paid: Contribution['paid'], wrong: Share | undefined, right: Share): Contribution['paid'] => {
  const sums = new Map(Object.entries(paid));
  const add = ({ year, amount }: Share, sign: 1 | -1): unknown =>
    sums.set(String(year), (sums.get(String(year)) ?? 0) + sign * amount);
  if (wrong) add(wrong, -1);
  add(right, 1);
  return Object.fromEntries([...sums].filter(([, sum]) => sum > 0));
};

/**
 * Demands that the day of a payment (ISO date) is not in the future and not before the decision on which it is based.
 * @throws {InvalidInput}
 */
export const demandInOrder = (
  { decision }: Pick<Contribution, 'decision'>,
  { paidOn }: Pick<Payment, 'paidOn'>,
  today: string,
): void => {
  const after = decision ? [{ fact: 'decision' as const, on: decision.decidedOn }] : [];
  const faults = orderFaults({ pointer: '/paidOn', what: 'the payment', day: paidOn }, { today, after });
  if (faults.length > 0)
    throw new InvalidInput('The day of a payment lies after its decision and not in the future.', faults);
};
