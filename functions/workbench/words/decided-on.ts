import { dutchDate, dutchDay } from '#shared/words/dutch.ts';

/** The day on which something was decided: that of a meeting, or the day of a moment here. */
export const decidedOn = (decidedAt: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(decidedAt) ? dutchDate(decidedAt) : dutchDay(decidedAt);
