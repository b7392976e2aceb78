/** The clock of the machine, set by hand: everything in this process that asks for the time gets the simulated moment. */
export interface SetClock {
  /** The simulated moment, in milliseconds. */
  now(): number;
  /** Moves on to a moment. A moment that is past changes nothing: time does not go back. */
  moveTo(moment: number): void;
  /** Gives the process its own clock back. */
  release(): void;
}

/**
 * Sets the clock of this process. The functions ask `Date` for the time, as they do when deployed, so no code knows that it is
 * simulated. Timers and everything that measures a duration stay real.
 * @param start - the first moment (ISO 8601 instant).
 */
export const setClock = (start: string): SetClock => {
  const real = globalThis.Date;
  let moment = real.parse(start);
  globalThis.Date = new Proxy(real, {
    construct: (target, parts, newTarget) =>
      Reflect.construct(target, parts.length === 0 ? [moment] : parts, newTarget),
    apply: () => new real(moment).toString(),
    get: (target, key) => (key === 'now' ? () => moment : Reflect.get(target, key)),
  });
  return {
    now: () => moment,
    moveTo: (later) => {
      moment = Math.max(moment, later);
    },
    release: () => {
      globalThis.Date = real;
    },
  };
};
