import { type Announcing, isEndAnnounced } from '#functions/bodies/terms/announced-from.ts';
import type { Due } from '../terms/due.ts';
import type { Contribution } from './contribution.ts';
import { isCommitted } from './contribution-road.ts';
import type { Grant } from './grant.ts';

type Committed = Pick<Contribution, 'status' | 'offer'>;

/**
 * The last day (ISO date) of a contribution that was committed for more than one year, when it must be announced by a day; undefined before
 * that, and when the programme ends with it, since nothing can be renewed then (rule 22).
 */
export const endingToAnnounce = (
  { status, offer }: Committed,
  programme: Announcing,
  today: string,
): string | undefined => {
  const years = offer.years.map(({ year }) => year);
  const lastDay = `${Math.max(...years)}-12-31`;
  const isOfOneYear = new Set(years).size === 1;
  if (!isCommitted(status) || isOfOneYear) return undefined;
  const since = `${Math.min(...years)}-01-01`;
  return isEndAnnounced(programme, { since, lastDay }, today) ? lastDay : undefined;
};

/** The last day (ISO date) of room that a council granted, when it must be announced by a day; undefined as for a contribution. */
export const roomEndingToAnnounce = (
  { status, decision, until }: Pick<Grant, 'status' | 'decision' | 'until'>,
  programme: Announcing,
  today: string,
): string | undefined =>
  status === 'granted' && decision && isEndAnnounced(programme, { since: decision.decidedOn, lastDay: until }, today)
    ? until
    : undefined;

/** The contributions whose end is announced and has not come: each partner decides in time on what follows (rule 22). */
export const endsDue = (
  contributions: readonly (Committed & Pick<Contribution, 'allianceId' | 'contributionId' | 'partnerId'>)[],
  programme: Announcing,
  today: string,
): Omit<Due, 'late'>[] =>
  contributions.flatMap((one) => {
    const dueOn = endingToAnnounce(one, programme, today);
    if (dueOn === undefined) return [];
    const { allianceId, contributionId, partnerId: owedBy } = one;
    return [{ what: 'contribution-end' as const, dueOn, owedBy, allianceId, contributionId }];
  });
