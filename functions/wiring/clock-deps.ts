import { type RoundClock, schedulerClock } from '#functions/rounds/round-clock.ts';
import type { RoundDeps } from '#functions/rounds/round-deps.ts';
import { databaseClient } from '#shared/runtime/aws.ts';
import { type Clock, systemClock } from '#shared/runtime/clock.ts';
import { type RoundTables, roundDepsOf } from './round-deps.ts';

/** The environment variables, beside those of the tables, for opening rounds and keeping their clocks. */
interface Clocks {
  readonly CLOCK_GROUP: string;
  readonly CLOCK_TARGET_ARN: string;
  readonly CLOCK_ROLE_ARN: string;
}

/** The dependencies for handling rounds, with the time and the schedules that call back. */
export const clockDepsOf = (
  environment: RoundTables & Clocks,
): RoundDeps & { readonly clock: Clock; readonly roundClock: RoundClock } => ({
  ...roundDepsOf(databaseClient(), environment),
  clock: systemClock,
  roundClock: schedulerClock({
    group: environment.CLOCK_GROUP,
    target: environment.CLOCK_TARGET_ARN,
    role: environment.CLOCK_ROLE_ARN,
  }),
});
