import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { approvesConditionally } from '#functions/rounds/terms/approves.ts';
import { conditionsOfDecision } from '#shared/conditions/condition.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import type { Write } from '#shared/dynamo/table.ts';
import { chunks, transact, transactionLimit, unlessDone } from '#shared/dynamo/transact.ts';
import type { Deps as FrameworkDeps } from './deps.ts';
import { type Acceptance, conditionsRoundOf } from './domain/acceptance.ts';
import type { Condition } from './domain/condition.ts';
import { acceptanceEntity, conditionEntity } from './records.ts';
import { collegesOn } from './rounds/standing-approvals.ts';
import type { Cycle } from './terms/cycle.ts';

type Deps = Pick<FrameworkDeps, 'client' | 'table' | 'frameworks' | 'rounds'>;

/**
 * Stores the conditions that colleges attached to their approval in a round, each college's with its open acceptance, before the stage
 * moves: none is lost between the two. Each is inserted once, so repeating this changes nothing.
 */
export const keepConditions = async (
  { client, table, rounds }: Deps,
  { programmeId, cycleId }: Pick<Cycle, 'programmeId' | 'cycleId'>,
  roundId: string,
): Promise<void> => {
  const tasks = await rounds.tasks(roundId);
  const conditions = tasks.flatMap(({ taskId, addressee, answer }) =>
    conditionsOfDecision(programmeId, taskId, answer?.decision?.conditions ?? []).map(
      (condition): Condition => ({ ...condition, cycleId, taskId, addressee, textHash: answer?.textHash ?? '' }),
    ),
  );
  const acceptances = tasks.filter(approvesConditionally).map(
    ({ taskId, addresseeId, addressee, partnerId, answer }): Acceptance => ({
      ...{ programmeId, cycleId, taskId, addresseeId, addressee, partnerId },
      textHash: answer?.textHash ?? '',
      status: 'open',
      rounds: [],
      revision: 1,
    }),
  );
  await each(client, [
    ...conditions.map((condition) => table.insert(conditionEntity, condition)),
    ...acceptances.map((acceptance) => table.insert(acceptanceEntity, acceptance)),
  ]);
};

/**
 * Prepares the question to the seats about every open acceptance of an approval that stands for the version's text: the rounds of the visit that the cycle is about to
 * enter. Repeating this for the same visit changes nothing; a visit that is never entered asks nothing.
 * @returns the number of approvals that wait for the seats.
 */
export const putConditions = async (deps: Deps, cycle: Cycle): Promise<number> => {
  const { client, table, frameworks } = deps;
  const { standing } = await collegesOn(deps, cycle, cycle.text.hash);
  const approving = new Set(standing.map(({ taskId }) => taskId));
  const acceptances = await frameworks.acceptances(cycle);
  const waiting = acceptances.filter(({ taskId, status }) => status === 'open' && approving.has(taskId));
  const put = waiting.flatMap((acceptance) => {
    const putIn = conditionsRoundOf(acceptance, cycle.visit + 1);
    const { rounds, revision } = acceptance;
    if (acceptance.putIn === putIn) return [];
    return [
      table.replace(acceptanceEntity, { ...acceptance, putIn, rounds: [...rounds, putIn], revision: revision + 1 }),
    ];
  });
  await each(client, put);
  return waiting.length;
};

/** Writes one by one: each is independent, and what was written before does not hold up the rest. */
const each = async (client: DynamoDBClient, writes: readonly Write[]): Promise<void> => {
  for (const some of chunks(writes, transactionLimit)) {
    await transact(client, some).catch(async (error: unknown) => {
      if (!(error instanceof ConditionFailed)) throw error;
      for (const write of some) await transact(client, [write]).catch(unlessDone);
    });
  }
};
