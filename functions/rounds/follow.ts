import { consumer } from '#shared/events/consumer.ts';
import { databaseClient } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { followRegistry, followRound, openRounds } from './follow-registry.ts';
import { openOffice } from './open-office.ts';

const office = openOffice(databaseClient(), environmentOf('rounds/follow'));

const sweep = async (): Promise<void> => {
  await eachOrThrow(await openRounds(office), (roundId) => followRound(office, roundId, systemClock()));
};

export const handler = consumer(
  { 'nl.regiodeal.programme.imported.v1': ({ data }) => followRegistry(office, data.programmeId, systemClock()) },
  { sweep },
);
