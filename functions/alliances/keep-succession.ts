import type { Succession } from '#functions/bodies/terms/registry.ts';
import type { Write } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { Deps } from './deps.ts';
import type { Alliance, PartnerPart } from './domain/alliance.ts';
import type { Contribution, ContributionChange } from './domain/contribution.ts';
import type { ContributionCondition } from './domain/contribution-condition.ts';
import { noPart } from './domain/standing.ts';
import { totalsAfterSuccession } from './domain/totals-after-succession.ts';
import { partWrite } from './part-write.ts';
import {
  allianceEntity,
  changeEntity,
  contributionConditionEntity,
  contributionEntity,
  partEntity,
  ranges,
} from './records.ts';

type Writing = Pick<Deps, 'client' | 'table'>;

/** A contribution before a succession, and what is of it after: itself with its successor, or divided with its parts. */
export interface Passing {
  readonly before: Contribution;
  /** The same contribution after. */
  readonly own: Contribution;
  /** The parts that it was divided into; none when it passed on whole. */
  readonly parts: readonly Contribution[];
}

/**
 * Writes that a contribution passed on, with its figures, its conditions and its facts, in one transaction: there is no moment at which a cent
 * counts twice or nowhere.
 * @throws {ConditionFailed} when somebody else wrote meanwhile.
 */
export const keepPassing = async (
  deps: Writing,
  alliance: Alliance,
  passing: Passing,
  succession: Succession,
  now: string,
): Promise<void> => {
  const { before, own, parts } = passing;
  const { table } = deps;
  const after = parts.length > 0 ? parts : [own];
  const known = await partsOf(deps, [before, ...after]);
  const totals = totalsAfterSuccession(
    alliance,
    before,
    after,
    (partnerId) => known.get(partnerId) ?? noPart({ ...before, partnerId }),
  );
  const changes = [own, ...parts].map((one) => changeOf(one, succession, now));
  const conditions = parts.length > 0 ? await conditionsFor(deps, before, parts) : [];
  const writes: Write[] = [
    table.replace(contributionEntity, own),
    ...parts.map((part) => table.insert(contributionEntity, part)),
    ...changes.map((change) => table.insert(changeEntity, change)),
    ...conditions.map((condition) => table.insert(contributionConditionEntity, condition)),
    table.replace(allianceEntity, totals.alliance),
    ...totals.parts.map((part) => partWrite(deps, part)),
    ...table.record(...[own, ...parts].map((one) => factOf(one, now))),
  ];
  await transact(deps.client, writes);
};

const partsOf = async (
  { table }: Writing,
  contributions: readonly Contribution[],
): Promise<Map<string, PartnerPart>> => {
  const found = await Promise.all(contributions.map((one) => table.get(partEntity, one)));
  return new Map(found.flatMap((part) => (part ? [[part.partnerId, part]] : [])));
};

/** The conditions of the decision bind each part. */
const conditionsFor = async (
  { table }: Writing,
  before: Contribution,
  parts: readonly Contribution[],
): Promise<ContributionCondition[]> => {
  const conditions = await table.query(contributionConditionEntity, ranges.ofContribution(before, 'CONDITION#'));
  return parts.flatMap(({ contributionId }) =>
    conditions.map((condition) => ({ ...condition, contributionId, revision: 1 })),
  );
};

const changeOf = (one: Contribution, { successionId, ground }: Succession, now: string): ContributionChange => {
  const { programmeId, allianceId, contributionId, changes: change, status, dividedInto, putIn, dividedFrom } = one;
  const isPutToCouncil = dividedFrom !== undefined && putIn !== undefined;
  return {
    programmeId,
    allianceId,
    contributionId,
    change,
    // A part that waits for a council is put to it: the change gives its round a name.
    on: dividedInto ? 'divided' : isPutToCouncil ? 'put' : 'succeeded',
    status,
    at: now,
    by: successionId,
    reason: ground.reference,
  };
};

const factOf = ({ programmeId, allianceId, contributionId, status, changes: change }: Contribution, now: string) =>
  fact('nl.regiodeal.contribution.changed.v1', now, { programmeId, allianceId, contributionId, status, change });
