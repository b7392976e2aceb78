import type { LaterDecision } from '#functions/rounds/terms/taking-back.ts';
import { orderFaults } from '#shared/calendar/order.ts';
import { Conflict, InvalidInput, NotEntitled } from '#shared/errors/errors.ts';
import type { Trace } from './contribution-step.ts';
import type { Grant } from './grant.ts';
import { advanced, type GrantStepped, roundOfGrant, stepped } from './grant-step.ts';
import { askTakingBack, takingBackClosed, takingBackOpen } from './take-back.ts';

const without = ({ takingBack: _question, ...grant }: Grant): Grant => grant;

/**
 * A council is asked whether it takes room back (rule 8). Until it decides, the room stands.
 * @throws {Conflict} when the grant gives no room, or the council is being asked.
 */
export const roomTakingBackAsked = (grant: Grant, trace: Trace & { readonly reason: string }): GrantStepped => {
  if (grant.status !== 'granted') throw new Conflict('not-granted', `A grant that is ${grant.status} gives no room.`);
  if (grant.takingBack) throw takingBackOpen();
  const next = advanced(grant, 'granted');
  const takingBack = { roundId: roundOfGrant(next, next.changes), askedAt: trace.now, reason: trace.reason };
  return stepped({ ...next, takingBack }, askTakingBack, trace);
};

/**
 * Records the later decision of a council on the room that it granted (rule 8). Room that it takes back ends on the day of that decision: what
 * the college committed within it stands, and it commits nothing more. Both decisions stay in the changes (rule 5).
 * @param today - ISO date in Europe/Amsterdam.
 * @throws {NotEntitled} when another body decided.
 * @throws {Conflict} when the council is not asked.
 * @throws {InvalidInput} when the decision is older than the one that it takes back, or lies in the future.
 */
export const roomTakingBackDecided = (
  grant: Grant,
  given: LaterDecision,
  trace: Trace,
  today: string,
): GrantStepped => {
  const { takingBack, decision } = grant;
  if (takingBack === undefined || decision === undefined) throw takingBackClosed();
  if (given.body !== 'council')
    throw new NotEntitled('take a decision back', 'Only the council of the municipality takes room back.');
  const day = { pointer: '/decidedOn', what: 'the decision', day: given.decidedOn };
  const faults = orderFaults(day, { today, after: [{ fact: 'takenBack', on: decision.decidedOn }] });
  if (faults.length > 0) throw new InvalidInput('The decision does not fit the earlier one.', faults);
  const registered = { ...grant, registrations: [...grant.registrations, given.registrationId] };
  const { grant: next, change, fact } = afterLater(registered, given, trace);
  return { grant: next, change: { ...change, laterDecision: given }, fact };
};

const afterLater = (grant: Grant, { outcome, ...later }: LaterDecision, trace: Trace): GrantStepped => {
  if (outcome === 'deferred') return stepped(advanced(grant, 'granted'), outcome, trace);
  if (outcome === 'maintained') return stepped(advanced(without(grant), 'granted'), outcome, trace);
  const { decidedOn, reference, registrationId } = later;
  const takenBackBy = { decidedOn, reference, registrationId };
  return stepped({ ...advanced(without(grant), 'taken-back'), takenBackBy }, outcome, trace);
};

/** The council did not answer in time: silence takes nothing back (rule 4). @throws {Conflict} when it is not asked. */
export const roomTakingBackLapsed = (grant: Grant, trace: Trace): GrantStepped => {
  if (grant.takingBack === undefined) throw takingBackClosed();
  return stepped(advanced(without(grant), 'granted'), 'unanswered', trace);
};
