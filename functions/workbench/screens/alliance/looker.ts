import type { AnswerOf } from '#client/client.ts';
import type { Names } from '../../words/names.ts';
import type { DayShown } from '../past-day.ts';
import type { Visit } from '../screen.ts';
import type { Agreed } from './agreed-view.ts';

export type Alliance = AnswerOf<'readAlliance'>;

/** What an alliance is shown with: names of what it names. */
export interface Beside {
  readonly names: Names;
  readonly titleOf: (allianceId: string) => string;
  /** Its escalations, with the measures and conditions that came of them. */
  readonly agreed: readonly Agreed[];
  /** The day that is shown; absent: today. */
  readonly day?: DayShown | undefined;
}

/** Whoever looks, and what it is to the alliance. */
export interface Looker {
  readonly isBureau: boolean;
  /** A partner with a committed contribution: what an alliance does is decided by those alone. */
  readonly isMember: boolean;
  /** Whether an earlier day is shown, on which nobody does anything any more. */
  readonly isPast: boolean;
  readonly here: (below?: string) => string;
}

/** What whoever looks is to an alliance. */
export const lookerOf = (
  { allianceId, members }: Alliance,
  { standing, here }: Pick<Visit, 'here' | 'standing'>,
  { past }: DayShown = {},
): Looker => ({
  isBureau: past === undefined && standing.actsFor === 'programmabureau',
  isMember: past === undefined && members.includes(standing.actsFor),
  isPast: past !== undefined,
  here: (below) => here(['allianties', allianceId, below].filter(Boolean).join('/')),
});
