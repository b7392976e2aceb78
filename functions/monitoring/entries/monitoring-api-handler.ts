import { AlliancesReader } from '#functions/alliances/reader.ts';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { apiHandler } from '#shared/http/api.ts';
import { keptAnswers } from '#shared/http/kept-answers.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import type { Deps } from '../deps.ts';
import { answerLesson } from '../operations/answer-lesson.ts';
import { endLesson } from '../operations/end-lesson.ts';
import { listMeasurements } from '../operations/list-measurements.ts';
import { listLessons, readLesson } from '../operations/read-lessons.ts';
import { recordLesson } from '../operations/record-lesson.ts';
import { recordMeasurement } from '../operations/record-measurement.ts';
import { MonitoringReader } from '../reader.ts';

const environment = environmentOf('monitoring/monitoring');
const client = databaseClient();
const table = tableOf(client, environment.MONITORING_TABLE);
const deps: Deps = {
  client,
  table,
  monitoring: new MonitoringReader(table),
  registry: new RegistryReader(tableOf(client, environment.BODIES_TABLE)),
  frameworks: new FrameworksReader(tableOf(client, environment.FRAMEWORKS_TABLE)),
  alliances: new AlliancesReader(tableOf(client, environment.ALLIANCES_TABLE)),
};

export const handler = apiHandler(
  {
    recordMeasurement: recordMeasurement(deps),
    listMeasurements: listMeasurements(deps),
    recordLesson: recordLesson(deps),
    listLessons: listLessons(deps),
    readLesson: readLesson(deps),
    answerLesson: answerLesson(deps),
    endLesson: endLesson(deps),
  },
  systemClock,
  deps.registry,
  keptAnswers(client, table),
);
