import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, dutchNumber, euros } from '#shared/words/dutch.ts';
import { rungInDutch } from '#shared/words/ladder-in-dutch.ts';
import { status } from '../pages/parts.ts';

type Escalation = AnswerOf<'readEscalation'>;
type Stage = Escalation['stage'];

const tones: Readonly<Record<Stage, 'ok' | 'warning' | 'error' | 'quiet'>> = {
  proposed: 'warning',
  solution: 'warning',
  verdict: 'warning',
  sounding: 'error',
  ruling: 'error',
  adjustment: 'error',
  watched: 'warning',
  solved: 'ok',
  dismissed: 'quiet',
  withdrawn: 'quiet',
};

/** Where an escalation is, in words with a colour. */
export const stageStatus = (stage: Stage): Html => status(rungInDutch[stage], tones[stage]);

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
