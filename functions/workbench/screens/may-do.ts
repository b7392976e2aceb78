import { type Act, rolesFor } from '#shared/authority/authority.ts';
import type { Standing } from './screen.ts';

/** Whether people in a role do an act for their party, by the one table of who does what (rule 1). The API decides; this only keeps an offer from those whom it refuses. */
export const doesInRole = (act: Act, { role }: Pick<Standing, 'role'>): boolean =>
  role === undefined || rolesFor(act).includes(role);

/** Whether an act of the partners of an alliance is offered in a role: to one of its partners, whose role does it. */
export const doesInAlliance = (
  act: Act,
  standing: Pick<Standing, 'actsFor' | 'role'>,
  { members }: { readonly members: readonly string[] },
): boolean => members.includes(standing.actsFor) && doesInRole(act, standing);
