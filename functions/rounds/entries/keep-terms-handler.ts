import * as z from 'zod';
import { clockDepsOf } from '#functions/wiring/clock-deps.ts';
import { inTrace } from '#shared/observability/trace.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { sweepRounds, tickRound } from '../reactions/tick-round.ts';

const environment = environmentOf('rounds/tick');
const parts = clockDepsOf(environment);

/** A moment of one round, or the sweep over all rounds. */
const Call = z.object({ roundId: z.string().optional() });

export const handler = async (event: unknown): Promise<void> => {
  const { roundId } = Call.parse(event ?? {});
  await inTrace(undefined, () => (roundId === undefined ? sweepRounds(parts)() : tickRound(parts)(roundId)));
};
