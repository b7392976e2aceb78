import { looksLikeCalendar } from '#functions/calendar/domain/calendar-link.ts';
import { answerFeed } from '#functions/calendar/feed.ts';
import { DecisionsReader } from '#functions/decisions/reader.ts';
import { answerTextLink } from '#functions/frameworks/print/answer-text-link.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { answerPaperLink } from '#functions/members/print/answer-paper-link.ts';
import { MembersReader } from '#functions/members/reader.ts';
import { looksLikePaper } from '#functions/members/terms/paper-link.ts';
import { answerEvaluationLink } from '#functions/monitoring/print/answer-evaluation-link.ts';
import { MonitoringReader } from '#functions/monitoring/reader.ts';
import { ReviewsReader } from '#functions/reviews/reader.ts';
import { readersOf } from '#functions/wiring/readers.ts';
import { roundDepsOf } from '#functions/wiring/round-deps.ts';
import { looksLikeEvaluation } from '#shared/links/evaluation-link.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { linkKeys } from '#shared/runtime/link-keys.ts';
import { decisionPages } from '../answering/decision-pages.ts';
import { looksLikeText } from '../terms/text-link.ts';

const environment = environmentOf('rounds/decide');
const client = databaseClient();

const deps = {
  roundDeps: roundDepsOf(client, environment),
  keys: linkKeys(environment.LINK_SECRET_ARN),
  clock: systemClock,
};
const reviews = new ReviewsReader(tableOf(client, environment.BODIES_TABLE));
const frameworks = new FrameworksReader(tableOf(client, environment.FRAMEWORKS_TABLE));

const { keys, clock, roundDeps } = deps;
const decisions = new DecisionsReader(tableOf(client, environment.DECISIONS_TABLE));

export const handler = decisionPages(
  deps,
  { isMeant: looksLikeCalendar, answer: answerFeed({ ...roundDeps, keys, clock, frameworks, reviews }) },
  {
    isMeant: looksLikeText,
    answer: answerTextLink({
      registry: roundDeps.registry,
      rounds: roundDeps.rounds,
      frameworks,
      decisions,
      keys,
      clock,
    }),
  },
  {
    isMeant: looksLikePaper,
    answer: answerPaperLink({
      registry: roundDeps.registry,
      members: new MembersReader(readersOf(client, environment)),
      keys,
      clock,
    }),
  },
  {
    isMeant: looksLikeEvaluation,
    answer: answerEvaluationLink({
      registry: roundDeps.registry,
      monitoring: new MonitoringReader(tableOf(client, environment.MONITORING_TABLE)),
      keys,
      clock,
    }),
  },
);
