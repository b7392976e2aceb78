import { dayOf, sameDayLater } from '#shared/calendar/days.ts';
import type { ConditionOfDecision } from '#shared/conditions/condition.ts';
import type { Due } from '../terms/due.ts';
import type { Obligation } from '../terms/obligations.ts';
import { isEndPhase } from '../terms/phases.ts';
import type { UnendedLesson } from '../terms/unended-lessons.ts';
import type { Alliance } from './alliance.ts';
import { type Contribution, sharesOf, unitOf } from './contribution.ts';
import { isCommitted } from './contribution-road.ts';

type Unjudged = Omit<Due, 'late'>;

/** A condition that binds, with the day (ISO date) from which it does. */
export interface BindingCondition {
  readonly condition: Pick<ConditionOfDecision, 'conditionId' | 'text' | 'status' | 'followUps'>;
  readonly since: string;
}

/** A condition is followed up this long after it began to bind, and this long after each follow-up that says it is in progress. */
const followedUpEvery = { months: 6 } as const;

/** The next follow-up of each condition that is neither met nor not met (rule 22). */
export const conditionsDue = (
  bound: readonly BindingCondition[],
  of: Pick<Unjudged, 'what' | 'owedBy' | 'allianceId' | 'contributionId' | 'cycleId'>,
): Unjudged[] =>
  bound
    .filter(({ condition: { status } }) => status === 'open' || status === 'in-progress')
    .map(({ condition: { conditionId, text, followUps }, since }) => {
      const last = followUps.at(-1)?.at;
      return { ...of, conditionId, text, dueOn: sameDayLater(last ? dayOf(last) : since, followedUpEvery) };
    });

/** What it takes to know what a contribution owes. */
export type Owing = Pick<Contribution, 'allianceId' | 'contributionId' | 'partnerId' | 'offer' | 'paid' | 'status'>;

/** What a committed contribution still owes: of each year until now the part that was not paid or delivered, due by the end of that year. */
export const paymentsDue = (contribution: Owing, today: string): Unjudged[] => {
  const { allianceId, contributionId, partnerId, offer, paid, status } = contribution;
  if (!isCommitted(status)) return [];
  const unit = unitOf(offer);
  return Object.entries(sharesOf(offer))
    .filter(([year, share]) => year <= today.slice(0, 4) && (paid[year] ?? 0) < share[unit])
    .map(([year]) => ({
      what: 'payment',
      owedBy: partnerId,
      allianceId,
      contributionId,
      dueOn: `${year}-12-31`,
    }));
};

/** The measures and conditions of the ladder that nobody followed up for the last time; a closed alliance carries out none. */
export const obligationsDue = (
  obligations: readonly Obligation[],
  alliances: readonly Alliance[],
  owedByOf: (alliance: Alliance) => string,
): Unjudged[] =>
  obligations.flatMap(({ number, who, ...obligation }) => {
    const alliance = alliances.find(({ allianceId }) => allianceId === obligation.allianceId);
    if (!alliance || isEndPhase(alliance.phase)) return [];
    return [{ ...obligation, number, owedBy: owedByOf(alliance), ...(who === undefined ? {} : { who }) }];
  });

/** The lessons that nobody ended: the programmabureau puts each on the agenda on its day. */
export const lessonsDue = (lessons: readonly UnendedLesson[]): Unjudged[] =>
  lessons.map(({ title, ...lesson }) => ({ what: 'lesson', owedBy: 'programmabureau', text: title, ...lesson }));
