import type { EvaluationView, Moved } from '../pages/evaluation-view.ts';

type Phase = EvaluationView['goals'][number]['alliances'][number]['phase'];
type Stage = EvaluationView['escalations'][number]['stage'];
type Due = EvaluationView['late'][number]['what'];

/** The words of the parts of an evaluation that are stored as codes. */
export const phaseInDutch: Readonly<Record<Phase, string>> = {
  idea: 'idee',
  exploration: 'verkenning',
  formation: 'vorming',
  execution: 'uitvoering',
  completion: 'afronding',
  paused: 'gepauzeerd',
  closed: 'afgesloten',
};

export const stageInDutch: Readonly<Record<Stage, string>> = {
  proposed: 'voorgesteld',
  solution: 'trede 1: oplossing',
  verdict: 'trede 1: oordeel',
  sounding: 'trede 2: peiling',
  ruling: 'trede 2: besluit',
  adjustment: 'bijstelling van de kaders',
  watched: 'wacht op bevestiging',
  solved: 'opgelost',
  dismissed: 'hoefde niet',
  withdrawn: 'ingetrokken',
};

export const dueInDutch: Readonly<Record<Due, string>> = {
  report: 'verantwoording van een alliantie',
  'composition-review': 'jaarlijkse herijking van de regiegroep',
  'framework-renewal': 'vernieuwing van de kaders',
  'approval-condition': 'voorwaarde bij een goedkeuring',
  'contribution-condition': 'voorwaarde bij een bijdrage',
  'dispensation-condition': 'voorwaarde bij een uitspraak',
  measure: 'maatregel',
  payment: 'betaling van een bijdrage',
  'contribution-end': 'einde van een bijdrage',
  lesson: 'les zonder vervolg',
};

export const colourInDutch = { green: 'groen', amber: 'oranje', red: 'rood' } as const;

export const endedInDutch = {
  framework: 'overgenomen in de kaders',
  plan: 'overgenomen in een jaarplan',
  parked: 'geparkeerd',
} as const;

/** The requirements in a few words, by their figure; a figure of a later release is shown by its name. */
export const requirementInDutch: Readonly<Record<string, string>> = {
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
};

const directions: Readonly<Record<Moved, string>> = { better: '▲ beter', worse: '▼ slechter', same: '= gelijk' };

/** How a figure moved since an evaluation, with the figure of then; undefined without one to compare with. */
export const movedInDutch = (
  before: { readonly percent?: number | undefined } | undefined,
  moved: Moved | undefined,
): string | undefined =>
  moved === undefined || before?.percent === undefined ? undefined : `${directions[moved]}, was ${before.percent}%`;
