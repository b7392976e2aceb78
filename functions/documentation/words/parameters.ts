import type { FieldWords } from './field-words.ts';

/** The parameters of queries, below the operation that takes them. */
export const parameterWords: FieldWords = {
  limit: 'The largest number of items in one answer.',
  cursor:
    'The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order.',
  'listLessons.lineId': 'Only lessons of this line.',
  'listLessons.goalId': 'Only lessons about this goal.',
  'listLessons.words': 'Only lessons with all of these words.',
  'listLessons.standing': 'Only lessons that stand so.',
  'listCycles.status': 'Only versions with this status.',
  'listConditions.status': 'Only conditions with this status.',
  'listAlliances.phase': 'Only alliances in this phase.',
  'listEscalations.allianceId': 'Only those of this alliance.',
  'listEscalations.stage': 'Only those in this stage.',
  'listTasks.status':
    'Only tasks with this status. When it is left out: of rounds that accept answers the open tasks, of rounds that are over all tasks.',
  'listSubscriptions.status': 'Only subscriptions with this status.',
  'listDeliveries.status': 'Only deliveries with this status.',
  'forecastRound.stage':
    'The stage whose round is forecast; when it is left out, the stage that the cycle is in or comes to.',
  'compareTexts.from':
    'The text before: the number of a text of this version, or `version.text` for an earlier version.',
  'compareTexts.to': 'The text after, named in the same way; the present text of this version when it is left out.',
};
