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
  addressee: 'The name of the addressee, in Dutch.',
  addresseeId: 'The addressee, within the round.',
  kind: 'The kind of round.',
  'sources.source':
    'Where the money comes from: the contribution of the state (`state`), the co-financing of the region (`region`), the province, or others.',
  title: 'Its title.',
  summary: 'A summary in a few sentences.',
  version: 'The number of the version; 1 is the first.',
  hash: 'SHA-256 (hexadecimal) over the canonical content (RFC 8785): the same hash is the same text.',
  status: 'Its status.',
  year: 'The calendar year.',

  // Days and moments. A period is half-open.
  from: 'The first day on which it holds.',
  until: 'The first day on which it no longer holds; absent while no end is known.',
  'period.from': 'The first day.',
  'period.until': 'The first day after the period.',
  period: 'A period, from its first day up to, and not including, its end.',
  asOf: 'The day whose state is shown: what was recorded by the end of that day.',
  at: 'When it was done.',
  endedAt: 'When it ended; absent until then.',
  recordedAt: 'When it was recorded.',
  expectedOn: 'The day on which it is expected.',

  // Who did it: a client id or, where no application did it, what caused it.
  by: 'Who or what did it: the client id of an application, or the round or clock from which it followed.',
  recordedBy: 'Who recorded it: the client id of an application, or the round that it follows from.',
  reason: 'Why, in words.',
  motivation: 'Why, in words; shown to whoever is asked.',
  remarks: 'What the addressee wrote with its answer.',
  explanation: 'An explanation, in words.',

  // Histories and moves.
  visit: 'The number of the stage or phase, counted from the beginning. A move names the visit that it was decided on.',
  history: 'What happened, in order.',
  enteredAt: 'When it was entered.',
  trigger: 'What caused the step: a move, the outcome of a round, or an event that it waited for.',
  move: 'The move to make; `moves` of the matter lists the moves that are open.',
  moves: 'The moves that are open now.',
  'moves.to': 'Where the move leads.',
  motivationNeeded: 'Whether the move must come with a motivation.',
  next: 'The path of the next part; absent when there is none.',

  // A decision that a body took in its own meeting, as it is registered.
  decision: 'What the body decided in its own meeting, as its addressee registered it.',
  decidedOn:
    'The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on.',
  reference: "The body's own reference (kenmerk).",
  onBehalfOf: 'On whose behalf the decision is registered.',
  'Conditions.conditions': 'The conditions.',
  conditions: 'The conditions that came with it, one each.',
  takesBack: 'The earlier decisions that it takes back or lets stand, by their identifiers in the register.',
  document: 'Where the document can be found (http or https).',
  registrarId: 'Identifies who registered it. The name is stored separately, so that it can be erased.',
  registrationId: 'The answer that registers it.',
  entitlement: 'The rule that entitled the addressee to answer at that moment.',
  'faults.column': 'The column, in a programme file.',
  textHash: 'The hash of the text that it is about; it does not count for another text.',

  // Conditions and their follow-up.
  followUps: 'Its follow-ups, in order; earlier follow-ups stay.',
  text: 'The text of the condition.',
  'Condition.status': 'The status after the last follow-up; `open` without one.',
  'ContributionCondition.status': 'The status after the last follow-up; `open` without one.',
  'ListedContributionCondition.status': 'The status after the last follow-up; `open` without one.',
  'ListedContributionCondition.stands':
    'It `binds` once the alliance accepted it, it `waits` for that answer, or it is `void`: its decision or its commitment does not stand.',
  'conditions.status': 'The status after the last follow-up; `open` without one.',
  'markExclusion.conditions': 'The two conditions, of two approvals.',
  'Exclusion.one': 'The first condition, by its identifier.',
  other: 'The other condition.',
  'markExclusion.excludes': 'Whether they exclude each other; `false` withdraws an earlier marking.',
  'markExclusion.why': 'Why they exclude each other, or do not.',
  'marks.why': 'The reason that was given for the marking.',
  'marks.excludes': 'Whether this marking says that they exclude each other.',
  marks: 'Every marking, in order.',
  'followUps.status': 'What it was found to be.',
  'followUpCondition.status': 'What it was found to be.',
  'followUpContributionCondition.status': 'What it was found to be.',
};
