import { type AskedIn, askedBy, saidBy } from '#functions/rounds/terms/asked-by.ts';
import { dayOf } from '#shared/calendar/days.ts';
import type { PaymentRequest } from './payment-request.ts';
import type { ReportRequest } from './report-request.ts';

/**
 * A report that an alliance owed, with how often it had been asked for by the end of a day; undefined when it had not been.
 * @param rounds - in which it was asked for before the last time, in order.
 * @param day - ISO date in Europe/Amsterdam.
 */
export const reportRequestOn = (
  request: ReportRequest,
  rounds: readonly AskedIn[],
  day: string,
): ReportRequest | undefined => {
  if (dayOf(request.askedAt) <= day) return request;
  const askedRounds = askedBy(rounds, day);
  const last = askedRounds.at(-1);
  return last && { ...request, asked: askedRounds.length, askedAt: last.openedAt };
};

/**
 * A payment that a partner owed, with what it had been asked and had said by the end of a day; undefined when it had not been asked.
 * @param rounds - in which it was asked about, in order.
 * @param day - ISO date in Europe/Amsterdam.
 */
export const paymentRequestOn = (
  request: PaymentRequest,
  rounds: readonly AskedIn[],
  day: string,
): PaymentRequest | undefined => {
  const said = saidBy(request.followUps, rounds, day);
  return said && { ...request, ...said };
};
