import middy from '@middy/core';
import * as z from 'zod';
import { databaseClient } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { openOffice } from './open-office.ts';
import { schedulerClock } from './round-clock.ts';
import { sweepRounds, tickRound } from './tick-round.ts';

const environment = environmentOf('rounds/tick');
const parts = {
  ...openOffice(databaseClient(), environment),
  clock: systemClock,
  roundClock: schedulerClock({
    group: environment.CLOCK_GROUP,
    target: environment.CLOCK_TARGET_ARN,
    role: environment.CLOCK_ROLE_ARN,
  }),
};

/** A moment of one round, or the sweep that looks at all of them. */
const Call = z.object({ roundId: z.string().optional() });

export const handler = middy<unknown, void>().handler(async (event): Promise<void> => {
  const { roundId } = Call.parse(event ?? {});
  await (roundId === undefined ? sweepRounds(parts)() : tickRound(parts)(roundId));
});
