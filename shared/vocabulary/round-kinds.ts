/** The kinds of round in which something is put to a body, as programmes, rounds and pages name them. */
export const roundKindNames = [
  'input',
  'sounding',
  'consultation',
  'vote',
  'approval',
  'composition',
  'contribution',
  'raising',
  'solution',
  'verdict',
  'ruling',
] as const;
export type RoundKind = (typeof roundKindNames)[number];
