import type { Write } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { Deps } from './deps.ts';
import type { Alliance } from './domain/alliance.ts';
import type { Contribution } from './domain/contribution.ts';
import { conditionsOf } from './domain/contribution-condition.ts';
import type { Stepped } from './domain/contribution-step.ts';
import { noPart, type Totals, withContribution } from './domain/standing.ts';
import { roomWrites } from './keep-room.ts';
import { partWrite } from './part-write.ts';
import {
  allianceEntity,
  changeEntity,
  contributionConditionEntity,
  contributionEntity,
  partEntity,
} from './records.ts';

/**
 * Writes a step of a contribution with its consequences in one transaction: the dated fact, the partner's figures, the alliance's totals
 * and members, the conditions of a decision, the room of the council that it takes. The number of writes does not depend on the number of records.
 * @param also - the step of the contribution that it replaces.
 * @param more - what is written with it, such as the follow-up that caused it.
 * @throws {Conflict} `beyond-room`, when it would take more room than the council granted.
 * @throws {ConditionFailed} when somebody else wrote meanwhile.
 */
export const keepStep = async (
  deps: Pick<Deps, 'client' | 'table'>,
  alliance: Alliance,
  before: Contribution | undefined,
  { contribution, change, shifts, fact }: Stepped,
  also?: { readonly before: Contribution; readonly stepped: Stepped },
  more: readonly Write[] = [],
): Promise<void> => {
  const { table } = deps;
  const part = (await table.get(partEntity, contribution)) ?? noPart(contribution);
  const first = also ? afterOther({ alliance, part }, also) : { alliance, part };
  const totals = withContribution(first, contribution, before?.status, shifts);
  const conditions = change.decision ? conditionsOf(contribution, change.decision) : [];
  const steps = [
    { before, after: contribution },
    ...(also ? [{ before: also.before, after: also.stepped.contribution }] : []),
  ];
  const room = await roomWrites(deps, alliance, steps, change.at);
  const kept: Write = before
    ? table.replace(contributionEntity, contribution)
    : table.insert(contributionEntity, contribution);
  await transact(deps.client, [
    kept,
    table.insert(changeEntity, change),
    ...conditions.map((condition) => table.insert(contributionConditionEntity, condition)),
    table.replace(allianceEntity, totals.alliance),
    partWrite(deps, totals.part),
    ...(also
      ? [table.replace(contributionEntity, also.stepped.contribution), table.insert(changeEntity, also.stepped.change)]
      : []),
    ...room,
    ...table.record(fact, ...(also ? [also.stepped.fact] : [])),
    ...more,
  ]);
};

/** The totals after the other step too; both steps are written as one change, with one revision. */
const afterOther = (totals: Totals, { before, stepped }: { before: Contribution; stepped: Stepped }): Totals => {
  const { alliance, part } = withContribution(totals, stepped.contribution, before.status, stepped.shifts);
  return {
    alliance: { ...alliance, revision: totals.alliance.revision },
    part: { ...part, revision: totals.part.revision },
  };
};
