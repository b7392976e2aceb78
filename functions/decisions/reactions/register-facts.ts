import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { factIn } from '#shared/dynamo/outbox.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { Fact } from '#shared/events/catalogue.ts';
import { handledBy } from '#shared/events/consumer.ts';
import type { FactsFor, HandlersOf } from '#shared/events/facts-for.ts';
import type { FactTables } from '#shared/events/owners.ts';
import { sweepMissed } from '#shared/events/sweep-missed.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { decisionOfAnswer, decisionOfRound, decisionsOfVotes, type Sources } from '../decisions-of.ts';
import { decisionOfRemoval, decisionOfWords, wordsOf } from '../removals.ts';
import type { DecisionsReported } from '../terms/decider.ts';
import type { Decision } from '../terms/decision.ts';
import { entriesWithout } from './entries-without.ts';
import { noteDecisions } from './note-decisions.ts';

export interface Registry {
  readonly client: DynamoDBClient;
  /** The table of the register. */
  readonly table: Table;
  /** The record in which decisions are looked up. */
  readonly sources: Sources;
  readonly clock: Clock;
}

/** A registry that also looks itself for the facts that did not arrive. */
export interface SweptRegistry extends Registry {
  /** The tables whose facts report decisions. */
  readonly published: FactTables<FactsFor<'decisions/register'>>;
}

/** Notes the decisions that a fact reports, by the current record; noting is idempotent. */
export const registerFacts = (registry: Registry): HandlersOf<'decisions/register'> => {
  const { deciders } = registry.sources;
  const note = noteDecisions({ ...registry, wordsOf: wordsOf(registry.sources) });
  const reported = [
    reportedByRounds(registry.sources),
    reportedByRegistry(registry),
    ...Object.values(deciders).map((decider) => decider.reported),
  ];
  const types = new Set(reported.flatMap((finders = {}) => Object.keys(finders)));
  const noted = async (fact: Fact): Promise<void> => note(await decisionsIn(reported, fact));
  // test/unit/decisions/reported-facts.test.ts proves that the owners together report every fact of the row.
  return Object.fromEntries([...types].map((type) => [type, noted])) as HandlersOf<'decisions/register'>;
};

/** The decisions that rounds hold themselves: of each answer, and of the seats together. */
const reportedByRounds = (sources: Sources): DecisionsReported => ({
  'nl.regiodeal.task.answered.v1': async (fact) => {
    const decision = await decisionOfAnswer(sources, fact);
    return decision ? [decision] : [];
  },
  'nl.regiodeal.task.remarks-taken-out.v1': async (fact) => {
    const removal = await decisionOfRemoval(sources, fact);
    return removal ? [removal] : [];
  },
  'nl.regiodeal.round.closed.v1': async (fact) => {
    const [votes, together] = await Promise.all([decisionsOfVotes(sources, fact), decisionOfRound(sources, fact)]);
    return together ? [...votes, together] : votes;
  },
});

/**
 * The removal of words from what the register says of a matter. When nothing in the register has them, the record of who took them out is the
 * whole trail: an entry about it would tell that there is a matter that its readers may not see yet.
 */
const reportedByRegistry = ({ sources, table }: Registry): DecisionsReported => ({
  'nl.regiodeal.registry.words-taken-out.v1': async (fact) => {
    const removal = await decisionOfWords(sources, fact);
    const left = removal ? await entriesWithout(table, removal.decision, removal.words) : [];
    return removal && left.length > 0 ? [removal.decision] : [];
  },
});

type Finder = (fact: Fact) => Promise<readonly Decision[]>;

/** The decisions that all owners find for a fact. */
const decisionsIn = async (reported: readonly (DecisionsReported | undefined)[], fact: Fact): Promise<Decision[]> => {
  // A finder under the type of a fact accepts facts of that type, which the compiler cannot see.
  const finders = reported.flatMap((one) => (one?.[fact.type] as Finder | undefined) ?? []);
  return (await Promise.all(finders.map((find) => find(fact)))).flat();
};

/**
 * Notes the decisions of missed facts. The decisions are read from the record of each fact, so every fact is handled again.
 * @throws {AggregateError} while some cannot be noted.
 */
export const sweepUnregistered = (registry: SweptRegistry): (() => Promise<void>) => {
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
