/** Calls to a receiver within the minute that began at an ISO instant. */
export interface Paced {
  readonly since: string;
  readonly calls: number;
}

const minute = 60_000;

/** Whether the minute of a count is over: the next call begins another. */
const isOver = ({ since }: Paced, now: string): boolean => Date.parse(now) - Date.parse(since) >= minute;

/** Until when a receiver with this rate (calls per minute) must not be called; undefined while it may be called. */
export const restOf = (paced: Paced | undefined, rate: number | undefined, now: string): string | undefined => {
  if (rate === undefined || paced === undefined || paced.calls < rate || isOver(paced, now)) return undefined;
  return new Date(Date.parse(paced.since) + minute).toISOString();
};

/** The count after one more call. */
export const calledOnce = (paced: Paced | undefined, now: string): Paced =>
  paced === undefined || isOver(paced, now) ? { since: now, calls: 1 } : { ...paced, calls: paced.calls + 1 };
