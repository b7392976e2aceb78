import type { DispensationTerms } from '#shared/vocabulary/dispensation.ts';
import type { Dossier } from '../terms/escalation.ts';

/** What is drafted beside a transfer: up to which size the regiegroep would be asked to allow the overrun (percent). */
type Drafted = Pick<DispensationTerms, 'upTo'>;

/** A whole part of a budget (euro cents); never more than the percentage, apart from the rounding of a computer. */
const partOf = (budgetCents: number, percent: number): number =>
  Number.isFinite(percent) && percent > 0 ? Math.floor((budgetCents * percent) / 100 + 1e-6) : 0;

/**
 * The most money that a ruling on an overrun moves to its line (euro cents): what it would let the alliance overrun its budget by (rule 15).
 * Without a drafted size this is the forecast overrun. The mandate is checked for the same size (`sizeAtStake`), so no money moves beyond it.
 * @param heldCents - what the plan of the alliance holds of the line's budget, for an overrun without figures of a report.
 */
export const mostMoved = (
  { size, figures }: Pick<Dossier, 'size' | 'figures'>,
  heldCents: number,
  drafted?: Drafted,
): number => {
  const report = figures?.kind === 'money' ? figures : undefined;
  const forecast = report ? report.forecastCents - report.budgetCents : partOf(heldCents, size);
  if (drafted === undefined || drafted.upTo === size) return forecast;
  const allowed = partOf(report?.budgetCents ?? heldCents, drafted.upTo);
  // A size is a rounded percentage, so that a part of the budget can be some cents off what is forecast.
  return drafted.upTo > size ? Math.max(allowed, forecast) : Math.min(allowed, forecast);
};
