import { sameDayLater } from '#shared/calendar/days.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { type FollowUpOutcome, mostFollowUps } from '#shared/vocabulary/follow-up.ts';
import type { Obligation } from '../terms/obligation.ts';
import { type Binding, dueOnOf } from './binding.ts';

const fresh = (
  { programmeId, escalationId, obligationId, allianceId, what, text, who }: Binding,
  dueOn: string,
): Obligation => ({
  programmeId,
  escalationId,
  obligationId,
  allianceId,
  what,
  text,
  ...(who === undefined ? {} : { who }),
  dueOn,
  status: 'asked',
  asked: 0,
  followUps: [],
  revision: 0,
});

/**
 * The record of an obligation that is to be asked about now; undefined when it is not: its day has not come, its round is open, nobody answered
 * in it, or it was followed up.
 * @param today - ISO date.
 */
export const askedNow = (binding: Binding, known: Obligation | undefined, today: string): Obligation | undefined => {
  const dueOn = dueOnOf(binding, known);
  const waits = known === undefined || (known.status === 'in-progress' && known.followUps.length < mostFollowUps);
  if (!waits || dueOn === undefined || dueOn > today) return undefined;
  const before = known ?? fresh(binding, dueOn);
  const promised = binding.what === 'measure' && dueOn !== binding.dueOn ? { promisedOn: binding.dueOn } : {};
  return { ...before, ...promised, dueOn, status: 'asked', asked: before.asked + 1, revision: before.revision + 1 };
};

/** Whether an obligation comes to be asked about in some days to come (ISO dates, half-open), if nobody says anything until then. */
export const isAskedIn = (
  binding: Binding,
  known: Obligation | undefined,
  { from, until }: { readonly from: string; readonly until: string },
): boolean => {
  const isAskedBefore = (day: string): boolean =>
    askedNow(binding, known, sameDayLater(day, { days: -1 })) !== undefined;
  return isAskedBefore(until) && !isAskedBefore(from);
};

/** What was said about an obligation: by whom, when, and in which words. */
export interface Said {
  readonly status: FollowUpOutcome;
  readonly explanation?: string | undefined;
  readonly by: string;
  readonly at: string;
}

/**
 * The record after a follow-up; earlier ones stay (rule 5).
 * @throws {Conflict} when it has the maximum number of follow-ups.
 */
export const followedUp = (
  binding: Binding,
  known: Obligation | undefined,
  { status, explanation, by, at }: Said,
): Obligation => {
  const before = known ?? fresh(binding, binding.dueOn);
  return withFollowUp(before, { status, explanation, by, at });
};

/** The same for an obligation that has a record. */
export const withFollowUp = (before: Obligation, { status, explanation, by, at }: Said): Obligation => {
  if (before.followUps.length >= mostFollowUps)
    throw new Conflict('obligation-full', `This has ${mostFollowUps} follow-ups, which is the maximum.`);
  const said = { status, ...(explanation === undefined ? {} : { explanation }), at, by };
  return { ...before, status, followUps: [...before.followUps, said], revision: before.revision + 1 };
};

/** The record after its round ended without an answer: silence is recorded as such (rule 4). */
export const keptSilent = (before: Obligation): Obligation => ({
  ...before,
  status: 'silent',
  revision: before.revision + 1,
});

/** The record of an obligation that bound nobody any more while it was asked about: its round is withdrawn. */
export const lapsed = (before: Obligation): Obligation => ({
  ...before,
  status: 'lapsed',
  revision: before.revision + 1,
});
