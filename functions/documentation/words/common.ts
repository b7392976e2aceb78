import type { FieldWords } from './field-words.ts';

/** Fields that mean the same wherever they stand: who, what, when and why. */
export const commonWords: FieldWords = {
  // What something is called. Identifiers never change.
  programmeId: 'The programme (Regio Deal).',
  partnerId: 'The partner.',
  personId: 'The person in the registry, by an identifier that is no name.',
  cycleId: 'The framework cycle, by the number of the version that it makes.',
  allianceId: 'The alliance, by the identifier that was chosen at its pitch.',
  contributionId: 'The contribution, by the identifier that its partner chose; it is unique within the alliance.',
  escalationId: 'The escalation, by its number in the programme.',
  roundId: 'The round in which it was asked.',
  taskId: 'The part of one addressee in a round.',
  conditionId: 'The condition, by the answer that registered it and its place there.',
  lineId: 'The programme line.',
  goalId: 'The goal of the framework.',
  addressee: 'How the addressee is called, in Dutch.',
  addresseeId: 'The addressee, within the round.',
  kind: 'The kind of round.',
  title: 'What it is called.',
  summary: 'What it comes to, in a few sentences.',
  version: 'The number of the version; 1 is the first.',
  hash: 'SHA-256 (hexadecimal) over the canonical content (RFC 8785): the same hash is the same text.',
  status: 'How it stands.',
  year: 'The calendar year.',

  // Days and moments. A period is half-open.
  from: 'The first day on which it holds.',
  until: 'The first day on which it does not hold any more. Absent while no end is known.',
  'period.from': 'The first day.',
  'period.until': 'The first day that is not in the period any more.',
  period: 'From its first day up to, not including, another.',
  asOf: 'The day on which it was so: what the registry said at the end of that day.',
  at: 'When it was done.',
  endedAt: 'When it ended; absent until then.',
  recordedAt: 'When it was recorded.',
  expectedOn: 'The day on which it is expected.',

  // Who did it. A client id or, where nobody pressed a button, what made it so.
  by: 'Who or what did it: the client id of an application, or the round or clock from which it followed.',
  recordedBy: 'Who recorded it: the client id of an application, or the round that it came out of.',
  reason: 'Why, in words.',
  motivation: 'Why, in words; shown to whoever is asked.',
  remarks: 'What the addressee wrote with its answer.',
  explanation: 'What there is to say about it.',

  // Histories and moves.
  visit: 'Counts the stages or phases that were entered: each has its own number. A move names the one it answers.',
  history: 'What happened, in order.',
  enteredAt: 'When it was entered.',
  trigger: 'What made it move: a move, the outcome of a round, or something that it waited for.',
  move: 'What is to be done; which moves are open stands with what is moved (`moves`).',
  moves: 'What can be done now.',
  'moves.to': 'Where the move leads.',
  motivationNeeded: 'Whether the move must come with a motivation.',
  next: 'Where the next part is, when there is more: an address below the host.',

  // A decision that a body took in its own meeting, as it is registered.
  decision: 'What the body decided in its own meeting, as its addressee registered it.',
  decidedOn:
    'The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on.',
  reference: "The body's own reference (kenmerk).",
  onBehalfOf: 'On whose behalf the decision is registered.',
  'Conditions.conditions': 'The conditions.',
  conditions: 'The conditions that came with it, one each.',
  document: 'Where the document can be found (http or https).',
  registrarId: 'Points at who registered it. Never a name: that lies apart, and can be erased.',
  registrationId: 'The answer that registers it.',
  entitlement: 'The rule by which it was theirs to answer at that moment.',
  'faults.column': 'The column, in a programme file.',
  textHash: 'The hash of the text that it stands for; another text voids it.',

  // Conditions and what became of them.
  followUps: 'What became of it, in order; earlier follow-ups stay.',
  text: 'The words of it.',
  'Condition.status': 'How it stands after the last follow-up; `open` without one.',
  'ContributionCondition.status': 'How it stands after the last follow-up; `open` without one.',
  'conditions.status': 'How it stands after the last follow-up; `open` without one.',
  'followUps.status': 'What it was found to be.',
  'followUpCondition.status': 'What it was found to be.',
  'followUpContributionCondition.status': 'What it was found to be.',
};
