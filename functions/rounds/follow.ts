import { consumer } from '#shared/events/consumer.ts';
import { databaseClient } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { followOpenRounds, followRegistry } from './follow-registry.ts';
import { openOffice } from './open-office.ts';

const office = openOffice(databaseClient(), environmentOf('rounds/follow'));

export const handler = consumer(
  { 'nl.regiodeal.programme.imported.v1': ({ data }) => followRegistry(office, data.programmeId, systemClock()) },
  { sweep: () => followOpenRounds(office, systemClock) },
);
