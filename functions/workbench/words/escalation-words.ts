import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, dutchNumber, euros } from '#shared/words/dutch.ts';
import { status } from '../pages/parts.ts';

type Escalation = AnswerOf<'readEscalation'>;
type Stage = Escalation['stage'];
type Colour = 'ok' | 'warning' | 'error' | 'quiet';

const stages: Readonly<Record<Stage, readonly [word: string, colour: Colour]>> = {
  proposed: ['voorgesteld', 'warning'],
  solution: ['trede 1: oplossing', 'warning'],
  verdict: ['trede 1: oordeel', 'warning'],
  sounding: ['trede 2: peiling', 'error'],
  ruling: ['trede 2: besluit', 'error'],
  adjustment: ['bijstelling kaders', 'error'],
  watched: ['wacht op bevestiging', 'warning'],
  solved: ['opgelost', 'ok'],
  dismissed: ['hoefde niet', 'quiet'],
  withdrawn: ['ingetrokken', 'quiet'],
};

/** Where an escalation is, in words. */
export const stageWord = (stage: Stage): string => stages[stage][0];

/** Where an escalation is, in words with a colour. */
export const stageStatus = (stage: Stage): Html => status(stages[stage][0], stages[stage][1]);

/** How large a breach is: "12 procent", "40 dagen". */
export const sizeInDutch = ({ size, unit }: Pick<Escalation, 'size' | 'unit'>): string =>
  `${dutchNumber(size)} ${unit === 'percent' ? 'procent' : 'dagen'}`;

/** The forecast beside what the plan says. */
export const figuresInDutch = (figures: Escalation['figures']): string | undefined => {
  if (figures === undefined) return undefined;
  if (figures.kind === 'day')
    return `verwacht op ${dutchDate(figures.expectedOn)}, afgesproken ${dutchDate(figures.by)}`;
  if (figures.kind === 'money')
    return `verwacht ${euros(figures.forecastCents)}, begroot ${euros(figures.budgetCents)}`;
  return `verwacht ${dutchNumber(figures.forecast)} van ${dutchNumber(figures.target)} ${figures.unit}`;
};
