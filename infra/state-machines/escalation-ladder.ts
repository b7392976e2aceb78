import { isEndStage, isRoundStage, nextStages, type Stage, stages } from '#functions/escalations/terms/stages.ts';
import type { Road } from './staged-workflow.ts';

/** The road of a threatened breach, up the ladder and back (docs/escalation-ladder.md). */
export const escalationRoad: Road = {
  comment: 'Drives one escalation up its ladder. The record in the database is the truth.',
  stages,
  holdsRound: (stage) => isRoundStage(stage as Stage),
  isEnd: (stage) => isEndStage(stage as Stage),
  next: (stage) => nextStages(stage as Stage),
};
