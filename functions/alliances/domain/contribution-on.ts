import { dayOf } from '#shared/calendar/days.ts';
import type { Payment } from './alliance.ts';
import type { Contribution, ContributionChange, DecidingBody } from './contribution.ts';
import { isCommitted } from './contribution-road.ts';
import { roundOf } from './contribution-step.ts';
import { askTakingBack } from './take-back.ts';

/** A contribution with everything that was recorded of it, in order. */
export interface ContributionHistory {
  readonly contribution: Contribution;
  readonly changes: readonly ContributionChange[];
  /** Its own payments, and those of the contributions that it replaced: it counts what was paid of them. */
  readonly payments: readonly Payment[];
}

/** Its changes that were recorded by the end of a day, and those after. */
interface Split {
  readonly known: readonly ContributionChange[];
  readonly later: readonly ContributionChange[];
}

/**
 * A contribution as it was recorded by the end of a day: what happened later is taken from it again, with the dated facts that say what
 * happened. Undefined when nobody had promised it yet.
 * @param day - ISO date in Europe/Amsterdam.
 */
export const contributionOn = (history: ContributionHistory, day: string): Contribution | undefined => {
  const { contribution, changes } = history;
  const known = changes.filter(({ at }) => dayOf(at) <= day);
  const last = known.at(-1);
  if (!last) return undefined;
  const split = { known, later: changes.slice(known.length) };
  const paid = paidOn(history, last, day);
  if (split.later.length === 0) return { ...contribution, paid };
  const { programmeId, allianceId, contributionId, offer, proposedAt, revision } = contribution;
  return {
    programmeId,
    allianceId,
    contributionId,
    offer,
    proposedAt,
    revision,
    registrations: [],
    status: last.status,
    changes: last.change,
    paid,
    ...ofPartner(contribution, split),
    ...ofDecision(contribution, split),
    ...ofRoad(contribution, split),
    ...defined('takingBack', takingBackIn(contribution, split)),
    ...defined('replaces', contribution.replaces),
    ...defined('dividedFrom', contribution.dividedFrom),
  };
};

const defined = <K extends string, V>(name: K, value: V | undefined): { readonly [key in K]?: V } =>
  value === undefined ? {} : ({ [name]: value } as { readonly [key in K]?: V });

const happened = (changes: readonly ContributionChange[], on: string): boolean => changes.some((one) => one.on === on);

/** Whose it was: every succession after that day is undone (rule 18). */
const ofPartner = (
  { partnerId, succeeded = [] }: Contribution,
  { later }: Split,
): Pick<Contribution, 'partnerId' | 'succeeded'> => {
  const undone = later.filter(({ on }) => on === 'succeeded').length;
  const kept = succeeded.slice(0, succeeded.length - undone);
  const next = succeeded[kept.length];
  return { partnerId: next?.from ?? partnerId, ...(kept.length > 0 ? { succeeded: kept } : {}) };
};

const isDecided = ({ decision }: ContributionChange): boolean =>
  decision !== undefined && decision.outcome !== 'deferred';
const isUndone = ({ on, status }: ContributionChange): boolean =>
  on === 'not-accepted' || (on === 'taken-back' && status === 'proposed');

const ofDecision = (contribution: Contribution, { known, later }: Split) => {
  const last = known.findLast((one) => isDecided(one) || isUndone(one));
  // A part of a divided contribution has the decision of the whole, which is not among its own changes.
  const isInherited = last === undefined && contribution.dividedFrom !== undefined && !later.some(isDecided);
  const decision = isInherited ? contribution.decision : last && isDecided(last) ? last.decision : undefined;
  const { acceptedOn, replacedBy, dividedInto, ended } = contribution;
  return {
    ...defined('decision', decision),
    ...defined('acceptedOn', happened(later, 'accepted') ? undefined : acceptedOn),
    ...defined('replacedBy', happened(later, 'replaced') ? undefined : replacedBy),
    ...defined('dividedInto', happened(later, 'divided') ? undefined : dividedInto),
    ...defined('ended', later.some(({ status }) => status === 'ended') ? undefined : ended),
  };
};

const asking = new Set(['put', 'beyond-room', 'committed-with-conditions']);
/** Changes that leave the round of its body as it is. */
const beside = new Set([askTakingBack, 'maintained', 'succeeded', 'deferred']);

/** The body that it lay with, and the round in which it did. */
const ofRoad = (contribution: Contribution, { known, later }: Split) => {
  let putIn: string | undefined;
  for (const { on, status, change } of known) {
    if (beside.has(on)) continue;
    const asks = asking.has(on);
    const lies = status === 'put-to-decision' || status === 'withdrawn' || (status === 'conditional' && asks);
    putIn = lies ? (asks ? roundOf(contribution, change) : putIn) : undefined;
  }
  const decidingBody = bodyIn(contribution, { known, later });
  const { within } = contribution;
  return {
    decidingBody,
    ...defined('putIn', putIn),
    ...defined('within', decidingBody === 'college' ? within : undefined),
  };
};

/** A contribution lay with the college when its council was asked after that, or when the college decided. */
const bodyIn = ({ decidingBody }: Contribution, { known, later }: Split): DecidingBody => {
  const next = later.find(({ on }) => asking.has(on) && on !== 'committed-with-conditions');
  const decided = known.findLast(isDecided)?.decision?.body;
  if (next === undefined) return decidingBody;
  if (decided !== undefined) return decided;
  const passedOn = next.on === 'beyond-room' || known.at(-1)?.status === 'put-to-decision';
  if (passedOn) return 'college';
  return decidingBody === 'college' ? 'council' : decidingBody;
};

/** The question to its body whether it takes its decision back, while it was asked. */
const takingBackIn = (
  contribution: Contribution,
  { known }: Split,
): NonNullable<Contribution['takingBack']> | undefined => {
  const at = known.findLastIndex(({ on }) => on === askTakingBack);
  const asking = known[at];
  const isOver = known.slice(at + 1).some(({ on, status, laterDecision }) => {
    if (laterDecision) return laterDecision.outcome !== 'deferred';
    return on === 'unanswered' || on === 'divided' || !(isCommitted(status) || status === 'conditional');
  });
  if (!asking || isOver) return undefined;
  return { roundId: roundOf(contribution, asking.change), askedAt: asking.at, reason: asking.reason ?? '' };
};

/** What had been paid: what was recorded later is taken off again. Nothing is paid of what was never committed. */
const paidOn = (
  { contribution, payments }: ContributionHistory,
  { status }: ContributionChange,
  day: string,
): Contribution['paid'] => {
  const wasCommitted = isCommitted(status) || status === 'ended' || status === 'replaced' || status === 'divided';
  if (!wasCommitted) return {};
  const later = payments.filter(({ recordedAt }) => dayOf(recordedAt) > day);
  const sums = new Map(Object.entries(contribution.paid));
  const add = (year: number, amount: number): unknown => sums.set(String(year), (sums.get(String(year)) ?? 0) + amount);
  for (const { contributionId, year, amount, corrects } of later) {
    add(year, -amount);
    const wrong = payments.find((one) => one.contributionId === contributionId && one.paymentId === corrects);
    if (wrong) add(wrong.year, wrong.amount);
  }
  return Object.fromEntries([...sums].filter(([, sum]) => sum > 0));
};
