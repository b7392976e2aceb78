import type { Write } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { Desk } from '../desk.ts';
import type { Alliance } from '../domain/alliance.ts';
import type { Contribution } from '../domain/contribution.ts';
import { conditionsOf } from '../domain/contribution-condition.ts';
import type { Stepped } from '../domain/contribution-step.ts';
import { noPart, withContribution } from '../domain/standing.ts';
import {
  allianceEntity,
  changeEntity,
  contributionConditionEntity,
  contributionEntity,
  partEntity,
} from '../records.ts';
import { partWrite } from './call-for-contributions.ts';

/**
 * Writes a step of a contribution with everything that follows from it: the dated fact, the partner's figures, the
 * alliance's totals and members, the conditions of a decision. All of it or nothing; the same number of writes however much there is.
 * @throws {ConditionFailed} when somebody else wrote in between.
 */
export const keepStep = async (
  desk: Pick<Desk, 'client' | 'table'>,
  alliance: Alliance,
  before: Contribution | undefined,
  { contribution, change, shifts, fact }: Stepped,
): Promise<void> => {
  const { table } = desk;
  const part = (await table.get(partEntity, contribution)) ?? noPart(contribution);
  const totals = withContribution({ alliance, part }, contribution, before?.status, shifts);
  const conditions = change.decision ? conditionsOf(contribution, change.decision) : [];
  const kept: Write = before
    ? table.replace(contributionEntity, contribution)
    : table.insert(contributionEntity, contribution);
  await transact(desk.client, [
    kept,
    table.insert(changeEntity, change),
    ...conditions.map((condition) => table.insert(contributionConditionEntity, condition)),
    table.replace(allianceEntity, totals.alliance),
    partWrite(desk, totals.part),
    ...table.record(fact),
  ]);
};
