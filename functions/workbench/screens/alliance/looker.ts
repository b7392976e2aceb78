import type { AnswerOf } from '#client/client.ts';
import type { Names } from '../../words/names.ts';
import type { Visit } from '../screen.ts';
import type { Agreed } from './agreed-view.ts';

export type Alliance = AnswerOf<'readAlliance'>;

/** What an alliance is shown with: names of what it names. */
export interface Beside {
  readonly names: Names;
  readonly titleOf: (allianceId: string) => string;
  /** Its escalations, with the measures and conditions that came of them. */
  readonly agreed: readonly Agreed[];
}

/** Whoever looks, and what it is to the alliance. */
export interface Looker {
  readonly isBureau: boolean;
  /** A partner with a committed contribution: what an alliance does is decided by those alone. */
  readonly isMember: boolean;
  readonly here: (below?: string) => string;
}

/** What whoever looks is to an alliance. */
export const lookerOf = (
  { allianceId, members }: Alliance,
  { standing, here }: Pick<Visit, 'here' | 'standing'>,
): Looker => ({
  isBureau: standing.actsFor === 'programmabureau',
  isMember: members.includes(standing.actsFor),
  here: (below) => here(['allianties', allianceId, below].filter(Boolean).join('/')),
});
