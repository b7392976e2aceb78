import { AlliancesReader } from '#functions/alliances/reader.ts';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { EscalationsReader } from '#functions/escalations/reader.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { ReviewsReader } from '#functions/reviews/reader.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import { decidedRecordsOf, decidersOf } from '#functions/wiring/deciders.ts';
import { apiHandler } from '#shared/http/api.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { unfoundedIn } from '../founded.ts';
import { heldDecisions } from '../held.ts';
import { exportDecisions, exportWorkbook } from '../operations/export-decisions.ts';
import { listDecisions, verifyDecisions } from '../operations/read-register.ts';

const environment = environmentOf('decisions/read');
const client = databaseClient();
const registry = new RegistryReader(tableOf(client, environment.BODIES_TABLE));
const readers = {
  reviews: new ReviewsReader(tableOf(client, environment.BODIES_TABLE)),
  rounds: new RoundsReader(tableOf(client, environment.ROUNDS_TABLE)),
  frameworks: new FrameworksReader(tableOf(client, environment.FRAMEWORKS_TABLE)),
  escalations: new EscalationsReader(tableOf(client, environment.ESCALATIONS_TABLE)),
  alliances: new AlliancesReader(tableOf(client, environment.ALLIANCES_TABLE)),
};
const record = { rounds: readers.rounds, deciders: decidersOf(readers), records: decidedRecordsOf(readers) };
const desk = { table: tableOf(client, environment.DECISIONS_TABLE) };

export const handler = apiHandler(
  {
    listDecisions: listDecisions(desk),
    exportDecisions: exportDecisions(desk),
    exportWorkbook: exportWorkbook(desk),
    verifyDecisions: verifyDecisions({ ...desk, held: heldDecisions(record), unfounded: unfoundedIn(record) }),
  },
  systemClock,
  registry,
);
