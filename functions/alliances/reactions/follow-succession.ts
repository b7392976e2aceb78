import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { Registry, Succession } from '#functions/bodies/terms/registry.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { logInfo } from '#shared/observability/log.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import type { Alliance } from '../domain/alliance.ts';
import type { Contribution } from '../domain/contribution.ts';
import { addUp, dividedOver, isLive, partIdOf, passedOn, sharesIn } from '../domain/contribution-succession.ts';
import { keepPassing, type Passing } from '../keep-succession.ts';
import type { AlliancesReader } from '../reader.ts';
import { passAsksOn } from './pass-asks-on.ts';
import { passLeadOn } from './pass-lead-on.ts';

export interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly alliances: AlliancesReader;
  readonly registry: RegistryReader;
  readonly clock: Clock;
  /** Takes in what the deciding bodies decided on a contribution before its day, so that it is not divided as undecided. */
  readonly concluded: (contribution: Contribution) => Promise<void>;
}

/**
 * Lets everything that a predecessor has in the alliances of a programme pass on to its successors (rule 18): contributions with payments and
 * conditions, what was asked, and the lead. Each contribution passes on in one transaction; called again, or after it was cut off, it finds
 * only what is still with a predecessor. What people did not divide stays where it is, and counts, until they do.
 * @throws {AggregateError} at the end, when some alliances could not be processed.
 */
export const followSuccessions = async (deps: Deps, programmeId: string): Promise<void> => {
  const registry = await deps.registry.registry(programmeId);
  const inForce = registry.successions.filter(
    ({ kind, tookEffectAt }) => kind !== 'rename' && tookEffectAt !== undefined,
  );
  if (inForce.length === 0) return;
  const inOrder = [...inForce].sort((one, other) => one.on.localeCompare(other.on));
  const alliances = await deps.alliances.alliances(programmeId);
  const each = (alliance: Alliance) => inAlliance(deps, registry, alliance, inOrder);
  await eachOrThrow(alliances, each, { nameOf: ({ allianceId }) => allianceId });
};

/** The same for every programme: a fact that was lost is made up for. */
export const followAllSuccessions = async (deps: Deps): Promise<void> => {
  await inEveryProgramme(deps.registry, (programmeId) => followSuccessions(deps, programmeId));
};

const inAlliance = async (
  deps: Deps,
  registry: Registry,
  { programmeId, allianceId }: Alliance,
  successions: readonly Succession[],
): Promise<void> => {
  const ids = { programmeId, allianceId };
  for (const succession of successions) {
    const ended = new Set(succession.predecessors);
    const theirs = (await deps.alliances.contributions(ids)).filter((one) => ended.has(one.partnerId) && isLive(one));
    // A committed contribution goes first: what is to replace it names its parts.
    const ordered = [...theirs].sort(
      (one, other) => Number(one.replaces !== undefined) - Number(other.replaces !== undefined),
    );
    for (const contribution of ordered) await passContributionOn(deps, contribution, succession);
    await passAsksOn(deps, ids, succession);
    await passLeadOn(deps, registry, ids, succession);
  }
};

const passContributionOn = async (deps: Deps, found: Contribution, succession: Succession): Promise<void> => {
  if (found.putIn !== undefined) await deps.concluded(found);
  await retry(async () => {
    const ids = { programmeId: found.programmeId, allianceId: found.allianceId };
    const [alliance, before] = await Promise.all([
      deps.alliances.alliance(ids.programmeId, ids.allianceId),
      deps.alliances.contribution(ids, found.contributionId),
    ]);
    // It passed on, was withdrawn or was declined meanwhile.
    if (before.partnerId !== found.partnerId || !isLive(before)) return;
    const passing = await passingOf(deps, before, succession);
    if (passing) await keepPassing(deps, alliance, passing, succession, deps.clock());
  });
};

const passingOf = async (deps: Deps, before: Contribution, succession: Succession): Promise<Passing | undefined> => {
  const shares = sharesIn(succession, before);
  const [only, ...others] = shares ?? [];
  if (!shares || !only || !addUp(before, shares)) {
    logInfo('contribution-undivided', { allianceId: before.allianceId, contributionId: before.contributionId });
    return undefined;
  }
  if (others.length === 0) return { before, own: passedOn(before, only.partnerId, succession), parts: [] };
  const replaced =
    before.replaces === undefined ? undefined : await deps.alliances.contribution(before, before.replaces);
  const { whole, parts } = dividedOver(before, shares, succession, (partnerId) => {
    const id = partIdOf(before.replaces ?? '', partnerId, succession.successionId);
    return replaced?.dividedInto?.contributionIds.includes(id) ? id : undefined;
  });
  return { before, own: whole, parts };
};
