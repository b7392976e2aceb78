import type { EvaluationView, IndicatorView } from '../pages/evaluation-view.ts';
import { dutchLimits } from '../vocabulary/dispensation.ts';
import { dutchDate } from './dutch.ts';

/** Of what a correction changed the amount. */
export const correctedInDutch = {
  grant: 'toegekend',
  advance: 'ontvangen',
  payment: 'besteed',
} as const;

/** Of a report in which something is left out, because it became confidential after the evaluation was established (rule 19). */
export const notWhole =
  'Iets in de evaluatie is later vertrouwelijk geworden en staat hier niet in. Het controlegetal hoort bij de hele evaluatie.';

/**
 * Of an evaluation out of which words about a person were taken after it was established (rule 19): which hash stays, and which one is of what stands
 * there now.
 */
export const wordsLeftOut = (takenOut: readonly { readonly hash: string }[]): string => {
  const since = takenOut.at(-1)?.hash ?? '';
  return `Na de vaststelling zijn woorden over een persoon weggelaten. Het controlegetal van de vaststelling blijft; dat van de evaluatie zonder die woorden is ${since}.`;
};

/** Where the value of an indicator comes from; undefined while there is none. */
export const sourceOfValue = ({
  valueFrom,
  measurement,
}: Pick<IndicatorView, 'valueFrom' | 'measurement'>): string | undefined => {
  if (valueFrom === undefined) return undefined;
  if (valueFrom === 'reports') return 'verantwoordingen van allianties';
  return measurement ? `meting: ${measurement.source}` : 'meting';
};

/** What a ruling allows, with its number in the register of decisions. */
export const allowedInDutch = (one: EvaluationView['dispensations'][number]): string => {
  const conditions = one.conditions.length === 0 ? '' : ` Voorwaarden: ${one.conditions.join(' ')}`;
  return `Toegestaan ${dutchLimits(one, one.unit)}. Besloten op ${dutchDate(one.decidedOn)}, besluit ${one.decisionId}.${conditions}`;
};
