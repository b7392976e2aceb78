import type { Breach, Level } from '#shared/vocabulary/breach.ts';
import type { FrameworkContent } from './content.ts';

/** What a framework says about one kind of breach of one goal or line: the tolerance, and who decides beyond it. */
export interface Clause {
  readonly breach: Breach;
  readonly unit: 'percent' | 'days';
  readonly tolerance: number;
  readonly regiegroep: number;
  readonly sounding: number;
  /** The source of the tolerance: the goal or line itself, or the mandate for all. */
  readonly toleranceOf: 'goal' | 'line' | 'mandate';
}

interface Place {
  readonly lineId: string;
  readonly goalId?: string | undefined;
}

/** The clause about a breach at a place; undefined when the framework gives no mandate for it. */
export const clauseFor = (
  { lines, mandate }: Pick<FrameworkContent, 'lines' | 'mandate'>,
  breach: Breach,
  { lineId, goalId }: Place,
): Clause | undefined => {
  const general = mandate.find((threshold) => threshold.breach === breach);
  if (!general) return undefined;
  const line = lines.find((one) => one.lineId === lineId);
  const goal = line?.goals.find((one) => one.goalId === goalId);
  const ofGoal = goal?.tolerances?.find((one) => one.breach === breach)?.tolerance;
  const ofLine = line?.tolerances?.find((one) => one.breach === breach)?.tolerance;
  if (ofGoal !== undefined) return { ...general, tolerance: ofGoal, toleranceOf: 'goal' };
  if (ofLine !== undefined) return { ...general, tolerance: ofLine, toleranceOf: 'line' };
  return { ...general, toleranceOf: 'mandate' };
};

/** The level of a deviation. Without a clause nothing is tolerated and nobody may decide. */
export const levelOf = (clause: Clause | undefined, deviation: number): Level => {
  if (deviation <= (clause?.tolerance ?? 0)) return 'tolerated';
  if (deviation <= (clause?.regiegroep ?? 0)) return 'regiegroep';
  return deviation <= (clause?.sounding ?? 0) ? 'sounding' : 'beyond';
};
