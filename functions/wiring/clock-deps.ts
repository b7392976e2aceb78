import { type RoundClock, schedulerClock } from '#functions/rounds/round-clock.ts';
import type { RoundDeps } from '#functions/rounds/round-deps.ts';
import { databaseClient } from '#shared/runtime/aws.ts';
import { type Clock, systemClock } from '#shared/runtime/clock.ts';
import type { Tables } from './readers.ts';
import { roundDepsOf } from './round-deps.ts';

/** What opening rounds and keeping their clocks needs beside the tables, by the variables that name it. */
interface Clocks {
  readonly CLOCK_GROUP: string;
  readonly CLOCK_TARGET_ARN: string;
  readonly CLOCK_ROLE_ARN: string;
}

/** The office, with the time and with the schedules that call it back. */
export const clockDepsOf = (
  environment: Tables & Clocks,
): RoundDeps & { readonly clock: Clock; readonly roundClock: RoundClock } => ({
  ...roundDepsOf(databaseClient(), environment),
  clock: systemClock,
  roundClock: schedulerClock({
    group: environment.CLOCK_GROUP,
    target: environment.CLOCK_TARGET_ARN,
    role: environment.CLOCK_ROLE_ARN,
  }),
});
