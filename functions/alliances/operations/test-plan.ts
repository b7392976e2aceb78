import { isDeepStrictEqual } from 'node:util';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict, NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { planContracts } from '../contracts/plans.ts';
import { testOf } from '../contracts/views.ts';
import { allianceIn, allianceOf, type FrameworkDeps, frameworkInForce } from '../deps.ts';
import type { Alliance } from '../domain/alliance.ts';
import { givenTo } from '../domain/line-budget.ts';
import { heldBy, type PlanStanding, tested } from '../domain/plan.ts';
import { misfits } from '../domain/plan-fit.ts';
import { type PlanTest, quoted } from '../domain/plan-test.ts';
import { allianceEntity, lineBudgetEntity, planTestEntity } from '../records.ts';
import { budgetWrite } from './submit-plan.ts';

/**
 * The programmabureau tests a plan against the framework in force, only on grounds of the framework. It says whether the plan fits; it
 * cannot change the plan.
 */
export const testPlan = (deps: FrameworkDeps) =>
  operation('testPlan', {
    contract: planContracts.testPlan,
    act: 'test a plan against the framework',
    answer: async ({ params, body, caller, now }) => {
      const ids = allianceOf(params);
      const year = yearIn(params);
      const framework = await frameworkInForce(deps, ids.programmeId);
      const test: PlanTest = {
        ...ids,
        year,
        version: body.version,
        verdict: body.verdict,
        grounds: quoted(body, framework.content),
        framework: framework.version,
        testedAt: now,
        testedBy: caller.clientId,
      };
      return retry(async () => {
        const alliance = await allianceIn(deps, params);
        const before = await deps.table.get(planTestEntity, test);
        if (before) return { status: 200 as const, body: testOf(same(before, test)) };
        const standing = underTest(alliance, test);
        if (test.verdict === 'fits') await demandFit(deps, alliance, test, framework.content);
        const next = tested(standing, test.verdict);
        const given = givenTo(framework.content, alliance.lineId, year);
        const told = { ...ids, year, version: test.version, verdict: test.verdict };
        await transact(deps.client, [
          deps.table.replace(allianceEntity, {
            ...alliance,
            plans: { ...alliance.plans, [String(year)]: next },
            revision: alliance.revision + 1,
          }),
          deps.table.insert(planTestEntity, test),
          await budgetWrite(deps, alliance, year, heldBy(next), given),
          ...deps.table.record(fact('nl.regiodeal.alliance.plan-tested.v1', now, told)),
        ]);
        return { status: 201 as const, body: testOf(test) };
      });
    },
  });

/** The year in the path. @throws {NotFound} when it is not a year. */
export const yearIn = ({ year: given }: { readonly year: string }): number => {
  if (/^[1-9]\d{3}$/.test(given)) return Number(given);
  throw new NotFound('There is no such plan.');
};

const underTest = ({ plans }: Alliance, { year, version }: PlanTest): PlanStanding => {
  const plan = plans[String(year)];
  if (!plan || version > plan.version) throw new NotFound('There is no such plan.');
  if (version === plan.version) return plan;
  throw new Conflict('plan-changed', `The plan is at version ${plan.version} by now.`);
};

/** A framework that came in force after the plan was submitted may have no budget or no goal for it. */
const demandFit = async (
  deps: FrameworkDeps,
  alliance: Alliance,
  { year, version }: PlanTest,
  framework: Parameters<typeof misfits>[0],
): Promise<void> => {
  const [plan, budget] = await Promise.all([
    deps.alliances.plan(alliance, year, version),
    deps.table.get(lineBudgetEntity, { programmeId: alliance.programmeId, lineId: alliance.lineId, year }),
  ]);
  const reasons = misfits(framework, alliance, plan.content, budget ?? { held: {}, year });
  if (reasons.length === 0) return;
  throw new Conflict('plan-unfit', `The plan does not fit the framework in force: ${reasons.join('; ')}.`);
};

const same = (before: PlanTest, given: PlanTest): PlanTest => {
  if (before.verdict === given.verdict && isDeepStrictEqual(before.grounds, given.grounds)) return before;
  throw new Conflict('already-tested', `Version ${before.version} was tested already: ${before.verdict}.`);
};
