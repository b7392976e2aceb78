import { isDeepStrictEqual } from 'node:util';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict, NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { planContracts } from '../contracts/plans.ts';
import { testOf } from '../contracts/views.ts';
import { allianceIn, allianceOf, type FrameworkDeps, frameworkInForce } from '../deps.ts';
import type { Alliance } from '../domain/alliance.ts';
import type { Breach } from '../domain/breach.ts';
import { afterDrops, demandMayEnd } from '../domain/drop-goals.ts';
import { heldBy, heldBySource, type PlanStanding, tested } from '../domain/plan.ts';
import { misfits } from '../domain/plan-fit.ts';
import { type PlanTest, quoted } from '../domain/plan-test.ts';
import { gapsOfPlan } from '../find-gaps.ts';
import { movesToQuote } from '../moved-by-rulings.ts';
import { allianceEntity, breachEntity, lineBudgetEntity, planTestEntity } from '../records.ts';
import { frameworkBudgetOf } from '../terms/line-budget.ts';
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
      const moved = await movesToQuote(deps, ids.programmeId, framework.version, now);
      const plan = await deps.alliances.plan(ids, year, body.version);
      const test: PlanTest = {
        ...ids,
        year,
        version: body.version,
        verdict: body.verdict,
        grounds: quoted(body, framework.content, moved),
        gaps: await gapsOfPlan(deps, plan, localDate(now)),
        framework: framework.version,
        testedAt: now,
        testedBy: caller.by,
      };
      return retry(async () => {
        const alliance = await allianceIn(deps, params);
        const before = await deps.table.get(planTestEntity, test);
        if (before) return { status: 200 as const, body: testOf(same(before, test)) };
        const standing = underTest(alliance, test);
        const drops = test.verdict === 'fits' ? await demandFit(deps, alliance, test, framework) : noDrops(alliance);
        const next = tested(standing, test.verdict);
        const frameworkBudget = frameworkBudgetOf(framework, alliance.lineId, year);
        const data = { ...ids, year, version: test.version, verdict: test.verdict };
        await transact(deps.client, [
          deps.table.replace(allianceEntity, {
            ...drops.alliance,
            plans: { ...alliance.plans, [String(year)]: next },
            revision: alliance.revision + 1,
          }),
          deps.table.insert(planTestEntity, test),
          await budgetWrite(
            deps,
            alliance,
            year,
            { cents: heldBy(next), bySource: heldBySource(next) },
            frameworkBudget,
          ),
          ...drops.breaches.map((breach) => deps.table.replace(breachEntity, breach)),
          ...deps.table.record(
            fact('nl.regiodeal.alliance.plan-tested.v1', now, data),
            ...drops.breaches.map((breach) => droppedFact(breach, now)),
          ),
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
  throw new Conflict('plan-changed', `The plan is now at version ${plan.version}.`);
};

type InForce = Awaited<ReturnType<typeof frameworkInForce>>;

/** The breaches of goals that a fitting plan drops, and the alliance after that. */
interface Drops {
  readonly alliance: Alliance;
  readonly breaches: readonly Breach[];
}

const noDrops = (alliance: Alliance): Drops => ({ alliance, breaches: [] });

const droppedFact = ({ programmeId, allianceId, breachId, status, dropped }: Breach, now: string) =>
  fact('nl.regiodeal.alliance.breach-dropped.v1', now, {
    programmeId,
    allianceId,
    breachId,
    status,
    year: dropped?.year ?? 0,
    version: dropped?.version ?? 0,
  });

/**
 * A framework that came in force after the plan was submitted may have no budget or no goal for it, and a breach of a goal that it drops may
 * have come on the ladder.
 */
const demandFit = async (
  deps: FrameworkDeps,
  alliance: Alliance,
  { year, version }: PlanTest,
  framework: InForce,
): Promise<Drops> => {
  const [plan, budget, open] = await Promise.all([
    deps.alliances.plan(alliance, year, version),
    deps.table.get(lineBudgetEntity, { programmeId: alliance.programmeId, lineId: alliance.lineId, year }),
    deps.alliances.openBreaches(alliance),
  ]);
  const reasons = misfits(framework, alliance, plan.content, budget ?? { held: {}, year });
  if (reasons.length > 0)
    throw new Conflict('plan-unfit', `The plan does not fit the framework in force: ${reasons.join('; ')}.`);
  if (plan.dropped) demandMayEnd(framework.content, alliance, open, plan, await deps.ladder.of(alliance));
  return afterDrops(alliance, open, plan);
};

const same = (before: PlanTest, given: PlanTest): PlanTest => {
  if (before.verdict === given.verdict && isDeepStrictEqual(before.grounds, given.grounds)) return before;
  throw new Conflict('already-tested', `Version ${before.version} was tested already: ${before.verdict}.`);
};
