import type { PlanContent, PlanGoal } from '#functions/alliances/domain/plan.ts';

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
