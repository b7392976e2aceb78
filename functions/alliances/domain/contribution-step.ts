import type { Partner } from '#functions/bodies/terms/registry.ts';
import { orderFaults } from '#shared/calendar/order.ts';
import { Conflict, type Fault, InvalidInput, NotEntitled } from '#shared/errors/errors.ts';
import { type FactOf, fact } from '#shared/events/catalogue.ts';
import type { Shift } from './amounts.ts';
import {
  type Contribution,
  type ContributionChange,
  type ContributionDecision,
  decidingBodyOf,
  type Offer,
  paidShares,
  rememberedRegistrations,
  sharesOf,
} from './contribution.ts';
import {
  type ContributionStatus,
  type ContributionTrigger,
  contributionRoad,
  isCommitted,
  isUndecided,
} from './contribution-road.ts';

/** Who changed a contribution, when, and with what remark. */
export interface Trace {
  readonly by: string;
  readonly now: string;
  readonly reason?: string | undefined;
}

/** A contribution after a step, with the dated fact to store, the change of the figures and the event to publish. */
export interface Stepped {
  readonly contribution: Contribution;
  readonly change: ContributionChange;
  readonly shifts: readonly Shift[];
  readonly fact: FactOf<'nl.regiodeal.contribution.changed.v1'>;
}

interface Proposal {
  readonly programmeId: string;
  readonly allianceId: string;
  readonly contributionId: string;
  readonly offer: Offer;
  readonly replaces?: string | undefined;
}

/** A partner promises a contribution. It covers nothing yet. */
export const proposed = (
  { replaces, ...proposal }: Proposal,
  partner: Pick<Partner, 'partnerId' | 'kind'>,
  trace: Trace,
): Stepped => {
  const contribution: Contribution = {
    ...proposal,
    ...(replaces === undefined ? {} : { replaces }),
    partnerId: partner.partnerId,
    status: 'proposed',
    decidingBody: decidingBodyOf(partner.kind),
    changes: 1,
    proposedAt: trace.now,
    registrations: [],
    paid: {},
    revision: 1,
  };
  return stepped(contribution, undefined, 'propose', trace);
};

/**
 * The partner puts its promise to the deciding body, or withdraws the promise.
 * @param within - the grant of room within which the college decides (rule 8); without it the council or the own board does.
 * @throws {Conflict} when it cannot any more.
 */
export const moved = (
  contribution: Contribution,
  on: 'put' | 'withdraw',
  trace: Trace,
  within?: string | undefined,
): Stepped => {
  if (on === 'withdraw') return stepped(advanced(contribution, on), contribution.status, on, trace);
  const { status } = contribution;
  // Conditions go to the alliance, whichever body set them. Only a contribution that lies with the college can go to another body: the council.
  const isUnderWay = status === 'conditional' || status === 'put-to-decision';
  if (isUnderWay && within !== undefined)
    throw new Conflict(
      'contribution-fixed',
      `A contribution that is ${status} went to its body already: it cannot be put within room any more.`,
    );
  if (status === 'put-to-decision') return toCouncil(contribution, on, trace);
  const next = status === 'conditional' ? contribution : putToBody(contribution, within);
  return stepped(advanced(next, on), status, on, trace);
};

const putToBody = ({ within: _within, ...contribution }: Contribution, within: string | undefined): Contribution => ({
  ...contribution,
  decidingBody: within !== undefined ? 'college' : councilOr(contribution),
  ...(within === undefined ? {} : { within }),
});

const councilOr = ({ decidingBody }: Pick<Contribution, 'decidingBody'>): Contribution['decidingBody'] =>
  decidingBody === 'college' ? 'council' : decidingBody;

/**
 * A contribution that lies with the college goes to the council, because its partner asks for that or because the room within which the college
 * would have decided is gone. The round of the college ends.
 */
export const toCouncil = (contribution: Contribution, on: 'put' | 'beyond-room', trace: Trace): Stepped => {
  if (contribution.decidingBody !== 'college') throw notOnRoad(contribution, on);
  const { putIn: leftRound } = contribution;
  const next = advanced(putToBody(contribution, undefined), on);
  return stepped({ ...next, ...(leftRound === undefined ? {} : { leftRound }) }, contribution.status, on, trace);
};

/** The partner left the programme before its promise was decided: nobody can decide it any more. */
export const leftBehind = (contribution: Contribution, trace: Trace): Stepped =>
  stepped(advanced(contribution, 'partner-left'), contribution.status, 'partner-left', trace);

/**
 * A committed contribution after another one replaced it, from the day of the decision on that one. Its earlier values are kept.
 * @throws {Conflict} when it is not, or no longer, committed.
 */
export const replaced = (
  contribution: Contribution,
  by: { readonly contributionId: string; readonly on: string },
  trace: Trace,
): Stepped =>
  stepped({ ...advanced(contribution, 'replaced'), replacedBy: by }, contribution.status, 'replaced', trace);

/**
 * The alliance's answer to the conditions of a decision (rule 8). Accepted conditions make the decision count from that day; a refusal gives
 * the promise back to its partner, whose body may decide again; silence accepts nothing, and the decision does not count (rule 4).
 * @param today - ISO date in Europe/Amsterdam.
 * @throws {Conflict} when the contribution does not wait for that answer.
 */
export const conditionsAnswered = (
  contribution: Contribution,
  on: 'accepted' | 'not-accepted' | 'unanswered',
  trace: Trace,
  today: string,
): Stepped => {
  if (contribution.status !== 'conditional') throw notOnRoad(contribution, on);
  const { decision, ...rest } = advanced(contribution, on);
  const kept = on === 'not-accepted' || decision === undefined ? rest : { ...rest, decision };
  const next = on === 'accepted' ? { ...kept, acceptedOn: today } : kept;
  return stepped(next, contribution.status, on, trace);
};

/**
 * A commitment that ends with the membership of its partner (rule 18), or because a condition of its decision is not met or its body took it
 * back (rule 8). What was paid still counts, as received; the rest covers nothing from that day on.
 * @param ending - the day (ISO date) and why; a decision that is later than that day ends on its own day.
 * @throws {Conflict} when it is not, or no longer, committed.
 */
export const commitmentEnded = (
  contribution: Contribution,
  { on, because, takenBackBy }: Pick<NonNullable<Contribution['ended']>, 'on' | 'because' | 'takenBackBy'>,
  trace: Trace,
): Stepped => {
  const { decision, acceptedOn, paid } = contribution;
  const began = acceptedOn ?? decision?.decidedOn ?? on;
  const day = began > on ? began : on;
  const next = {
    ...advanced(contribution, 'ended'),
    ended: { on: day, because, paid, ...(takenBackBy ? { takenBackBy } : {}) },
  };
  const step = stepped(next, contribution.status, 'ended', trace);
  const received = paidShares(contribution);
  return { ...step, shifts: step.shifts.map((shift) => ({ ...shift, into: received })) };
};

/** The term ended without a decision: the promise goes back to the partner (rule 4). */
export const lapsed = (contribution: Contribution, trace: Trace): Stepped =>
  stepped(advanced(contribution, 'unanswered'), contribution.status, 'unanswered', trace);

/**
 * Records the decision of the deciding body, from the answer that registers it (rules 1, 8 and 12).
 * @param today - ISO date in Europe/Amsterdam: a decision cannot have a date in the future.
 * @throws {NotEntitled} when another body decided than the one that may.
 * @throws {Conflict} when the contribution was not put to the body, or was decided already.
 * @throws {InvalidInput} when the decision is not complete.
 */
export const decided = (
  contribution: Contribution,
  given: ContributionDecision,
  trace: Trace,
  today: string,
): Stepped => {
  demandBody(contribution, given);
  const next = advanced(contribution, given.outcome);
  const faults = decisionFaults(given, today);
  if (faults.length > 0) throw new InvalidInput('The decision is not complete.', faults);
  const registrations = [...next.registrations, given.registrationId].slice(-rememberedRegistrations);
  const registered = { ...next, registrations };
  const standing = given.outcome === 'deferred' ? registered : { ...registered, decision: given };
  return stepped(standing, contribution.status, given.outcome, trace, given);
};

const demandBody = ({ decidingBody }: Contribution, { body }: ContributionDecision): void => {
  if (body === decidingBody) return;
  const who = {
    council: 'the council of the municipality',
    college: 'the college of the municipality',
    'own-board': 'the own board of the partner',
  }[decidingBody];
  throw new NotEntitled('commit a contribution', `Only ${who} decides on this contribution.`);
};

const decisionFaults = ({ outcome, conditions, decidedOn }: ContributionDecision, today: string): Fault[] => {
  const faults = orderFaults({ pointer: '/decidedOn', what: 'the decision', day: decidedOn }, { today });
  const conditional = outcome === 'committed-with-conditions';
  if (conditional !== conditions.length > 0) {
    faults.push({
      pointer: '/conditions',
      message: conditional ? 'conditions are missing' : 'this outcome carries no conditions',
      expected: conditional ? 'at least one condition' : 'no conditions',
    });
  }
  return faults;
};

/** Whether there still is a decision that its body could take back. */
const standsAfter = (status: ContributionStatus): boolean => isCommitted(status) || status === 'conditional';

/** The steps from where a contribution is: what was withdrawn before it was put to a body has no decision that could still come. */
const stepsFrom = ({ status, putIn }: Pick<Contribution, 'status' | 'putIn'>) =>
  status === 'withdrawn' && putIn === undefined ? [] : contributionRoad.filter(({ from }) => from === status);

/** The contribution after a trigger of the second decision line. @throws {Conflict} when its status does not allow it. */
export const advanced = (contribution: Contribution, on: ContributionTrigger): Contribution => {
  const step = stepsFrom(contribution).find((one) => one.on === on);
  if (!step) throw notOnRoad(contribution, on);
  const { putIn, takingBack, ...rest } = contribution;
  const changes = contribution.changes + 1;
  // A decision under conditions is put to the alliance at once; after silence it waits until its partner puts it again.
  const opensRound = on === 'put' || on === 'beyond-room' || on === 'committed-with-conditions';
  const round = opensRound ? roundOf(contribution, changes) : putIn;
  // A withdrawn contribution keeps its round, because that round must still be ended.
  const keepsRound =
    step.to === 'put-to-decision' || step.to === 'withdrawn' || (step.to === 'conditional' && opensRound);
  return {
    ...rest,
    ...(keepsRound && round !== undefined ? { putIn: round } : {}),
    ...(takingBack === undefined ? {} : standsAfter(step.to) ? { takingBack } : { leftRound: takingBack.roundId }),
    status: step.to,
    changes,
    revision: contribution.revision + 1,
  };
};

/** What a trigger does to a contribution: "it cannot be …". */
const doneBy: Readonly<Record<ContributionTrigger, string>> = {
  put: 'put to a decision',
  withdraw: 'withdrawn',
  'partner-left': 'withdrawn because its partner left',
  committed: 'committed',
  'committed-with-conditions': 'committed under conditions',
  declined: 'declined',
  deferred: 'deferred',
  accepted: 'accepted with its conditions',
  'not-accepted': 'given back with its conditions',
  unanswered: 'recorded as unanswered',
  'beyond-room': 'passed on to the council',
  replaced: 'replaced',
  'taken-back': 'taken back',
  ended: 'ended',
};

export const notOnRoad = (contribution: Contribution, on: ContributionTrigger): Conflict => {
  const { status, decidingBody } = contribution;
  // What lies with a council or a board goes to no other body.
  const isLast = status === 'put-to-decision' && decidingBody !== 'college';
  const open = stepsFrom(contribution)
    .map((one) => one.on)
    .filter((one) => one !== on && !(isLast && (one === 'put' || one === 'beyond-room')));
  const rest =
    open.length > 0 ? `It can be ${open.map((one) => doneBy[one]).join(', ')}.` : 'A change is a new contribution.';
  return new Conflict('contribution-fixed', `A contribution that is ${status} cannot be ${doneBy[on]}. ${rest}`);
};

/** Each time that it is put to the deciding body, or its conditions to the alliance, is a separate round, named after that change. */
export const roundOf = (
  { programmeId, allianceId, contributionId }: Pick<Contribution, 'programmeId' | 'allianceId' | 'contributionId'>,
  change: number,
): string => `${programmeId}.contribution.${allianceId}.${contributionId}.${change}`;

/** A contribution after a step, with what is stored and told of it. */
export const stepped = (
  contribution: Contribution,
  before: ContributionStatus | undefined,
  on: string,
  { by, now, reason }: Trace,
  decision?: ContributionDecision,
): Stepped => {
  const { programmeId, allianceId, contributionId, status, changes: change } = contribution;
  const ids = { programmeId, allianceId, contributionId };
  return {
    contribution,
    change: {
      ...ids,
      change,
      on,
      status,
      at: now,
      by,
      ...(decision === undefined ? {} : { decision }),
      ...(reason === undefined ? {} : { reason }),
    },
    shifts: shiftsOf(contribution, before),
    fact: fact('nl.regiodeal.contribution.changed.v1', now, { ...ids, status, change }),
  };
};

/** A promise that replaces a committed contribution adds nothing: it counts once it is decided, and the other then stops counting. */
const countsAs = (status: ContributionStatus | undefined, replaces: string | undefined) => ({
  promised: status !== undefined && ((isUndecided(status) && replaces === undefined) || isCommitted(status)),
  decided: status !== undefined && isCommitted(status),
});

/** The shifts of `promised` and `decided` that a change of status causes. */
const shiftsOf = ({ offer, status, replaces }: Contribution, before: ContributionStatus | undefined): Shift[] => {
  const [was, is] = [countsAs(before, replaces), countsAs(status, replaces)];
  const shares = sharesOf(offer);
  return (['promised', 'decided'] as const)
    .filter((column) => was[column] !== is[column])
    .map((column) => (is[column] ? { column, into: shares } : { column, out: shares }));
};
