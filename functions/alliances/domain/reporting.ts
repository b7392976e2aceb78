import * as z from 'zod';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { isReportingPhase } from '../terms/phases.ts';
import { type GivenReport, periodId } from '../terms/report.ts';
import type { Alliance } from './alliance.ts';
import { MissingReport } from './missing-reports.ts';
import type { Period } from './report-standing.ts';

/** The reporting periods of a programme that are closed: all that begin before `closedUntil`. Totals over them no longer change. */
export const ClosedPeriods = z.strictObject({
  programmeId: z.string(),
  closedUntil: z.iso.date(),
  /** The last closings; each one is also stored permanently as its own item. */
  closings: z.array(
    z.strictObject({
      closedUntil: z.iso.date(),
      closedAt: z.iso.datetime(),
      closedBy: z.string(),
      /** The reports that did not come (rule 22). Absent on records of an earlier release. */
      missing: z.array(MissingReport).optional(),
    }),
  ),
  revision: z.int().min(1),
});
export type ClosedPeriods = z.infer<typeof ClosedPeriods>;
export type Closing = ClosedPeriods['closings'][number];

/** The number of closings that are shown: those of two years, when each month is closed. */
const shownClosings = 24;

/** The closed periods after one more closing. */
export const withClosing = (
  programmeId: string,
  before: ClosedPeriods | undefined,
  closing: Closing,
): ClosedPeriods => ({
  programmeId,
  closedUntil: closing.closedUntil,
  closings: [...(before?.closings ?? []), closing].slice(-shownClosings),
  revision: (before?.revision ?? 0) + 1,
});

/**
 * The version number that a report gets, once its period is validated against the day (ISO date), the last report of the alliance and the closed
 * periods.
 * @throws {InvalidInput} when it is no past period within one plan year, or a correction without its reason.
 * @throws {Conflict} when the period is closed, by the programmabureau or by a later report, or another version was submitted meanwhile.
 */
export const versionFor = (
  { report: last, phase }: Pick<Alliance, 'report' | 'phase'>,
  { period, basedOn, correction }: Pick<GivenReport, 'period' | 'basedOn' | 'correction'>,
  closedUntil: string | undefined,
  today: string,
): number => {
  demandPeriod(period, today);
  if (!isReportingPhase(phase)) {
    throw new Conflict('not-reporting', `An alliance submits reports in execution and completion, not in ${phase}.`);
  }
  if (closedUntil !== undefined && period.from < closedUntil)
    throw periodClosed(`periods before ${closedUntil} are closed`);
  const isSamePeriod = last !== undefined && periodId(last.period) === periodId(period);
  if (last !== undefined && !isSamePeriod && period.from < last.period.until) {
    throw periodClosed(`the alliance reported on ${periodId(last.period)} since`);
  }
  const newest = isSamePeriod ? last.version : 0;
  if (basedOn !== newest) {
    throw new Conflict('report-changed', `The period has version ${newest}; this report names another version.`);
  }
  const isCorrection = correction !== undefined;
  if (isSamePeriod === isCorrection) return newest + 1;
  throw new InvalidInput('A correction needs a reason, and a first report has none.', [
    {
      pointer: '/correction',
      message: isSamePeriod ? 'the reason for the correction is missing' : 'there is nothing to correct yet',
      expected: isSamePeriod ? 'a few sentences' : 'no correction',
    },
  ]);
};

/**
 * Demands that a report covers one of the periods that its programme fixed, if it fixed any: a report over another stretch of time would
 * leave the rest of its period without an account (rule 22).
 * @param periods - the fixed periods that are over.
 * @throws {InvalidInput} naming the period that the first day of the report lies in.
 */
export const demandFixedPeriod = (periods: readonly Period[], { period }: Pick<GivenReport, 'period'>): void => {
  if (periods.length === 0 || periods.some((one) => periodId(one) === periodId(period))) return;
  const around = periods.find(({ from, until }) => from <= period.from && period.from < until) ?? periods.at(-1);
  throw new InvalidInput('A report must cover one reporting period of the programme.', [
    {
      pointer: '/period',
      message: 'the programme has no such reporting period',
      expected: around ? `${around.from} until ${around.until}` : 'a period that is over',
    },
  ]);
};

/**
 * The last day (ISO date) up to which can be closed on a day: the first one of the fixed period that runs, and the day itself where none does
 * (rule 22).
 */
export const closableUntil = (periods: readonly Period[], today: string): string =>
  periods.find(({ from, until }) => from <= today && until > today)?.from ?? today;

/** How a reporting period stands for the programme: closed; over, so that it can be closed; running; or ahead. */
export const closingStandings = ['closed', 'over', 'running', 'ahead'] as const;

/** How a fixed period stands for the programme on a day (ISO date). */
export const closingStandingOf = (
  { from, until }: Period,
  closedUntil: string | undefined,
  today: string,
): (typeof closingStandings)[number] => {
  if (closedUntil !== undefined && from < closedUntil) return 'closed';
  if (until <= today) return 'over';
  return from <= today ? 'running' : 'ahead';
};

/**
 * Demands that a closing closes no fixed period that still runs: every report on it would be refused from then on (rule 22).
 * @param periods - all fixed periods of the programme.
 * @throws {InvalidInput} naming the first day of the running period: the latest day up to which can be closed.
 */
export const demandPeriodsOver = (periods: readonly Period[], closedUntil: string, today: string): void => {
  const running = periods.find(({ from, until }) => from < closedUntil && until > today);
  if (!running) return;
  throw new InvalidInput('A period that is not over cannot be closed.', [
    {
      pointer: '/closedUntil',
      message: `it closes the reporting period that ends on ${running.until}`,
      expected: `${running.from} or earlier`,
    },
  ]);
};

const periodClosed = (why: string): Conflict => new Conflict('period-closed', `This period is closed: ${why}.`);

const demandPeriod = ({ from, until }: Period, today: string): void => {
  const faults = [
    ...(from < until
      ? []
      : [{ pointer: '/period', message: 'its end is not after its beginning', expected: 'from < until' }]),
    ...(until <= today
      ? []
      : [{ pointer: '/period/until', message: 'the period is not over', expected: `${today} or earlier` }]),
    ...(until <= `${Number(from.slice(0, 4)) + 1}-01-01`
      ? []
      : [{ pointer: '/period', message: 'it lies in two plan years', expected: 'a period of one year' }]),
  ];
  if (faults.length > 0) throw new InvalidInput('An alliance cannot report on this period.', faults);
};
