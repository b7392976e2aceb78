import { type AskedIn, saidBy } from '#functions/rounds/terms/asked-by.ts';
import type { Obligation } from '../terms/obligation.ts';

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
  const said = saidBy(obligation.followUps, rounds, day);
  if (!said) return undefined;
  const { promisedOn, dueOn, ...rest } = obligation;
  const isSame = said.asked === obligation.asked;
  return {
    ...rest,
    ...said,
    dueOn: isSame ? dueOn : (promisedOn ?? dueOn),
    ...(isSame && promisedOn !== undefined ? { promisedOn } : {}),
  };
};
