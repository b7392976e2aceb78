import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { type FactOf, fact } from '#shared/events/catalogue.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import { frameworkInForce } from '../deps.ts';
import type { Alliance } from '../domain/alliance.ts';
import { misfits } from '../domain/plan-fit.ts';
import type { PlanMisfit } from '../domain/plan-test.ts';
import type { AlliancesReader } from '../reader.ts';
import { allianceEntity, lineBudgetEntity, planMisfitEntity } from '../records.ts';
import { isEndPhase } from '../terms/phases.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly alliances: AlliancesReader;
  readonly frameworks: FrameworksReader;
}
interface Sweeping extends Deps {
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
  (deps: Deps) =>
  async ({ data, time }: FactOf<'nl.regiodeal.cycle.stage-entered.v1'>): Promise<void> => {
    if (data.stage === 'in-force') await holdAll(deps, data.programmeId, time);
  };

/**
 * The same for every programme: for a version whose event was missed, and for plans that were tested at the moment in which it came in
 * force.
 * @throws {AggregateError} at the end, when some could not be processed.
 */
export const followMissed = async (deps: Sweeping): Promise<void> => {
  const inProgramme = async (programmeId: string): Promise<void> => {
    const framework = await deps.frameworks.framework(programmeId);
    if (framework?.inForce !== undefined) await holdAll(deps, programmeId, deps.clock());
  };
  await inEveryProgramme(deps.registry, inProgramme);
};

const holdAll = async (deps: Deps, programmeId: string, now: string): Promise<void> => {
  const framework = await frameworkInForce(deps, programmeId);
  const alliances = (await deps.alliances.alliances(programmeId)).filter(({ phase }) => !isEndPhase(phase));
  await eachOrThrow(alliances, (alliance) => eachPlan(deps, alliance, framework, now), {
    nameOf: ({ allianceId }) => allianceId,
  });
};

const eachPlan = async (deps: Deps, alliance: Alliance, framework: InForce, now: string): Promise<void> => {
  for (const year of Object.keys(alliance.plans)) await holdAgainst(deps, alliance, Number(year), framework, now);
};

const holdAgainst = (
  deps: Deps,
  { programmeId, allianceId }: Alliance,
  year: number,
  framework: InForce,
  now: string,
): Promise<void> =>
  retry(async () => {
    const alliance = await deps.alliances.alliance(programmeId, allianceId);
    const plan = alliance.plans[String(year)];
    if (plan?.fitting === undefined) return;
    const [version, budget] = await Promise.all([
      deps.alliances.plan(alliance, year, plan.fitting),
      deps.table.get(lineBudgetEntity, { programmeId, lineId: alliance.lineId, year }),
    ]);
    const reasons = misfits(framework, alliance, version.content, budget ?? { held: {}, year });
    const { unfitSince, ...fitting } = plan;
    if ((reasons.length === 0) === (unfitSince === undefined)) return;
    const next = reasons.length === 0 ? fitting : { ...fitting, unfitSince: framework.version };
    const ids = { programmeId, allianceId, year, version: plan.fitting, framework: framework.version };
    const misfit: PlanMisfit = { ...ids, reasons, foundAt: now };
    await transact(deps.client, [
      deps.table.replace(allianceEntity, {
        ...alliance,
        plans: { ...alliance.plans, [String(year)]: next },
        revision: alliance.revision + 1,
      }),
      ...(reasons.length === 0
        ? []
        : [
            deps.table.insert(planMisfitEntity, misfit),
            ...deps.table.record(fact('nl.regiodeal.alliance.plan-unfit.v1', now, ids)),
          ]),
    ]);
  });
