import { callReview, listReviews } from '#functions/reviews/operations/review.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import { apiHandler } from '#shared/http/api.ts';
import { keptAnswers } from '#shared/http/kept-answers.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import type { Desk } from '../desk.ts';
import { changeRing, endRepresentation, recordRepresentation, rotateSeat } from '../operations/change.ts';
import { importOperation } from '../operations/import-file.ts';
import { erasePerson, exportPerson } from '../operations/people.ts';
import { explainAuthority, listBodies, readComposition, readProgramme } from '../operations/read.ts';
import { RegistryReader } from '../reader.ts';

const environment = environmentOf('bodies/programmes');
const client = databaseClient();
const table = tableOf(client, environment.BODIES_TABLE);
const desk: Desk = {
  client,
  table,
  registry: new RegistryReader(table),
  operators: environment.OPERATORS.split(','),
  terms: { shortest: environment.SHORTEST_TERM, longest: environment.LONGEST_TERM },
};

export const handler = apiHandler(
  {
    importProgramme: importOperation(desk),
    readProgramme: readProgramme(desk),
    listBodies: listBodies(desk),
    readComposition: readComposition(desk),
    explainAuthority: explainAuthority(desk),
    recordRepresentation: recordRepresentation(desk),
    endRepresentation: endRepresentation(desk),
    changeRing: changeRing(desk),
    rotateSeat: rotateSeat(desk),
    exportPerson: exportPerson({ ...desk, rounds: new RoundsReader(tableOf(client, environment.ROUNDS_TABLE)) }),
    erasePerson: erasePerson(desk),
    callReview: callReview(desk),
    listReviews: listReviews(desk),
  },
  systemClock,
  desk.registry,
  keptAnswers(client, table),
);
