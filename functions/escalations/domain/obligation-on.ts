import { dayOf } from '#shared/calendar/days.ts';
import type { Obligation } from '../terms/obligation.ts';

/** A round in which an obligation was asked about: when it opened, and how it ended. */
export interface AskedIn {
  readonly openedAt: string;
  readonly closedAt?: string | undefined;
  readonly status: 'open' | 'closed' | 'withdrawn';
}

/**
 * A measure or a condition as it was recorded by the end of a day: how often it was asked about, and what was said until then. Undefined when
 * nobody had asked about it or said anything of it.
 * @param rounds - in which it was asked about, in order.
 * @param day - ISO date in Europe/Amsterdam.
 */
export const obligationOn = (
  obligation: Obligation,
  rounds: readonly AskedIn[],
  day: string,
): Obligation | undefined => {
  const asked = rounds.filter(({ openedAt }) => dayOf(openedAt) <= day);
  const followUps = obligation.followUps.filter(({ at }) => dayOf(at) <= day);
  const [last, said] = [asked.at(-1), followUps.at(-1)];
  if (!last && !said) return undefined;
  const { promisedOn, dueOn, ...rest } = obligation;
  const isSame = asked.length === obligation.asked;
  return {
    ...rest,
    dueOn: isSame ? dueOn : (promisedOn ?? dueOn),
    ...(isSame && promisedOn !== undefined ? { promisedOn } : {}),
    asked: asked.length,
    followUps,
    status: last && (!said || said.at < last.openedAt) ? statusOf(last, day) : (said?.status ?? 'asked'),
  };
};

/** What came of a question that nobody answered. */
const statusOf = ({ closedAt, status }: AskedIn, day: string): Obligation['status'] => {
  if (closedAt === undefined || dayOf(closedAt) > day) return 'asked';
  return status === 'withdrawn' ? 'lapsed' : 'silent';
};
