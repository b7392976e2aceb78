import { RegistryReader } from '#functions/bodies/reader.ts';
import { DecisionsReader } from '#functions/decisions/reader.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import { apiHandler } from '#shared/http/api.ts';
import { keptAnswers } from '#shared/http/kept-answers.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import type { Deps } from '../deps.ts';
import { askAccessionAgain, listAccessions } from '../operations/accessions.ts';
import { answerInput, listInput } from '../operations/answer-input.ts';
import { followUpCondition, listConditions } from '../operations/conditions.ts';
import { markExclusion } from '../operations/mark-exclusion.ts';
import { moveCycle } from '../operations/move-cycle.ts';
import { printInput, printText } from '../operations/print-text.ts';
import { compareTexts, forecastRound, listCycles, readCycle, readFramework, readText } from '../operations/read.ts';
import { reviseText } from '../operations/revise-text.ts';
import { startCycle } from '../operations/start-cycle.ts';
import { askTakingBackOfApproval } from '../operations/take-back-approval.ts';
import { FrameworksReader } from '../reader.ts';

const environment = environmentOf('frameworks/cycles');
const client = databaseClient();
const table = tableOf(client, environment.FRAMEWORKS_TABLE);
const deps: Deps = {
  client,
  table,
  frameworks: new FrameworksReader(table),
  registry: new RegistryReader(tableOf(client, environment.BODIES_TABLE)),
  rounds: new RoundsReader(tableOf(client, environment.ROUNDS_TABLE)),
};

export const handler = apiHandler(
  {
    startCycle: startCycle(deps),
    listCycles: listCycles(deps),
    readCycle: readCycle(deps),
    moveCycle: moveCycle(deps),
    forecastRound: forecastRound(deps),
    reviseText: reviseText(deps),
    readText: readText(deps),
    printText: printText(deps, new DecisionsReader(tableOf(client, environment.DECISIONS_TABLE))),
    compareTexts: compareTexts(deps),
    listInput: listInput(deps),
    printInput: printInput(deps),
    answerInput: answerInput(deps),
    listConditions: listConditions(deps),
    markExclusion: markExclusion(deps),
    followUpCondition: followUpCondition(deps),
    askTakingBackOfApproval: askTakingBackOfApproval(deps),
    listAccessions: listAccessions(deps),
    askAccessionAgain: askAccessionAgain(deps),
    readFramework: readFramework(deps),
  },
  systemClock,
  deps.registry,
  keptAnswers(client, table),
);
