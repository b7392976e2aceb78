import type { PlanContent, PlanGoal } from '#functions/alliances/domain/plan.ts';
import type { GivenReport } from '#functions/alliances/terms/report.ts';

export const planGoal = (parts: Partial<PlanGoal> = {}): PlanGoal => ({
  planGoalId: 'bewegende-kinderen',
  title: 'Kinderen bewegen een uur per dag',
  serves: 'bewegen',
  unit: 'procent',
  baseline: 80,
  target: 90,
  by: '2027-12-31',
  ...parts,
});

/** A plan that fits the framework of the small programme and costs so much. */
export const planContent = (amountCents = 100_000, parts: Partial<PlanContent> = {}): PlanContent => ({
  goals: [planGoal()],
  budget: [{ budgetLineId: 'begeleiding', name: 'Begeleiding', amountCents }],
  organisation: 'Drie scholen, een coach.',
  ...parts,
});

/** A report on the first weeks of 2027 that goes as the plan says. */
export const givenReport = (parts: Partial<GivenReport> = {}): GivenReport => ({
  period: { from: '2027-01-01', until: '2027-02-01' },
  basedOn: 0,
  goals: [{ planGoalId: 'bewegende-kinderen', reached: 81, forecast: 90 }],
  budget: [{ budgetLineId: 'begeleiding', spentCents: 10_000, forecastCents: 100_000 }],
  risks: [],
  lessons: [],
  ...parts,
});
