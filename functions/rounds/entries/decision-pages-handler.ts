import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { linkKeys } from '#shared/runtime/link-keys.ts';
import { decisionPages } from '../answering/decision-pages.ts';
import { openOffice } from '#functions/wiring/open-office.ts';

const environment = environmentOf('rounds/decide');
const client = databaseClient();

export const handler = decisionPages({
  office: openOffice(client, environment),
  frameworks: new FrameworksReader(tableOf(client, environment.FRAMEWORKS_TABLE)),
  keys: linkKeys(environment.LINK_SECRET_ARN),
  clock: systemClock,
});
