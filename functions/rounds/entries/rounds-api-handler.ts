import { readCalendarLink, revokeCalendarLink } from '#functions/calendar/operations/calendar-link.ts';
import { roundDepsOf } from '#functions/wiring/round-deps.ts';
import { apiHandler } from '#shared/http/api.ts';
import { keptAnswers } from '#shared/http/kept-answers.ts';
import { databaseClient } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { linkKeys } from '#shared/runtime/link-keys.ts';
import { answerTask } from '../operations/answer-task.ts';
import { extendRound } from '../operations/extend-round.ts';
import { forecastAsked } from '../operations/forecast-asked.ts';
import { reassignTask, registerPaperAnswer, sendTaskAgain, withdrawTask } from '../operations/handle-task.ts';
import { listRounds, listTasks, readRound, readTask } from '../operations/read.ts';
import { readAsked } from '../operations/read-asked.ts';
import { takeOutRemarks } from '../operations/take-out-remarks.ts';
import { schedulerClock } from '../round-clock.ts';

const environment = environmentOf('rounds/operate');
const roundDeps = roundDepsOf(databaseClient(), environment);
const clock = schedulerClock({
  group: environment.CLOCK_GROUP,
  target: environment.CLOCK_TARGET_ARN,
  role: environment.CLOCK_ROLE_ARN,
});
const maker = { keys: linkKeys(environment.LINK_SECRET_ARN), publicUrl: environment.PUBLIC_URL };

export const handler = apiHandler(
  {
    listTasks: listTasks(roundDeps),
    listRounds: listRounds(roundDeps),
    readRound: readRound(roundDeps),
    readAsked: readAsked(roundDeps),
    forecastAsked: forecastAsked(roundDeps),
    extendRound: extendRound(roundDeps, clock),
    readTask: readTask(roundDeps),
    answerTask: answerTask(roundDeps),
    sendTaskAgain: sendTaskAgain(roundDeps),
    reassignTask: reassignTask(roundDeps),
    withdrawTask: withdrawTask(roundDeps),
    takeOutRemarks: takeOutRemarks(roundDeps),
    registerPaperAnswer: registerPaperAnswer(roundDeps),
    readCalendarLink: readCalendarLink(roundDeps, maker),
    revokeCalendarLink: revokeCalendarLink(roundDeps),
  },
  systemClock,
  roundDeps.registry,
  keptAnswers(roundDeps.client, roundDeps.table),
);
