import type { AnswerOf } from '#client/client.ts';

export type Requirement = AnswerOf<'readRequirements'>['requirements'][number];

/** A requirement in a few words, and the figure that shows it: "3 van 4 …". */
interface RequirementWords {
  readonly requirement: string;
  readonly measured: string;
  /** What the facts are that do not meet it. */
  readonly missing: string;
}

export const requirementWords: Readonly<Record<Requirement['figure'], RequirementWords>> = {
  'goals-on-course': {
    requirement: 'De governance is gebouwd om de doelen van nu te halen',
    measured: 'doelen van de kaders met een alliantie die op koers ligt',
    missing: 'Doelen die nog niet op koers liggen',
  },
  'alliances-started-within-a-year': {
    requirement: 'De organisatie kan groeien naar een breder programma',
    measured: 'allianties binnen een jaar van idee naar uitvoering',
    missing: 'Allianties die er langer over doen',
  },
  'colleges-bound': {
    requirement: 'De overheden blijven verantwoordelijk',
    measured: 'colleges gebonden aan de kaders die van kracht zijn',
    missing: 'Colleges die niet gebonden zijn',
  },
  'alliances-with-a-partner-beside-government': {
    requirement: 'Andere partijen vullen de overheden aan',
    measured: 'allianties aan het werk met een partner die geen overheid is',
    missing: 'Allianties van overheden alleen',
  },
  'input-adopted': {
    requirement: 'De governance heeft oog voor uiteenlopende belangen',
    measured: 'keer inbreng die geheel of deels is overgenomen',
    missing: 'Inbreng die niet is overgenomen',
  },
  'councils-asked-before-adoption': {
    requirement: 'Raden weten vooraf wat de kaders voor hen betekenen',
    measured: 'raden bereikt voordat de kaders werden vastgesteld',
    missing: 'Raden die niet zijn bereikt',
  },
  'rungs-answered-in-time': {
    requirement: 'De spelregels binnen en buiten de kaders zijn helder',
    measured: 'vragen op de escalatieladder beantwoord voordat de termijn voorbij was',
    missing: 'Escalaties waarin een termijn voorbijging',
  },
  'partners-heard-outside-cycles': {
    requirement: 'Partners en raden worden ook tijdens de uitvoering gehoord',
    measured: 'partners die het afgelopen jaar buiten het vaststellen van kaders een vraag beantwoordden',
    missing: 'Partners die niet zijn gehoord',
  },
  'seats-that-contribute': {
    requirement: 'Verantwoordelijkheid en zeggenschap horen bij elkaar',
    measured: 'gemeenten met een zetel die zelf een bijdrage hebben besloten',
    missing: 'Gemeenten met een zetel zonder bijdrage',
  },
  'alliances-at-their-own-pace': {
    requirement: 'Elke alliantie houdt haar eigen tempo',
    measured: 'allianties die niet langer dan een jaar stilliggen',
    missing: 'Allianties die stilliggen',
  },
  'escalations-solved-on-the-first-rung': {
    requirement: 'Partijen krijgen in de uitvoering de ruimte',
    measured: 'escalaties opgelost op de eerste trede',
    missing: 'Escalaties die hoger werden opgelost',
  },
};
