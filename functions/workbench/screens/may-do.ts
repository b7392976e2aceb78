import { type Act, doneBy } from '#shared/authority/authority.ts';
import type { Standing } from './screen.ts';

/** Whether people in a role do an act for their party, by the one table of who does what (rule 1). The API decides; this only keeps an offer from those whom it refuses. */
export const doesInRole = (act: Act, standing: Pick<Standing, 'role'>): boolean => doneBy(act, standing);

/** Whether an act of the partners of an alliance is offered in a role: to one of its partners, whose role does it. */
export const doesInAlliance = (
  act: Act,
  standing: Pick<Standing, 'actsFor' | 'role'>,
  { members }: { readonly members: readonly string[] },
): boolean => members.includes(standing.actsFor) && doesInRole(act, standing);

/** Whether whoever looks may say what became of what an alliance promised: the programmabureau, and the partners of the alliance. */
export const followsUp = (
  standing: Pick<Standing, 'actsFor' | 'role'>,
  alliance: { readonly members: readonly string[] },
): boolean => standing.actsFor === 'programmabureau' || doesInAlliance('follow up a condition', standing, alliance);
