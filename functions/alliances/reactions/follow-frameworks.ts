import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { type FactOf, fact } from '#shared/events/catalogue.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import { frameworkInForce } from '../desk.ts';
import type { Alliance } from '../domain/alliance.ts';
import { misfits } from '../domain/plan-fit.ts';
import type { PlanMisfit } from '../domain/plan-test.ts';
import type { AlliancesReader } from '../reader.ts';
import { allianceEntity, lineBudgetEntity, planMisfitEntity } from '../records.ts';
import { isEndPhase } from '../terms/phases.ts';

interface Parts {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly alliances: AlliancesReader;
  readonly frameworks: FrameworksReader;
}
interface Sweeping extends Parts {
  readonly registry: Pick<RegistryReader, 'programmeIds'>;
  readonly clock: Clock;
}
type InForce = Awaited<ReturnType<typeof frameworkInForce>>;

/**
 * When a framework version comes in force: compares every plan that alliances work by with it, and records which no longer fit. The record
 * decides, not the event: an event that is delivered twice, late or out of order has the same result.
 * @throws {AggregateError} at the end, when some alliances could not be processed.
 */
export const followFrameworks =
  (parts: Parts) =>
  async ({ data, time }: FactOf<'nl.regiodeal.cycle.stage-entered.v1'>): Promise<void> => {
    if (data.stage === 'in-force') await holdAll(parts, data.programmeId, time);
  };

/**
 * The same for every programme: for a version whose event was missed, and for plans that were tested at the moment in which it came in
 * force.
 * @throws {AggregateError} at the end, when some could not be processed.
 */
export const followMissed = async (parts: Sweeping): Promise<void> => {
  const inProgramme = async (programmeId: string): Promise<void> => {
    const framework = await parts.frameworks.framework(programmeId);
    if (framework?.inForce !== undefined) await holdAll(parts, programmeId, parts.clock());
  };
  await eachOrThrow(await parts.registry.programmeIds(), inProgramme, { nameOf: (id) => id });
};

const holdAll = async (parts: Parts, programmeId: string, now: string): Promise<void> => {
  const framework = await frameworkInForce(parts, programmeId);
  const alliances = (await parts.alliances.alliances(programmeId)).filter(({ phase }) => !isEndPhase(phase));
  await eachOrThrow(alliances, (alliance) => eachPlan(parts, alliance, framework, now), {
    nameOf: ({ allianceId }) => allianceId,
  });
};

const eachPlan = async (parts: Parts, alliance: Alliance, framework: InForce, now: string): Promise<void> => {
  for (const year of Object.keys(alliance.plans)) await holdAgainst(parts, alliance, Number(year), framework, now);
};

const holdAgainst = (
  parts: Parts,
  { programmeId, allianceId }: Alliance,
  year: number,
  framework: InForce,
  now: string,
): Promise<void> =>
  retry(async () => {
    const alliance = await parts.alliances.alliance(programmeId, allianceId);
    const plan = alliance.plans[String(year)];
    if (plan?.fitting === undefined) return;
    const [version, budget] = await Promise.all([
      parts.alliances.plan(alliance, year, plan.fitting),
      parts.table.get(lineBudgetEntity, { programmeId, lineId: alliance.lineId, year }),
    ]);
    const reasons = misfits(framework.content, alliance, version.content, budget ?? { held: {}, year });
    const { unfitSince, ...fitting } = plan;
    if ((reasons.length === 0) === (unfitSince === undefined)) return;
    const next = reasons.length === 0 ? fitting : { ...fitting, unfitSince: framework.version };
    const ids = { programmeId, allianceId, year, version: plan.fitting, framework: framework.version };
    const misfit: PlanMisfit = { ...ids, reasons, foundAt: now };
    await transact(parts.client, [
      parts.table.replace(allianceEntity, {
        ...alliance,
        plans: { ...alliance.plans, [String(year)]: next },
        revision: alliance.revision + 1,
      }),
      ...(reasons.length === 0
        ? []
        : [
            parts.table.insert(planMisfitEntity, misfit),
            ...parts.table.record(fact('nl.regiodeal.alliance.plan-unfit.v1', now, ids)),
          ]),
    ]);
  });
