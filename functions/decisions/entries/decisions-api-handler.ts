import { decidedRecordsOf, decidersOf } from '#functions/wiring/deciders.ts';
import { readersOf } from '#functions/wiring/readers.ts';
import { apiHandler } from '#shared/http/api.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { decisionsInRecord } from '../decisions-in-record.ts';
import { unfoundedIn } from '../founded.ts';
import { exportDecisions, exportWorkbook } from '../operations/export-decisions.ts';
import { listDecisions, readDecision, verifyDecisions } from '../operations/read-register.ts';

const environment = environmentOf('decisions/read');
const client = databaseClient();
const readers = readersOf(client, environment);
const record = {
  rounds: readers.rounds,
  registry: readers.registry,
  deciders: decidersOf(readers),
  records: decidedRecordsOf(readers),
};
const deps = { table: tableOf(client, environment.DECISIONS_TABLE) };

export const handler = apiHandler(
  {
    listDecisions: listDecisions({ ...deps, registry: readers.registry }),
    readDecision: readDecision(deps),
    exportDecisions: exportDecisions({ ...deps, registry: readers.registry }),
    exportWorkbook: exportWorkbook({ ...deps, registry: readers.registry }),
    verifyDecisions: verifyDecisions({
      ...deps,
      decisionsInRecord: decisionsInRecord(record),
      unfounded: unfoundedIn(record),
    }),
  },
  systemClock,
  readers.registry,
);
