import { Conflict, NotEntitled } from '#shared/errors/errors.ts';
import { type FactOf, fact } from '#shared/events/catalogue.ts';
import type { Trace } from './contribution-step.ts';
import type { GivenGrant, Grant, GrantChange, GrantDecision, GrantStatus } from './grant.ts';

/** A grant after a step, with the dated fact to store and the event to publish. */
export interface GrantStepped {
  readonly grant: Grant;
  readonly change: GrantChange;
  readonly fact: FactOf<'nl.regiodeal.grant.changed.v1'>;
}

/** The round in which the council is asked, named after the change that asked it. */
export const roundOfGrant = (
  { programmeId, grantId }: Pick<Grant, 'programmeId' | 'grantId'>,
  change: number,
): string => `${programmeId}.grant.${grantId}.${change}`;

/** A municipality asks its council for room. Until the council decided, there is none. */
export const grantAsked = (given: GivenGrant & Pick<Grant, 'programmeId' | 'partnerId'>, trace: Trace): GrantStepped =>
  stepped(
    {
      ...given,
      status: 'put-to-council',
      changes: 1,
      askedAt: trace.now,
      roundId: roundOfGrant(given, 1),
      registrations: [],
      held: {},
      used: {},
      revision: 1,
    },
    'ask',
    trace,
  );

/**
 * Records the decision of the council, from the answer that registers it (rules 1, 8 and 12).
 * @param before - the grant that it replaces: what was decided within that counts for the new one.
 * @throws {Conflict} when the council decided on it already.
 * @throws {NotEntitled} when another body decided.
 */
export const grantDecided = (
  grant: Grant,
  { decision, body }: { readonly decision: GrantDecision; readonly body: string },
  trace: Trace,
  before?: Grant,
): GrantStepped => {
  if (body !== 'council') throw new NotEntitled('grant room', 'Only the council of the municipality grants room.');
  if (grant.status !== 'put-to-council') throw decidedBefore(grant);
  const { outcome } = decision;
  const next = { ...advanced(grant, outcome === 'deferred' ? 'put-to-council' : outcome) };
  next.registrations = [...grant.registrations, decision.registrationId];
  if (outcome !== 'deferred') next.decision = decision;
  const taken = outcome === 'granted' && before ? { held: before.held, used: before.used } : {};
  return stepped({ ...next, ...taken }, outcome, trace, decision);
};

/** A grant after another one of the same municipality replaced it: from that day on it gives no room. */
export const grantReplaced = (
  grant: Grant,
  by: { readonly grantId: string; readonly on: string },
  trace: Trace,
): GrantStepped => {
  if (grant.status !== 'granted') throw decidedBefore(grant);
  const { takingBack, ...next } = advanced(grant, 'replaced');
  const left = takingBack ? { leftRound: takingBack.roundId } : {};
  return stepped({ ...next, ...left, replacedBy: by }, 'replaced', trace);
};

/** The term ended without a decision: silence grants nothing (rule 4). @throws {Conflict} when the council decided. */
export const grantLapsed = (grant: Grant, trace: Trace): GrantStepped => {
  if (grant.status !== 'put-to-council') throw decidedBefore(grant);
  return stepped(advanced(grant, 'unanswered'), 'unanswered', trace);
};

const decidedBefore = ({ status }: Grant): Conflict =>
  new Conflict('grant-fixed', `The grant is ${status}. For other room, ask the council for a new grant.`);

/** The grant after a change, in a status. */
export const advanced = (grant: Grant, status: GrantStatus): Grant => ({
  ...grant,
  status,
  changes: grant.changes + 1,
  revision: grant.revision + 1,
});

/** A grant after a step, with what is stored and told of it. */
export const stepped = (
  grant: Grant,
  on: string,
  { by, now, reason }: Trace,
  decision?: GrantDecision,
): GrantStepped => {
  const { programmeId, grantId, status, changes: change } = grant;
  const data = { programmeId, grantId, status, change };
  return {
    grant,
    change: {
      ...data,
      on,
      at: now,
      by,
      ...(decision === undefined ? {} : { decision }),
      ...(reason === undefined ? {} : { reason }),
    },
    fact: fact('nl.regiodeal.grant.changed.v1', now, data),
  };
};
