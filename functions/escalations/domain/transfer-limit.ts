import type { Dispensation } from '#functions/alliances/terms/dispensation.ts';
import { sum } from '#functions/alliances/terms/line-budget.ts';
import type { DispensationTerms } from '#shared/vocabulary/dispensation.ts';
import type { Dossier, Escalation } from '../terms/escalation.ts';

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

/** What the plan of an alliance has for a budget (euro cents): by the report that forecast its overrun, otherwise what it holds of the line. */
export const budgetOverrun = ({ figures }: Pick<Dossier, 'figures'>, heldCents: number): number =>
  figures?.kind === 'money' ? figures.budgetCents : heldCents;

/** Money that a ruling on an overrun moved, with what the plan had then (euro cents); unknown of a ruling of an earlier release. */
export interface MovedBefore {
  readonly amountCents: number;
  readonly budgetCents?: number | undefined;
}

/**
 * What rulings moved for one overrun, in the order of their decisions: that of one alliance, line and year. What was decided under another
 * version of the framework counts no more, as that version divides all money anew.
 */
export const movedBefore = (
  rulings: readonly Dispensation[],
  { allianceId, dossier: { about, year } }: Pick<Escalation, 'allianceId' | 'dossier'>,
  framework: string,
): MovedBefore[] =>
  rulings
    .filter((one) => one.allianceId === allianceId)
    .sort((one, other) => Date.parse(one.decidedAt) - Date.parse(other.decidedAt))
    .flatMap(({ transfer, budgetCents }) => {
      if (about.kind !== 'budget-line' || transfer?.framework !== framework) return [];
      if (transfer.toLineId !== about.lineId || transfer.year !== year) return [];
      return [{ amountCents: transfer.amountCents, budgetCents }];
    });

/**
 * The most that a ruling on an overrun still moves, after what earlier rulings moved for it (euro cents): the same money moves once (rule 15). What the
 * plan took up of it is in its budget, and so no part of the overrun any more.
 * @param mostCents - what a first ruling would move (`mostMoved`).
 * @param budgetCents - what the plan has now.
 */
export const stillMissing = (mostCents: number, budgetCents: number, before: readonly MovedBefore[]): number => {
  const takenUp = Math.max(0, budgetCents - (before[0]?.budgetCents ?? budgetCents));
  const waiting = Math.max(0, sum(before.map(({ amountCents }) => amountCents)) - takenUp);
  return Math.max(0, mostCents - waiting);
};
