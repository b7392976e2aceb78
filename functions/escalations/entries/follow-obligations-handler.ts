import { RoundsReader } from '#functions/rounds/reader.ts';
import { consumer } from '#shared/events/consumer.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { openDeps } from '../open-deps.ts';
import { announceDispensations } from '../reactions/announce-dispensations.ts';
import { followObligations, followObligationsIn } from '../reactions/follow-obligations.ts';
import { receiveFollowUp, takeInFollowUps } from '../reactions/take-in-follow-up.ts';

const environment = environmentOf('escalations/follow');
const client = databaseClient();
const parts = {
  ...openDeps(client, environment),
  rounds: new RoundsReader(tableOf(client, environment.ROUNDS_TABLE)),
  clock: systemClock,
};

export const handler = consumer<'escalations/follow'>(
  {
    // A solution or a ruling may have replaced another, and an end leaves nothing to ask about.
    'nl.regiodeal.escalation.stage-entered.v1': ({ data: { programmeId } }) => followObligationsIn(parts, programmeId),
    'nl.regiodeal.round.closed.v1': receiveFollowUp(parts),
  },
  { sweep: () => eachOrThrow([takeInFollowUps, followObligations, announceDispensations], (sweep) => sweep(parts)) },
);
