interface Row {
  /** What its term is for, as the description of the API says it. */
  readonly term: string;
}

/** The kinds of round in which something is put to a body, as programmes, rounds and pages name them. */
export const roundKindRows = {
  input: { term: 'Input of partners and councils.' },
  sounding: { term: 'Sounding of the klankbordgroep.' },
  consultation: { term: 'Consultation of the partners.' },
  vote: { term: 'Vote of the seats of the regiegroep.' },
  approval: { term: 'Approval by every college.' },
  composition: { term: 'The yearly review of the regiegroep by its seats.' },
  contribution: { term: "A council's or a board's decision on a contribution." },
  raising: { term: 'The ladder: the alliance says whether it raises what threatens.' },
  solution: { term: 'The ladder, first rung: the programmabureau offers a solution.' },
  verdict: { term: 'The ladder, first rung: the alliance says whether that suffices.' },
  ruling: { term: 'The ladder, second rung: the regiegroep decides.' },
} as const satisfies Readonly<Record<string, Row>>;

export type RoundKind = keyof typeof roundKindRows;
export const roundKindNames = Object.keys(roundKindRows) as [RoundKind, ...RoundKind[]];

/** The same for each kind of round, by its name. */
export const eachRoundKind = <T>(make: (kind: RoundKind) => T): Record<RoundKind, T> =>
  Object.fromEntries(roundKindNames.map((kind) => [kind, make(kind)])) as Record<RoundKind, T>;
