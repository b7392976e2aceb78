import { EscalationsReader } from '#functions/escalations/reader.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { takeMeasures } from '../reactions/take-measures.ts';

const environment = environmentOf('health/measure');
const client = databaseClient();
export const handler = takeMeasures({
  escalations: new EscalationsReader(tableOf(client, environment.ESCALATIONS_TABLE)),
  frameworks: new FrameworksReader(tableOf(client, environment.FRAMEWORKS_TABLE)),
  rounds: new RoundsReader(tableOf(client, environment.ROUNDS_TABLE)),
  clock: systemClock,
});
