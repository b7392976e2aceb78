import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { factIn } from '#shared/dynamo/outbox.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { type Handlers, handledBy } from '#shared/events/consumer.ts';
import { sweepMissed } from '#shared/events/sweep-missed.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import {
  decisionOfAnswer,
  decisionOfEscalation,
  decisionOfRound,
  decisionOfStage,
  decisionsOfVotes,
  type Sources,
} from '../decisions-of.ts';
import type { Decision } from '../terms/decision.ts';
import { noteDecisions } from './note-decisions.ts';

export interface Registry {
  readonly client: DynamoDBClient;
  /** The table of the register. */
  readonly table: Table;
  /** The record in which decisions are looked up. */
  readonly sources: Sources;
  /** The tables whose facts tell of decisions. */
  readonly published: Readonly<Record<'rounds' | 'frameworks' | 'escalations', Table>>;
  readonly clock: Clock;
}

/** Notes the decision that a fact tells of, by what the record says of it; a decision that was noted is noted once. */
export const registerFacts = (registry: Registry): Handlers => {
  const { sources } = registry;
  const note = noteDecisions(registry);
  const noted = async (found: Promise<Decision | undefined>): Promise<void> => {
    const decision = await found;
    if (decision) await note([decision]);
  };
  return {
    'nl.regiodeal.task.answered.v1': (fact) => noted(decisionOfAnswer(sources, fact)),
    'nl.regiodeal.round.closed.v1': async (fact) => {
      const [votes, together] = await Promise.all([decisionsOfVotes(sources, fact), decisionOfRound(sources, fact)]);
      await note(together ? [...votes, together] : votes);
    },
    'nl.regiodeal.cycle.stage-entered.v1': (fact) => noted(decisionOfStage(sources, fact)),
    'nl.regiodeal.escalation.stage-entered.v1': (fact) => noted(decisionOfEscalation(sources, fact)),
  };
};

/**
 * Notes what a lost message told of. What was decided is known by reading what the fact is about, so each fact is told once more.
 * @throws {AggregateError} while some cannot be noted.
 */
export const sweepUnregistered = (registry: Registry): (() => Promise<void>) => {
  const { client, table, clock, published } = registry;
  const handlers = registerFacts(registry);
  return () =>
    sweepMissed({
      client,
      table,
      sources: published,
      clock,
      listens: (type) => type in handlers,
      handle: (fact) => handledBy(handlers, factIn(fact)),
    });
};
