/**
 * The ISO date that people in Europe/Amsterdam call today at an instant. Counted by the rule of Directive 2000/84/EC,
 * summer time from the last Sunday of March to that of October at 01:00 UTC, because nearly every first call asks it
 * and the first use of Intl costs as much as a tenth of a cold start. A test holds it against Intl.
 */
export const localDate = (instant: string): string => {
  const moment = Date.parse(instant);
  const year = new Date(moment).getUTCFullYear();
  const summer = moment >= change(year, march) && moment < change(year, october);
  return new Date(moment + (summer ? 2 : 1) * hour).toISOString().slice(0, 10);
};

const hour = 3_600_000;
const [march, october] = [2, 9];

/** The moment of the change in a month of 31 days: 01:00 UTC on its last Sunday. */
const change = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * 24 * hour;
};
