import { dayOf } from '#shared/calendar/days.ts';
import type { ConditionOfDecision } from './condition.ts';

/**
 * A condition as it was recorded by the end of a day: with the follow-ups until then.
 * @param day - ISO date in Europe/Amsterdam.
 */
export const conditionOn = <C extends ConditionOfDecision>(condition: C, day: string): C => {
  const followUps = condition.followUps.filter(({ at }) => dayOf(at) <= day);
  return { ...condition, followUps, status: followUps.at(-1)?.status ?? 'open' };
};
