import type { PlanAbout } from '../plan/view.ts';

/** The fields that make a row of a ground count. */
export const groundRow = ['deel', 'uitleg'] as const;

/** The grounds of the framework on which the plan of an alliance can be returned: the goals and the budget of its line, and the ground rules. */
export const groundChoices = ({ alliance, names }: Pick<PlanAbout, 'alliance' | 'names'>) => [
  ...(names.lines.find(({ lineId }) => lineId === alliance.lineId)?.goals ?? []).map(({ goalId, title }) => ({
    value: `goal-${goalId}`,
    label: `Het doel "${title}"`,
  })),
  { value: 'budget', label: `Het budget van de lijn ${names.line(alliance.lineId)}` },
  { value: 'monitoring', label: 'De monitoring' },
  { value: 'accountability', label: 'De verantwoording' },
  { value: 'organisation', label: 'De organisatie' },
];
