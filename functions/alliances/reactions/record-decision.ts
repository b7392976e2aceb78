import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { retry } from '#shared/dynamo/retry.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { inOrder } from '#shared/runtime/in-order.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Alliance } from '../domain/alliance.ts';
import type { Contribution, ContributionDecision } from '../domain/contribution.ts';
import { isCommitted } from '../domain/contribution-road.ts';
import { decided, replaced, type Stepped, type Trace } from '../domain/contribution-step.ts';
import { keepStep } from '../keep-contribution.ts';
import type { AlliancesReader } from '../reader.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly alliances: AlliancesReader;
}

/** A decision on a contribution, from the answer that registers it. */
export interface RegisteredContributionDecision {
  readonly programmeId: string;
  readonly allianceId: string;
  readonly contributionId: string;
  readonly decision: ContributionDecision;
}

/**
 * Records a decision of a council or a board, from the answer that registers it. The same answer recorded again changes nothing.
 * @throws {NotFound} when there is no such contribution.
 * @throws {NotEntitled} when another body decided than the one that may.
 * @throws {Conflict} when the contribution was not put to the body, or was decided already.
 * @throws {InvalidInput} when the decision is not complete.
 */
export const recordContributionDecision =
  (deps: Deps) =>
  ({ decision, contributionId, ...ids }: RegisteredContributionDecision, now: string): Promise<Contribution> =>
    retry(async () => {
      const [alliance, before] = await inOrder([
        deps.alliances.alliance(ids.programmeId, ids.allianceId),
        deps.alliances.contribution(ids, contributionId),
      ]);
      if (before.registrations.includes(decision.registrationId)) return before;
      const trace = { by: decision.registrarId, now };
      const stepped = decided(before, decision, trace, localDate(now));
      return keepDecided(deps, alliance, before, stepped, trace);
    });

/**
 * Writes a step of a contribution and, when it is committed by that step, what it replaces: that stops counting from the same day.
 * @throws {ConditionFailed} when somebody else wrote meanwhile.
 */
export const keepDecided = async (
  deps: Deps,
  alliance: Alliance,
  before: Contribution,
  stepped: Stepped,
  trace: Trace,
): Promise<Contribution> => {
  const { contributionId, status, decision, acceptedOn } = stepped.contribution;
  const taken = isCommitted(status) && decision ? await replacedOf(deps, before) : undefined;
  if (!taken || !decision) {
    await keepStep(deps, alliance, before, stepped);
    return stepped.contribution;
  }
  const contribution = { ...stepped.contribution, paid: taken.paid };
  const other = replaced(taken, { contributionId, on: acceptedOn ?? decision.decidedOn }, trace);
  await keepStep(deps, alliance, before, { ...stepped, contribution }, { before: taken, stepped: other });
  return contribution;
};

/** The contribution that this one replaces, while that is committed. */
const replacedOf = async (
  { alliances }: Deps,
  { replaces, ...ids }: Contribution,
): Promise<Contribution | undefined> => {
  const found = replaces === undefined ? undefined : await alliances.contribution(ids, replaces);
  return found && isCommitted(found.status) ? found : undefined;
};
