import { EscalationsReader } from '#functions/escalations/reader.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import { consumer } from '#shared/events/consumer.ts';
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
import { registerDecision } from './register-decision.ts';

const environment = environmentOf('decisions/register');
const client = databaseClient();
const sources = {
  rounds: new RoundsReader(tableOf(client, environment.ROUNDS_TABLE)),
  frameworks: new FrameworksReader(tableOf(client, environment.FRAMEWORKS_TABLE)),
  escalations: new EscalationsReader(tableOf(client, environment.ESCALATIONS_TABLE)),
};
const register = registerDecision({ client, table: tableOf(client, environment.DECISIONS_TABLE), clock: systemClock });

const registered = async (found: Promise<Decision | undefined>): Promise<void> => {
  const decision = await found;
  if (decision) await register(decision);
};

export const handler = consumer({
  'nl.regiodeal.task.answered.v1': (fact) => registered(decisionOfAnswer(sources, fact)),
  'nl.regiodeal.round.closed.v1': async (fact) => {
    for (const vote of await decisionsOfVotes(sources, fact)) await register(vote);
    await registered(decisionOfRound(sources, fact));
  },
  'nl.regiodeal.cycle.stage-entered.v1': (fact) => registered(decisionOfStage(sources, fact)),
  'nl.regiodeal.escalation.stage-entered.v1': (fact) => registered(decisionOfEscalation(sources, fact)),
});
