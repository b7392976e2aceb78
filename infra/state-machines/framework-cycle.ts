import { isEndStage, isRoundStage, nextStages, type Stage, stages } from '#functions/frameworks/terms/stages.ts';
import type { Road } from './staged-workflow.ts';

/** The road of a framework version, from draft to in force (docs/framework-cycle.md). */
export const frameworkRoad: Road = {
  comment: 'Drives one framework cycle along its stages. The record in the database is the truth.',
  stages,
  holdsRound: (stage) => isRoundStage(stage as Stage),
  isEnd: (stage) => isEndStage(stage as Stage),
  next: (stage) => nextStages(stage as Stage),
};
