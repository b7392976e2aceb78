import type { FieldWords } from './field-words.ts';

/** The parameters of queries, below the operation that takes them. */
export const parameterWords: FieldWords = {
  limit: 'How many there may be in one answer.',
  cursor: 'Where to go on: from the `next` of the part before. It holds for the same filters and the same order alone.',
  'listCycles.status': 'Only versions that stand so.',
  'listConditions.status': 'Only conditions that stand so.',
  'listAlliances.phase': 'Only alliances in this phase.',
  'listEscalations.allianceId': 'Only those of this alliance.',
  'listEscalations.stage': 'Only those in this stage.',
  'listTasks.status': 'Only tasks that stand so; the open ones when it is left out.',
  'listSubscriptions.status': 'Only subscriptions that stand so.',
  'listDeliveries.status': 'Only deliveries that stand so.',
  'forecastRound.stage':
    'The stage whose round is forecast; the one that the cycle is in or comes to when it is left out.',
  'compareTexts.from':
    'The text before: the number of a text of this version, or `version.text` for an earlier version.',
  'compareTexts.to': 'The text after, named in the same way; the present text of this version when it is left out.',
};
