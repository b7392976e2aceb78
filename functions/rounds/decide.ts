import { databaseClient } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { linkKeys } from '#shared/runtime/link-keys.ts';
import { decisionPages } from './answering/decision-pages.ts';
import { openOffice } from './open-office.ts';

const environment = environmentOf('rounds/decide');

export const handler = decisionPages({
  office: openOffice(databaseClient(), environment),
  keys: linkKeys(environment.LINK_SECRET_ARN),
  clock: systemClock,
});
