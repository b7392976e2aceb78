import { seesMatter } from '#shared/authority/levels.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { planContracts } from '../contracts/plans.ts';
import {
  type LineBudgetList,
  type ListedPlan,
  listedPlanOf,
  misfitOf,
  type PlanView,
  planOf,
  testOf,
  transferOf,
} from '../contracts/views.ts';
import { allianceOf, type Deps, type FrameworkDeps, frameworkInForce } from '../deps.ts';
import type { Alliance } from '../domain/alliance.ts';
import { gapsOfPlan } from '../find-gaps.ts';
import { movedByRulings } from '../moved-by-rulings.ts';
import { planMisfitEntity, planTestEntity, ranges } from '../records.ts';
import {
  budgetOfSource,
  frameworkBudgetOf,
  givenTo,
  heldOf,
  heldOfSource,
  leftOf,
  setAsideIn,
  sum,
} from '../terms/line-budget.ts';
import { yearIn } from './test-plan.ts';

/** A version of a year's plan, with its test and the framework versions that it stopped fitting under. */
export const readPlan = (deps: FrameworkDeps) =>
  operation('readPlan', {
    contract: planContracts.readPlan,
    act: 'see the programme',
    answer: async ({ params, now }) => {
      const ids = allianceOf(params);
      const [year, version] = [yearIn(params), versionIn(params)];
      const [plan, test, misfits] = await Promise.all([
        deps.alliances.plan(ids, year, version),
        deps.table.get(planTestEntity, { ...ids, year, version }),
        deps.table.query(planMisfitEntity, ranges.misfits(ids, year, version)),
      ]);
      const gaps = test ? undefined : await gapsOfPlan(deps, plan, localDate(now));
      const body: PlanView = {
        ...planOf(plan),
        ...(test ? { test: testOf(test) } : {}),
        misfits: misfits.map(misfitOf),
        ...(gaps ? { gaps } : {}),
      };
      return { status: 200, body };
    },
  });

/** The versions of the plans of all alliances of a programme, or of one of them: two queries for each alliance. */
export const listPlans = (deps: Deps) =>
  operation('listPlans', {
    contract: planContracts.listPlans,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query }) => {
      const { allianceId, year } = query;
      const alliances =
        allianceId === undefined
          ? await deps.alliances.alliances(programmeId)
          : [await deps.alliances.alliance(programmeId, allianceId)];
      const found = await inParts(alliances, (alliance) => versionsOf(deps, alliance));
      const { part, next } = partOf(
        found.flat().filter((one) => year === undefined || one.year === year),
        {
          path: `/v1/programmes/${programmeId}/plans`,
          query,
          orders: { submittedAt: (one) => one.submittedAt, allianceId: (one) => one.allianceId },
          nameOf: (one) => `${one.allianceId}/${one.year}/${String(one.version).padStart(6, '0')}`,
        },
      );
      return { status: 200, body: { plans: part, ...(next ? { next } : {}) } };
    },
  });

const versionsOf = async ({ alliances }: Deps, alliance: Alliance): Promise<ListedPlan[]> => {
  const { versions, tests } = await alliances.planVersions(alliance);
  return versions.map((plan) => {
    const test = tests.find(({ year, version }) => year === plan.year && version === plan.version);
    return listedPlanOf(plan, test, alliance.plans[String(plan.year)]?.fitting === plan.version);
  });
};

const versionIn = ({ version: given }: { readonly version: string }): number => {
  if (/^[1-9]\d{0,4}$/.test(given)) return Number(given);
  throw new NotFound('There is no such plan.');
};

/**
 * Per line and year: what the framework in force gives, what rulings moved, what plans hold of it, and what is left. What a ruling on an
 * escalation that the reader does not see moves, or would move, is only in what is left (rule 19).
 */
export const listLineBudgets = (deps: FrameworkDeps) =>
  operation('listLineBudgets', {
    contract: planContracts.listLineBudgets,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, standing }) => {
      const framework = await frameworkInForce(deps, programmeId);
      const { content, version } = framework;
      const [budgets, moved] = await Promise.all([
        deps.alliances.lineBudgets(programmeId),
        movedByRulings(deps, programmeId, version),
      ]);
      const sees = ({ escalationId }: { readonly escalationId: string }) =>
        seesMatter(standing, 'escalation', escalationId);
      const seen = moved.filter(sees);
      const budgetByLine = new Map(budgets.map((budget) => [`${budget.lineId}#${budget.year}`, budget]));
      const given = content.lines.flatMap(({ lineId, budget }) => budget.map(({ year }) => ({ lineId, year })));
      const left = budgets.filter(({ lineId, year }) => givenTo(content, lineId, year) === 0);
      const rows = [...given, ...left.filter((one) => !given.some((row) => isSame(row, one)))];
      const lines = rows.map(({ lineId, year }) => {
        const budget = budgetByLine.get(`${lineId}#${year}`) ?? { held: {}, heldBySource: {}, setAside: [] };
        const transfers = seen.filter((one) => isSame(one, { lineId, year })).map(transferOf);
        const movedCents = sum(transfers.map(({ amountCents }) => amountCents));
        const setAsideCents = setAsideIn({ ...budget, setAside: budget.setAside?.filter(sees) }, version);
        const frameworkBudget = frameworkBudgetOf(framework, lineId, year);
        const sources = frameworkBudget.sources?.map(({ source, amountCents }) => {
          const heldCents = heldOfSource(budget, source);
          const left = (budgetOfSource(budget, frameworkBudget, source) ?? 0) - heldCents;
          return { source, givenCents: amountCents, heldCents, leftCents: Math.max(0, left) };
        });
        return {
          lineId,
          year,
          givenCents: givenTo(content, lineId, year),
          ...(movedCents === 0 ? {} : { movedCents }),
          ...(transfers.length === 0 ? {} : { transfers }),
          heldCents: heldOf(budget),
          ...(setAsideCents === 0 ? {} : { setAsideCents }),
          leftCents: Math.max(0, leftOf(budget, frameworkBudget)),
          held: budget.held,
          ...(sources ? { sources } : {}),
        };
      });
      const body: LineBudgetList = { framework: version, lines };
      return { status: 200, body };
    },
  });

interface Row {
  readonly lineId: string;
  readonly year: number;
}
const isSame = (one: Row, other: Row): boolean => one.lineId === other.lineId && one.year === other.year;
