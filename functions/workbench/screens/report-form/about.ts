import type { Plan } from '../../words/plan-words.ts';
import type { ReportPeriod } from '../../words/report-words.ts';
import type { Alliance } from '../alliance/looker.ts';
import type { Earlier, Period } from './periods.ts';

/** What the form of a report is about. */
export interface ReportFormAbout extends Earlier {
  readonly alliance: Alliance;
  readonly period: Period;
  /** The plan that it accounts for; undefined while none was found to fit. */
  readonly plan: Plan | undefined;
  readonly periods: readonly ReportPeriod[];
  readonly dueOn: string | undefined;
}
