/** How a figure moved since the evaluation before. */
export type Moved = 'better' | 'worse' | 'same';

/** The requirements in a few words, by their figure. */
export const requirementInDutch = {
  'goals-on-course': 'De governance is gebouwd om de doelen van nu te halen',
  'alliances-started-within-a-year': 'De organisatie kan groeien naar een breder programma',
  'colleges-bound': 'De overheden blijven verantwoordelijk',
  'alliances-with-a-partner-beside-government': 'Andere partijen vullen de overheden aan',
  'input-adopted': 'De governance heeft oog voor uiteenlopende belangen',
  'councils-asked-before-adoption': 'Raden weten vooraf wat de kaders voor hen betekenen',
  'rungs-answered-in-time': 'De spelregels binnen en buiten de kaders zijn helder',
  'partners-heard-outside-cycles': 'Partners en raden worden ook tijdens de uitvoering gehoord',
  'seats-that-contribute': 'Verantwoordelijkheid en zeggenschap horen bij elkaar',
  'alliances-at-their-own-pace': 'Elke alliantie houdt haar eigen tempo',
  'escalations-solved-on-the-first-rung': 'Partijen krijgen in de uitvoering de ruimte',
} as const;

const known: Readonly<Record<string, string>> = requirementInDutch;

/** The name of a requirement by its figure; a figure of a later release is shown by its code. */
export const requirementNamed = (figure: string): string => known[figure] ?? figure;

const directions: Readonly<Record<Moved, string>> = { better: '▲ beter', worse: '▼ slechter', same: '= gelijk' };

/** How a figure moved since an evaluation, with the figure of then; undefined without one to compare with. */
export const movedInDutch = (
  before: { readonly percent?: number | undefined } | undefined,
  moved: Moved | undefined,
): string | undefined =>
  moved === undefined || before?.percent === undefined ? undefined : `${directions[moved]}, was ${before.percent}%`;
