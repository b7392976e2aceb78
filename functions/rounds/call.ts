import { consumer } from '#shared/events/consumer.ts';
import { databaseClient } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { openOffice } from './open-office.ts';
import { schedulerClock } from './round-clock.ts';
import { openRound } from './workflow/open-round.ts';

const environment = environmentOf('rounds/call');
const open = openRound({
  ...openOffice(databaseClient(), environment),
  clock: systemClock,
  roundClock: schedulerClock({
    group: environment.CLOCK_GROUP,
    target: environment.CLOCK_TARGET_ARN,
    role: environment.CLOCK_ROLE_ARN,
  }),
});

/** Opens the rounds that no workflow opens: a review of the composition, a contribution that was put to its body. */
export const handler = consumer({
  'nl.regiodeal.composition.review-called.v1': ({ data: { programmeId, review } }) =>
    open({ programmeId, matter: 'composition', matterId: String(review) }),
  'nl.regiodeal.contribution.changed.v1': ({ data: { programmeId, allianceId, contributionId } }) =>
    open({ programmeId, matter: 'contribution', matterId: `${allianceId}.${contributionId}` }),
});
