import { isDeepStrictEqual } from 'node:util';
import type { Programme } from '#functions/bodies/terms/registry.ts';
import { yearFaults } from '#functions/bodies/terms/years-of-programme.ts';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { Write } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { inOrder } from '#shared/runtime/in-order.ts';
import { sourceFaults } from '#shared/vocabulary/funding-source.ts';
import { type GivenPlan, planContracts } from '../contracts/plans.ts';
import { planOf } from '../contracts/views.ts';
import { allianceMatter, allianceOf, type FrameworkDeps, frameworkInForce } from '../deps.ts';
import type { Alliance } from '../domain/alliance.ts';
import { demandMayEnd, demandSaid } from '../domain/drop-goals.ts';
import {
  costOf,
  heldBy,
  heldBySource,
  type PlanContent,
  type PlanVersion,
  planHash,
  submitted,
} from '../domain/plan.ts';
import { goalFaults } from '../domain/plan-fit.ts';
import { demandDirections, demandTargetsWithin } from '../domain/plan-goals.ts';
import { indicatorFaults } from '../domain/plan-indicators.ts';
import { allianceEntity, lineBudgetEntity, planEntity } from '../records.ts';
import {
  type BySource,
  type FrameworkBudget,
  frameworkBudgetOf,
  holding,
  type LineBudget,
} from '../terms/line-budget.ts';

/**
 * Submits a year's plan for the test by the programmabureau. From now on it holds its part of what the framework leaves on its line for
 * that year, written in one transaction with what all other plans hold: two plans submitted in the same second cannot both take the same
 * budget.
 */
export const submitPlan = (deps: FrameworkDeps) =>
  operation('submitPlan', {
    contract: planContracts.submitPlan,
    act: 'decide how an alliance works',
    facts: ({ params }) => allianceMatter(deps, params),
    retry,
    answer: async ({ params, body, caller, now }, { alliance }) => {
      const ids = allianceOf(params);
      const [framework, programme] = await inOrder([
        frameworkInForce(deps, ids.programmeId),
        deps.registry.programme(ids.programmeId),
      ]);
      const hash = planHash(body.content);
      const same = await alreadySubmitted(deps, alliance, body, hash);
      if (same) return { status: 200, body: planOf(same), location: locationOf(same) };
      demandPlannable(alliance, body.year, programme);
      demandTargetsWithin(programme.period.from, body.content);
      demandDirections(body.content);
      demandSources(body.content);
      const faults = [
        ...goalFaults(framework.content, alliance, body.content),
        ...indicatorFaults(framework.content, body.content),
      ];
      if (faults.length > 0) throw new InvalidInput('The plan does not serve the framework in force.', faults);
      await demandDropped(deps, alliance, body, framework.content);
      const next = submitted(alliance.plans[String(body.year)], costOf(body.content), body.content.sources);
      const plan: PlanVersion = {
        ...ids,
        year: body.year,
        version: next.version,
        content: body.content,
        hash,
        costCents: next.versionCents,
        ...(body.dropped && body.dropped.length > 0 ? { dropped: body.dropped } : {}),
        framework: framework.version,
        submittedAt: now,
        submittedBy: caller.by,
      };
      const frameworkBudget = frameworkBudgetOf(framework, alliance.lineId, body.year);
      const data = { ...ids, year: body.year, version: plan.version };
      await transact(deps.client, [
        deps.table.replace(allianceEntity, {
          ...alliance,
          plans: { ...alliance.plans, [String(body.year)]: next },
          revision: alliance.revision + 1,
        }),
        deps.table.insert(planEntity, plan),
        await budgetWrite(
          deps,
          alliance,
          body.year,
          { cents: heldBy(next), bySource: heldBySource(next) },
          frameworkBudget,
        ),
        ...deps.table.record(fact('nl.regiodeal.alliance.plan-submitted.v1', now, data)),
      ]);
      return { status: 201, body: planOf(plan), location: locationOf(plan) };
    },
  });

const locationOf = ({ programmeId, allianceId, year, version }: PlanVersion): string =>
  `/v1/programmes/${programmeId}/alliances/${allianceId}/plans/${year}/${version}`;

const alreadySubmitted = async (
  deps: FrameworkDeps,
  alliance: Alliance,
  { year, basedOn, dropped = [] }: Pick<GivenPlan, 'year' | 'basedOn' | 'dropped'>,
  hash: string,
): Promise<PlanVersion | undefined> => {
  const newest = alliance.plans[String(year)]?.version ?? 0;
  if (newest === basedOn) return undefined;
  const next = newest > basedOn ? await deps.alliances.plan(alliance, year, basedOn + 1) : undefined;
  if (next?.hash === hash && isDeepStrictEqual(next.dropped ?? [], dropped)) return next;
  throw new Conflict('plan-changed', `The plan is at version ${newest}; this one names another version.`);
};

const demandSources = (content: PlanContent): void => {
  const faults = sourceFaults(content.sources ?? [], costOf(content), '/content/sources', 'what the plan costs');
  if (content.sources && faults.length > 0)
    throw new InvalidInput('The sources of the plan do not add up to its budget.', faults);
};

/** A plan that drops a goal says what becomes of its open breach (rule 16). */
const demandDropped = async (
  deps: FrameworkDeps,
  alliance: Alliance,
  plan: GivenPlan,
  framework: FrameworkContent,
): Promise<void> => {
  const open = await deps.alliances.openBreaches(alliance);
  demandSaid(open, plan);
  if (plan.dropped && plan.dropped.length > 0)
    demandMayEnd(framework, alliance, open, plan, await deps.ladder.of(alliance));
};

const demandPlannable = ({ phase }: Alliance, year: number, { period }: Programme): void => {
  if (phase !== 'formation' && phase !== 'execution') {
    throw new Conflict('not-plannable', `An alliance makes plans in formation and execution, not in ${phase}.`);
  }
  const faults = yearFaults([{ year, pointer: '/year' }], period);
  if (faults.length > 0) throw new InvalidInput('The plan does not fit the programme.', faults);
};

/** Writes what an alliance holds of its line's budget, on the condition that nobody else wrote it meanwhile. */
export const budgetWrite = async (
  { table }: Pick<FrameworkDeps, 'table'>,
  { programmeId, allianceId, lineId }: Pick<Alliance, 'programmeId' | 'allianceId' | 'lineId'>,
  year: number,
  requested: { readonly cents: number; readonly bySource?: BySource },
  frameworkBudget: FrameworkBudget,
): Promise<Write> => {
  const ids = { programmeId, lineId, year };
  const before: LineBudget | undefined = await table.get(lineBudgetEntity, ids);
  const next = holding(
    before ?? { ...ids, held: {}, revision: 0 },
    allianceId,
    requested.cents,
    frameworkBudget,
    requested.bySource,
  );
  return before ? table.replace(lineBudgetEntity, next) : table.insert(lineBudgetEntity, next);
};
