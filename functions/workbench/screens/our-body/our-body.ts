import type { AnswerOf } from '#client/client.ts';
import type { Entry } from '../../words/decision-words.ts';

export type Handover = AnswerOf<'readHandover'>;
export type Body = Handover['body'];

/** A version that is on its road to the colleges, with when this college could decide on it. */
export interface Ahead {
  readonly cycle: AnswerOf<'listCycles'>['cycles'][number];
  readonly forecast: AnswerOf<'forecastRound'>;
}

/** What concerns one council or one college. */
export interface OurBody {
  readonly handover: Handover;
  /** Its decisions in the register, the last one first. */
  readonly decisions: readonly Entry[];
  readonly due: AnswerOf<'listDue'>['due'];
  readonly ahead: readonly Ahead[];
}
