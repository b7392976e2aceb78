import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { listed, next } from '#shared/http/lists.ts';
import { identifier } from '#shared/vocabulary/values.ts';
import { DroppedGoal } from '../domain/dropped-goal.ts';
import { PlanContent } from '../domain/plan.ts';
import { GivenTest } from '../domain/plan-test.ts';
import * as views from './views.ts';

const PlanVersion = views.PlanVersionView.meta({ id: 'PlanVersion' });
const ListedPlan = views.ListedPlanView.meta({ id: 'ListedPlan' });
const PlanTest = views.PlanTestView.meta({ id: 'PlanTest' });

const content = {
  goals: [
    {
      planGoalId: 'honderd-deelnemers',
      title: 'Honderd mensen aan de slag',
      serves: 'iedereen-doet-mee',
      unit: 'deelnemers',
      baseline: 0,
      target: 100,
      by: '2028-12-31',
    },
  ],
  budget: [{ budgetLineId: 'begeleiding', name: 'Begeleiding', amountCents: 12_000_000 }],
  organisation: 'Drie werkplaatsen, een coördinator.',
};
const plan = {
  year: 2028,
  version: 1,
  content,
  hash: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
  costCents: 12_000_000,
  framework: '1',
  submittedAt: '2027-11-20T09:00:00.000Z',
  submittedBy: 'zaaksysteem-stein',
};
const verdict = {
  year: 2028,
  version: 1,
  verdict: 'fits',
  grounds: [],
  framework: '1',
  testedAt: '2027-12-01T09:00:00.000Z',
  testedBy: 'programmabureau-zuid-limburg',
};

const GivenPlan = z.strictObject({
  year: z.int().min(2000).max(2100),
  basedOn: z.int().min(0).meta({ description: 'The version that was changed, 0 for the first.' }),
  content: PlanContent,
  dropped: z.array(DroppedGoal).max(20).optional(),
});
export type GivenPlan = z.infer<typeof GivenPlan>;

/** The API contracts of yearly plans. */
export const planContracts = {
  submitPlan: contract({
    summary: 'Submit the plan of a year',
    description:
      'By a partner of the alliance, to be tested by the programmabureau. It holds its part of what the framework leaves on its line for that year. A plan that drops a goal with an open breach says what becomes of that breach: a breach that is on the ladder, or beyond what the regiegroep decides by itself, stays open. The same plan sent twice is one version (200).',
    body: GivenPlan,
    answers: { 200: PlanVersion, 201: PlanVersion },
    conflicts: {
      'plan-changed': 'Another version of the plan was submitted meanwhile.',
      'not-plannable': 'The alliance makes no plans in its phase.',
      'budget-exceeded': 'The framework leaves less than the plan asks.',
      'breach-stays': 'A breach that the plan ends with its goal does not end so.',
    },
    example: { body: { year: 2028, basedOn: 0, content }, answer: plan },
  }),
  listPlans: contract({
    summary: 'List the plans',
    description:
      'Every version of the plans of all alliances, with what it costs and how it was tested. What a plan says is in the plan itself.',
    query: z.strictObject({
      allianceId: identifier.optional().meta({ description: 'Only those of this alliance.' }),
      year: z.coerce.number().int().min(2000).max(2100).optional().meta({ description: 'Only those of this year.' }),
      ...listed('submittedAt', 'allianceId'),
    }),
    answers: { 200: z.strictObject({ plans: z.array(ListedPlan), next }).meta({ id: 'Plans' }) },
    example: {
      query: { year: 2028 },
      answer: {
        plans: [
          {
            allianceId: 'buurtwerkplaatsen',
            year: plan.year,
            version: plan.version,
            costCents: plan.costCents,
            framework: plan.framework,
            submittedAt: plan.submittedAt,
            submittedBy: plan.submittedBy,
            verdict: 'fits',
            testedAt: verdict.testedAt,
            worksBy: true,
          },
        ],
      },
    },
  }),
  readPlan: contract({
    summary: 'Read a version of a plan',
    description: 'With its test, and the framework versions under which it stopped fitting.',
    answers: { 200: views.PlanView.meta({ id: 'Plan' }) },
    example: { answer: { ...plan, test: verdict, misfits: [] } },
  }),
  testPlan: contract({
    summary: 'Test a plan against the framework',
    description:
      'It fits, or it is returned on grounds of the framework, each quoted in the answer. There are no other grounds. The same test sent twice is one (200).',
    body: GivenTest,
    answers: { 200: PlanTest, 201: PlanTest },
    conflicts: {
      'plan-changed': 'Another version of the plan was submitted meanwhile.',
      'plan-unfit': 'The plan does not fit the framework in force.',
      'already-tested': 'The version has another test already.',
      'breach-stays': 'A breach that the plan ends with its goal does not end so.',
    },
    example: { body: { version: 1, verdict: 'fits' }, answer: verdict },
  }),
  listLineBudgets: contract({
    summary: 'List what the framework leaves',
    description:
      'Per line and year what the framework in force gives, what rulings of the regiegroep moved to or from it, what plans hold of it, what is kept free for a ruling that is asked, and what is left.',
    answers: { 200: views.LineBudgetList.meta({ id: 'LineBudgets' }) },
    example: {
      answer: {
        framework: '1',
        lines: [
          {
            lineId: 'gezonde-gemeenschappen',
            year: 2028,
            givenCents: 250_000_000,
            movedCents: -5_000_000,
            transfers: [
              {
                amountCents: -5_000_000,
                escalationId: 'escalation-1',
                decisionId: 'zuid-limburg.escalation-1.ruling.1.outcome',
                number: 27,
              },
            ],
            heldCents: 12_000_000,
            leftCents: 233_000_000,
            held: { buurtwerkplaatsen: 12_000_000 },
          },
        ],
      },
    },
  }),
};
