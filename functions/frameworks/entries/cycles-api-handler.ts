import { RegistryReader } from '#functions/bodies/reader.ts';
import { DecisionsReader } from '#functions/decisions/reader.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import { apiHandler } from '#shared/http/api.ts';
import { keptAnswers } from '#shared/http/kept-answers.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import type { Desk } from '../desk.ts';
import { answerInput, listInput } from '../operations/answer-input.ts';
import { followUpCondition, listConditions } from '../operations/conditions.ts';
import { moveCycle } from '../operations/move-cycle.ts';
import { printText } from '../operations/print-text.ts';
import { compareTexts, forecastRound, listCycles, readCycle, readFramework, readText } from '../operations/read.ts';
import { reviseText } from '../operations/revise-text.ts';
import { startCycle } from '../operations/start-cycle.ts';
import { FrameworksReader } from '../reader.ts';

const environment = environmentOf('frameworks/cycles');
const client = databaseClient();
const table = tableOf(client, environment.FRAMEWORKS_TABLE);
const desk: Desk = {
  client,
  table,
  frameworks: new FrameworksReader(table),
  registry: new RegistryReader(tableOf(client, environment.BODIES_TABLE)),
  rounds: new RoundsReader(tableOf(client, environment.ROUNDS_TABLE)),
};

export const handler = apiHandler(
  {
    startCycle: startCycle(desk),
    listCycles: listCycles(desk),
    readCycle: readCycle(desk),
    moveCycle: moveCycle(desk),
    forecastRound: forecastRound(desk),
    reviseText: reviseText(desk),
    readText: readText(desk),
    printText: printText(desk, new DecisionsReader(tableOf(client, environment.DECISIONS_TABLE))),
    compareTexts: compareTexts(desk),
    listInput: listInput(desk),
    answerInput: answerInput(desk),
    listConditions: listConditions(desk),
    followUpCondition: followUpCondition(desk),
    readFramework: readFramework(desk),
  },
  systemClock,
  desk.registry,
  keptAnswers(client, table),
);
