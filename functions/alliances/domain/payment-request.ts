import * as z from 'zod';
import { dayOf, sameDayLater } from '#shared/calendar/days.ts';
import { FollowUp, followUpOutcomes, mostFollowUps } from '#shared/vocabulary/follow-up.ts';
import type { Due } from '../terms/due.ts';
import type { Contribution } from './contribution.ts';
import { type Owing, paymentsDue } from './due-in-record.ts';

/**
 * What a contribution owed for a year when its day had come, recorded when its partner is asked about it (rule 22). What was said pays nothing:
 * the programmabureau records the payment itself.
 */
export const PaymentRequest = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  contributionId: z.string(),
  year: z.int().min(2000).max(2100),
  /** The last day (ISO date) on which it was to be paid or delivered. */
  dueOn: z.iso.date(),
  /** `asked` while its round is open, `silent` when that ended without an answer, `lapsed` when nothing is owed any more. */
  status: z.enum(['asked', ...followUpOutcomes, 'silent', 'lapsed']),
  /** The number of rounds in which it was asked. */
  asked: z.int().min(1),
  followUps: z.array(FollowUp),
  revision: z.int().min(1),
});
export type PaymentRequest = z.infer<typeof PaymentRequest>;

/** A payment that is not made yet is asked about again after this time. */
const askedAgain = { months: 1 } as const;

/** The years for which a contribution owes something whose day has come (ISO date), each with its last day. */
export const yearsOwed = (contribution: Owing, today: string): { readonly year: number; readonly dueOn: string }[] =>
  paymentsDue(contribution, today)
    .filter(({ dueOn }) => dueOn <= today)
    .map(({ dueOn }) => ({ year: Number(dueOn.slice(0, 4)), dueOn }));

/**
 * The records of payments to ask about on a day (ISO date): each the first time that its day has come, and again a month after its partner said
 * that it comes later, or when it is owed again after a correction. Who did not answer is not asked again.
 * @param known - the records of this contribution.
 */
export const paymentsToAsk = (
  contribution: Owing & Pick<Contribution, 'programmeId'>,
  known: readonly PaymentRequest[],
  today: string,
): PaymentRequest[] => {
  const { programmeId, allianceId, contributionId } = contribution;
  return yearsOwed(contribution, today).flatMap(({ year, dueOn }): PaymentRequest[] => {
    const before = known.find((one) => one.year === year);
    if (before && !isAskedAgain(before, today)) return [];
    if (before) return [{ ...before, status: 'asked', asked: before.asked + 1, revision: before.revision + 1 }];
    const ids = { programmeId, allianceId, contributionId, year };
    return [{ ...ids, dueOn, status: 'asked', asked: 1, followUps: [], revision: 1 }];
  });
};

/**
 * The payments of a contribution that come to be asked about in some days to come (ISO dates, half-open), if nobody pays or answers until then.
 * @param known - the records of all contributions.
 */
export const paymentsToAskIn = (
  contribution: Owing & Pick<Contribution, 'programmeId'>,
  known: readonly PaymentRequest[],
  { from, until }: { readonly from: string; readonly until: string },
): PaymentRequest[] => {
  const { allianceId, contributionId } = contribution;
  const ours = known.filter((one) => one.allianceId === allianceId && one.contributionId === contributionId);
  const on = (day: string): PaymentRequest[] => paymentsToAsk(contribution, ours, sameDayLater(day, { days: -1 }));
  const before = new Set(on(from).map(({ year }) => year));
  return on(until).filter(({ year }) => !before.has(year));
};

const isAskedAgain = ({ status, followUps }: PaymentRequest, today: string): boolean => {
  if (status === 'lapsed') return true;
  const last = followUps.at(-1);
  if (status !== 'in-progress' || last === undefined || followUps.length >= mostFollowUps) return false;
  return sameDayLater(dayOf(last.at), askedAgain) <= today;
};

/**
 * The records of which nothing is owed any more: it was paid, or its contribution ended or was replaced. Their question is over whatever was said, so
 * that a payment that a correction takes away is asked about again.
 */
export const paymentsSettled = (
  contribution: Owing | undefined,
  known: readonly PaymentRequest[],
  today: string,
): PaymentRequest[] => {
  const owed = new Set(contribution ? yearsOwed(contribution, today).map(({ year }) => year) : []);
  return known
    .filter(({ status, year }) => status !== 'lapsed' && !owed.has(year))
    .map((one) => ({ ...one, status: 'lapsed', revision: one.revision + 1 }));
};

/** The record after an answer, or after its round ended without one: silence is recorded as such (rule 4). */
export const paymentAnswered = (before: PaymentRequest, said: FollowUp | undefined): PaymentRequest => ({
  ...before,
  status: said?.status ?? 'silent',
  followUps: said ? [...before.followUps, said] : before.followUps,
  revision: before.revision + 1,
});

/** What is due, each payment with whether its partner was asked about it, and what came of that. */
export const paymentsWithAnswers = (
  due: readonly Omit<Due, 'late'>[],
  known: readonly PaymentRequest[],
): Omit<Due, 'late'>[] =>
  due.map((one) => {
    if (one.what !== 'payment') return one;
    const request = known.find(
      ({ allianceId, contributionId, dueOn }) =>
        allianceId === one.allianceId && contributionId === one.contributionId && dueOn === one.dueOn,
    );
    if (!request) return { ...one, status: 'open', asked: 0 };
    return { ...one, status: request.status === 'lapsed' ? 'open' : request.status, asked: request.asked };
  });

/** The round in which a payment was asked about last: each time that it is asked is a separate round. */
export const paymentRoundOf = ({
  programmeId,
  allianceId,
  contributionId,
  year,
  asked: times,
}: Pick<PaymentRequest, 'programmeId' | 'allianceId' | 'contributionId' | 'year' | 'asked'>): string =>
  `${programmeId}.payment.${allianceId}.${contributionId}.${year}.${times}`;

/** Every round in which a payment was asked about, in order. */
export const paymentRoundsOf = (request: PaymentRequest): string[] =>
  Array.from({ length: request.asked }, (_, at) => paymentRoundOf({ ...request, asked: at + 1 }));
