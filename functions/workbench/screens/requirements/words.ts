import type { AnswerOf } from '#client/client.ts';

export type Requirement = AnswerOf<'readRequirements'>['requirements'][number];

/** The figure that shows a requirement: "3 van 4 …". */
interface FigureWords {
  readonly measured: string;
  /** What the facts are that do not meet it. */
  readonly missing: string;
}

export const figureWords: Readonly<Record<Requirement['figure'], FigureWords>> = {
  'goals-on-course': {
    measured: 'doelen van de kaders met een alliantie die op koers ligt',
    missing: 'Doelen die nog niet op koers liggen',
  },
  'alliances-started-within-a-year': {
    measured: 'allianties binnen een jaar van idee naar uitvoering',
    missing: 'Allianties die er langer over doen',
  },
  'colleges-bound': {
    measured: 'colleges gebonden aan de kaders die van kracht zijn',
    missing: 'Colleges die niet gebonden zijn',
  },
  'alliances-with-a-partner-beside-government': {
    measured: 'allianties aan het werk met een partner die geen overheid is',
    missing: 'Allianties van overheden alleen',
  },
  'input-adopted': {
    measured: 'keer inbreng die geheel of deels is overgenomen',
    missing: 'Inbreng die niet is overgenomen',
  },
  'councils-asked-before-adoption': {
    measured: 'raden bereikt voordat de kaders werden vastgesteld',
    missing: 'Raden die niet zijn bereikt',
  },
  'rungs-answered-in-time': {
    measured: 'vragen op de escalatieladder beantwoord voordat de termijn voorbij was',
    missing: 'Escalaties waarin een termijn voorbijging',
  },
  'partners-heard-outside-cycles': {
    measured: 'partners die het afgelopen jaar buiten het vaststellen van kaders een vraag beantwoordden',
    missing: 'Partners die niet zijn gehoord',
  },
  'seats-that-contribute': {
    measured: 'gemeenten met een zetel die zelf een bijdrage hebben besloten',
    missing: 'Gemeenten met een zetel zonder bijdrage',
  },
  'alliances-at-their-own-pace': {
    measured: 'allianties die niet langer dan een jaar stilliggen',
    missing: 'Allianties die stilliggen',
  },
  'escalations-solved-on-the-first-rung': {
    measured: 'escalaties opgelost op de eerste trede',
    missing: 'Escalaties die hoger werden opgelost',
  },
};
