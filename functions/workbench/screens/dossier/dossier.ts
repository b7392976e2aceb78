import type { AnswerOf } from '#client/client.ts';
import type { Names } from '../../words/names.ts';
import type { Plan } from '../../words/plan-words.ts';
import type { Report } from '../../words/report-words.ts';

/** What lies behind a ruling. */
export interface Behind {
  readonly escalation: AnswerOf<'readEscalation'>;
  readonly alliance: AnswerOf<'readAlliance'>;
  /** The report from which it was raised, beside its plan; absent for one that the alliance raised without a report. */
  readonly account?: { readonly report: Report; readonly plan: Plan };
}

/** A question that waits for an answer of a seat. */
export interface Question {
  readonly task: AnswerOf<'readTask'>;
  readonly round: AnswerOf<'readRound'>;
  readonly behind?: Behind | undefined;
}

/** A version on its road, with when the seats would have voted on it. */
export interface Forecast {
  readonly cycle: AnswerOf<'listCycles'>['cycles'][number];
  readonly forecast: AnswerOf<'forecastRound'>;
}

/** What whoever answers for a seat reads on the evening before a meeting. */
export interface Dossier {
  readonly questions: readonly Question[];
  readonly due: AnswerOf<'listDue'>['due'];
  readonly forecasts: readonly Forecast[];
  /** The framework in force; absent while there is none. */
  readonly inForce?: AnswerOf<'readFramework'>['content'] | undefined;
  readonly budgets: AnswerOf<'listLineBudgets'>['lines'];
  readonly names: Names;
}
