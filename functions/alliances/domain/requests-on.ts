import { dayOf } from '#shared/calendar/days.ts';
import type { PaymentRequest } from './payment-request.ts';
import type { ReportRequest } from './report-request.ts';

/** A round in which something was asked for: when it opened, and how it ended. */
export interface AskedIn {
  readonly openedAt: string;
  readonly closedAt?: string | undefined;
}

const opened = (rounds: readonly AskedIn[], day: string): AskedIn[] =>
  rounds.filter(({ openedAt }) => dayOf(openedAt) <= day);

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
  const last = opened(rounds, day).at(-1);
  return last && { ...request, asked: opened(rounds, day).length, askedAt: last.openedAt };
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
  const asked = opened(rounds, day);
  const followUps = request.followUps.filter(({ at }) => dayOf(at) <= day);
  const [last, said] = [asked.at(-1), followUps.at(-1)];
  if (!last) return undefined;
  const isOver = last.closedAt !== undefined && dayOf(last.closedAt) <= day;
  const status = said && said.at >= last.openedAt ? said.status : isOver ? ('silent' as const) : ('asked' as const);
  return { ...request, asked: asked.length, followUps, status };
};
