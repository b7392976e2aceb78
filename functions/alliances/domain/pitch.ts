import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { InvalidInput } from '#shared/errors/errors.ts';
import type { Alliance, Pitch } from './alliance.ts';
import { noFigures } from './amounts.ts';

/** Whether a framework text has a goal on a line. */
export const hasGoal = (
  { lines }: Pick<FrameworkContent, 'lines'>,
  { lineId, goalId }: Pick<Alliance, 'lineId' | 'goalId'>,
): boolean => lines.some((line) => line.lineId === lineId && line.goals.some((goal) => goal.goalId === goalId));

/**
 * A new alliance in phase idea, for one goal of the framework in force on one line.
 * @throws {InvalidInput} when the framework has no such goal on that line.
 */
export const pitched = (
  programmeId: string,
  pitch: Pitch,
  framework: { readonly version: string; readonly content: FrameworkContent },
  now: string,
): Alliance => {
  if (!hasGoal(framework.content, pitch)) {
    const goals = framework.content.lines.flatMap(({ lineId, goals: own }) =>
      own.map(({ goalId }) => `${lineId}/${goalId}`),
    );
    throw new InvalidInput('The idea serves no goal of the framework in force.', [
      {
        pointer: '/goalId',
        message: `version ${framework.version} of the framework has no such goal on this line`,
        expected: `one of ${goals.join(', ')}`,
      },
    ]);
  }
  return {
    programmeId,
    ...pitch,
    pitchedUnder: framework.version,
    pitchedAt: now,
    phase: 'idea',
    visit: 1,
    calls: 0,
    leads: pitch.lead ? 1 : 0,
    members: [],
    promises: 0,
    undecided: 0,
    figures: noFigures,
    plans: {},
    reports: 0,
    revision: 1,
  };
};
