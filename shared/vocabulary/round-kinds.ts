interface Row {
  /** What its term is for, as the description of the API says it. */
  readonly term: string;
  /** What takes this long, in Dutch. */
  readonly dutch: string;
  /** A body decides in it: its term is a rule of the game (rule 17). */
  readonly decides?: true;
}

/** The kinds of round in which something is put to a body, as programmes, rounds and pages name them. */
export const roundKindRows = {
  input: { term: 'Input of partners and councils.', dutch: 'de inbreng van partners en raden' },
  sounding: { term: 'Sounding of the klankbordgroep.', dutch: 'de sondering van de klankbordgroep' },
  consultation: { term: 'Consultation of the partners.', dutch: 'de consultatie van de partners' },
  vote: {
    term: 'Vote of the seats of the regiegroep.',
    dutch: 'de stemming over kaders in de regiegroep',
    decides: true,
  },
  approval: { term: 'Approval by every college.', dutch: 'de instemming van de colleges', decides: true },
  conditions: {
    term: "The seats' answer to the conditions of a college's approval.",
    dutch: 'de stemming over voorwaarden in de regiegroep',
    decides: true,
  },
  accession: {
    term: 'Approval of the framework in force by the college of a municipality that joined later, or that took its approval back.',
    dutch: 'de instemming van een college met kaders die al gelden',
    decides: true,
  },
  composition: {
    term: 'The yearly review of the regiegroep by its seats.',
    dutch: 'de herijking van de regiegroep',
    decides: true,
  },
  'rule-change': {
    term: 'A change of the rules of the game, by the seats of the regiegroep.',
    dutch: 'de stemming over de spelregels',
    decides: true,
  },
  contribution: {
    term: "A council's or a board's decision on a contribution.",
    dutch: 'een besluit over een bijdrage',
    decides: true,
  },
  'contribution-conditions': {
    term: "The alliance's answer to the conditions of a contribution.",
    dutch: 'het antwoord van een alliantie op de voorwaarden bij een bijdrage',
  },
  report: {
    term: 'The report of an alliance over a reporting period, counted from its end.',
    dutch: 'de rapportage van een alliantie',
  },
  grant: {
    term: "A council's decision on the room that its college asks for.",
    dutch: 'een besluit van de raad over ruimte voor zijn college',
    decides: true,
  },
  'taking-back': {
    term: 'The later decision of a body that takes an earlier one back, or lets it stand.',
    dutch: 'een besluit van een college, raad of bestuur om een eerder besluit in te trekken',
    decides: true,
  },
  consequence: {
    term: "The seats' vote on what follows from an approval that its college took back, of a version in force.",
    dutch: 'de stemming in de regiegroep na een ingetrokken instemming',
    decides: true,
  },
  raising: {
    term: 'The ladder: the alliance says whether it raises what threatens.',
    dutch: 'de keuze van een alliantie om op te schalen',
  },
  solution: {
    term: 'The ladder, first rung: the programmabureau offers a solution.',
    dutch: 'een oplossing door het programmabureau (trede 1)',
  },
  verdict: {
    term: 'The ladder, first rung: the alliance says whether that suffices.',
    dutch: 'het oordeel van een alliantie over een oplossing',
  },
  ruling: {
    term: 'The ladder, second rung: the regiegroep decides.',
    dutch: 'een besluit van de regiegroep op trede 2',
    decides: true,
  },
  'follow-up': {
    term: "The alliance's answer whether a measure is carried out or a condition is met.",
    dutch: 'het antwoord van een alliantie over een maatregel of voorwaarde',
  },
  payment: {
    term: 'The answer of a partner whether it paid or delivered what its contribution owed for a year.',
    dutch: 'het antwoord van een partner of een bijdrage is voldaan',
  },
} as const satisfies Readonly<Record<string, Row>>;

export type RoundKind = keyof typeof roundKindRows;
/** The kinds of round in which a body decides. */
export type DecidingRoundKind = {
  [K in RoundKind]: (typeof roundKindRows)[K] extends { readonly decides: true } ? K : never;
}[RoundKind];
export const roundKindNames = Object.keys(roundKindRows) as [RoundKind, ...RoundKind[]];

/** The same for each kind of round, by its name. */
export const eachRoundKind = <T>(make: (kind: RoundKind) => T): Record<RoundKind, T> =>
  Object.fromEntries(roundKindNames.map((kind) => [kind, make(kind)])) as Record<RoundKind, T>;

export const decidingRoundKinds = roundKindNames.filter((kind) => Object.hasOwn(roundKindRows[kind], 'decides')) as [
  DecidingRoundKind,
  ...DecidingRoundKind[],
];
