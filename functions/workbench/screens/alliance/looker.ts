import type { AnswerOf } from '#client/client.ts';
import type { Act } from '#shared/authority/authority.ts';
import type { Names } from '../../words/names.ts';
import { doesInAlliance, doesInRole } from '../may-do.ts';
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
  /** Whether it does an act of the partners of the alliance: one of those with a committed contribution, in a role that does it. */
  readonly doesAsMember: (act: Act) => boolean;
  /** Whether it does an act for its own partner, in its role. */
  readonly doesForParty: (act: Act) => boolean;
  /** Whether an earlier day is shown, on which nobody does anything any more. */
  readonly isPast: boolean;
  readonly here: (below?: string) => string;
}

/** The partners that may speak for an alliance, in order: its lead first, while that is a member. */
export const speakersOf = ({ members, lead }: Pick<Alliance, 'members' | 'lead'>): readonly string[] => {
  const leading = lead && members.includes(lead.partnerId) ? [lead.partnerId] : [];
  return [...leading, ...members.filter((partnerId) => partnerId !== leading[0])];
};

/** What whoever looks is to an alliance. */
export const lookerOf = (
  alliance: Alliance,
  { standing, here }: Pick<Visit, 'here' | 'standing'>,
  { past }: DayShown = {},
): Looker => ({
  isBureau: past === undefined && standing.actsFor === 'programmabureau',
  doesAsMember: (act) => past === undefined && doesInAlliance(act, standing, alliance),
  doesForParty: (act) => past === undefined && standing.actsFor !== 'programmabureau' && doesInRole(act, standing),
  isPast: past !== undefined,
  here: (below) => here(['allianties', alliance.allianceId, below].filter(Boolean).join('/')),
});
