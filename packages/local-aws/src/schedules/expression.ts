const units = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** When a schedule fires; moments in milliseconds since 1970. */
export interface Timing {
  /** A schedule that fires once, at a moment that may be past. */
  readonly once: boolean;
  /** The first moment, given when the schedule was made. */
  first(made: number): number | undefined;
  /** The moment after one at which it fired. */
  next(fired: number): number | undefined;
}

/**
 * Compiles `at(...)` in UTC, or `rate(...)`.
 * @throws {Error} on an expression that is none of these.
 */
export const compileExpression = (expression: string): Timing => {
  const [, kind = '', argument = ''] = /^(at|rate)\((.+)\)$/.exec(expression) ?? [];
  if (kind === 'at') return at(argument);
  if (kind === 'rate') return rate(argument);
  throw new Error(`Invalid Schedule Expression ${expression}.`);
};

const at = (argument: string): Timing => {
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(argument) ? Date.parse(`${argument}Z`) : Number.NaN;
  if (Number.isNaN(moment)) throw new Error(`Invalid Schedule Expression at(${argument}).`);
  return { once: true, first: () => moment, next: () => undefined };
};

const rate = (argument: string): Timing => {
  const [, count = '', unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(argument) ?? [];
  const length = Number(count) * (units[unit as keyof typeof units] ?? 0);
  if (length <= 0) throw new Error(`Invalid Schedule Expression rate(${argument}).`);
  return { once: false, first: (made) => made + length, next: (fired) => fired + length };
};
