import { EscalationsReader } from '#functions/escalations/reader.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import { factIn } from '#shared/dynamo/outbox.ts';
import { consumer, type Handlers, handledBy } from '#shared/events/consumer.ts';
import { sweepMissed } from '#shared/events/sweep-missed.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import {
  decisionOfAnswer,
  decisionOfEscalation,
  decisionOfRound,
  decisionOfStage,
  decisionsOfVotes,
} from './decisions-of.ts';
import type { Decision } from './domain/decision.ts';
import { noteDecisions } from './note-decisions.ts';

const environment = environmentOf('decisions/register');
const client = databaseClient();
const [rounds, frameworks, escalations, decisions] = [
  tableOf(client, environment.ROUNDS_TABLE),
  tableOf(client, environment.FRAMEWORKS_TABLE),
  tableOf(client, environment.ESCALATIONS_TABLE),
  tableOf(client, environment.DECISIONS_TABLE),
];
const sources = {
  rounds: new RoundsReader(rounds),
  frameworks: new FrameworksReader(frameworks),
  escalations: new EscalationsReader(escalations),
};
const note = noteDecisions({ client, table: decisions, clock: systemClock });

const noted = async (found: Promise<Decision | undefined>): Promise<void> => {
  const decision = await found;
  if (decision) await note([decision]);
};

const handlers: Handlers = {
  'nl.regiodeal.task.answered.v1': (fact) => noted(decisionOfAnswer(sources, fact)),
  'nl.regiodeal.round.closed.v1': async (fact) => {
    const [votes, together] = await Promise.all([decisionsOfVotes(sources, fact), decisionOfRound(sources, fact)]);
    await note(together ? [...votes, together] : votes);
  },
  'nl.regiodeal.cycle.stage-entered.v1': (fact) => noted(decisionOfStage(sources, fact)),
  'nl.regiodeal.escalation.stage-entered.v1': (fact) => noted(decisionOfEscalation(sources, fact)),
};

const sweep = (): Promise<void> =>
  sweepMissed({
    client,
    table: decisions,
    sources: { rounds, frameworks, escalations },
    clock: systemClock,
    listens: (type) => type in handlers,
    // What was decided is known by reading what the fact is about; a decision that was noted is noted once.
    handle: (fact) => handledBy(handlers, factIn(fact)),
  });

export const handler = consumer(handlers, { sweep });
