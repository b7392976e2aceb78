import { NotFound } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { planContracts } from '../contracts/plans.ts';
import { type LineBudgetList, misfitOf, type PlanView, planOf, testOf } from '../contracts/views.ts';
import { allianceOf, type FrameworkDeps, frameworkInForce } from '../deps.ts';
import { givenTo, heldOf } from '../domain/line-budget.ts';
import { lineBudgetEntity, planMisfitEntity, planTestEntity, ranges } from '../records.ts';
import { yearIn } from './test-plan.ts';

/** A version of a year's plan, with its test and the framework versions that it stopped fitting under. */
export const readPlan = (deps: FrameworkDeps) =>
  operation('readPlan', {
    contract: planContracts.readPlan,
    act: 'see the programme',
    answer: async ({ params }) => {
      const ids = allianceOf(params);
      const [year, version] = [yearIn(params), versionIn(params)];
      const [plan, test, misfits] = await Promise.all([
        deps.alliances.plan(ids, year, version),
        deps.table.get(planTestEntity, { ...ids, year, version }),
        deps.table.query(planMisfitEntity, ranges.misfits(ids, year, version)),
      ]);
      const body: PlanView = {
        ...planOf(plan),
        ...(test ? { test: testOf(test) } : {}),
        misfits: misfits.map(misfitOf),
      };
      return { status: 200, body };
    },
  });

const versionIn = ({ version: given }: { readonly version: string }): number => {
  if (/^[1-9]\d{0,4}$/.test(given)) return Number(given);
  throw new NotFound('There is no such plan.');
};

/** Per line and year: what the framework in force gives, what plans hold of it, and what is left. */
export const listLineBudgets = (deps: FrameworkDeps) =>
  operation('listLineBudgets', {
    contract: planContracts.listLineBudgets,
    act: 'see the programme',
    answer: async ({ params: { programmeId } }) => {
      const [{ content, version }, budgets] = await Promise.all([
        frameworkInForce(deps, programmeId),
        deps.table.query(lineBudgetEntity, ranges.budgets(programmeId)),
      ]);
      const budgetByLine = new Map(budgets.map((budget) => [`${budget.lineId}#${budget.year}`, budget]));
      const given = content.lines.flatMap(({ lineId, budget }) => budget.map(({ year }) => ({ lineId, year })));
      const left = budgets.filter(({ lineId, year }) => givenTo(content, lineId, year) === 0);
      const rows = [...given, ...left.filter((one) => !given.some((row) => isSame(row, one)))];
      const lines = rows.map(({ lineId, year }) => {
        const shares = budgetByLine.get(`${lineId}#${year}`)?.held ?? {};
        const [givenCents, heldCents] = [givenTo(content, lineId, year), heldOf({ held: shares })];
        return { lineId, year, givenCents, heldCents, leftCents: Math.max(0, givenCents - heldCents), held: shares };
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
