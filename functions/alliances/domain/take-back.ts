import type { LaterDecision } from '#functions/rounds/terms/taking-back.ts';
import { orderFaults } from '#shared/calendar/order.ts';
import { Conflict, InvalidInput, NotEntitled } from '#shared/errors/errors.ts';
import type { Contribution } from './contribution.ts';
import { rememberedRegistrations } from './contribution.ts';
import { isCommitted } from './contribution-road.ts';
import { advanced, commitmentEnded, roundOf, type Stepped, stepped, type Trace } from './contribution-step.ts';

/** The change of a contribution or a grant that asks its body; its number names the round. */
export const askTakingBack = 'ask-taking-back';

const withNextChange = (contribution: Contribution): Contribution => ({
  ...contribution,
  changes: contribution.changes + 1,
  revision: contribution.revision + 1,
});

const without = ({ takingBack: _question, ...contribution }: Contribution): Contribution => contribution;

/**
 * The body that decided on a contribution is asked whether it takes its decision back (rule 8). Until it decides, its decision stands.
 * @throws {Conflict} when there is no decision that stands, or the body is being asked.
 */
export const takingBackAsked = (contribution: Contribution, trace: Trace & { readonly reason: string }): Stepped => {
  const { status, decision, takingBack } = contribution;
  if (decision === undefined || !(isCommitted(status) || status === 'conditional'))
    throw new Conflict(
      'not-committed',
      `A contribution that is ${status} rests on no decision that can be taken back.`,
    );
  if (takingBack) throw takingBackOpen();
  const next = withNextChange(contribution);
  const question = { roundId: roundOf(next, next.changes), askedAt: trace.now, reason: trace.reason };
  return stepped({ ...next, takingBack: question }, status, askTakingBack, trace);
};

/** The refusal of a second question. */
export const takingBackOpen = (): Conflict =>
  new Conflict('taking-back-open', 'The body is being asked whether it takes this decision back.');

/**
 * Records the later decision of the body on its own earlier one (rule 8). A commitment that it takes back ends on the day of that decision, with
 * what was paid; a decision whose conditions were not accepted yet leaves a promise. Nothing that was decided is overwritten: both decisions stay
 * in the changes (rule 5).
 * @param today - ISO date in Europe/Amsterdam.
 * @throws {NotEntitled} when another body decided than the one that took the decision.
 * @throws {Conflict} when the body is not asked.
 * @throws {InvalidInput} when the decision is older than the one that it takes back, or lies in the future.
 */
export const takingBackDecided = (
  contribution: Contribution,
  given: LaterDecision,
  trace: Trace,
  today: string,
): Stepped => {
  const { decision, decidingBody, takingBack } = contribution;
  if (takingBack === undefined || decision === undefined) throw takingBackClosed();
  if (given.body !== decidingBody)
    throw new NotEntitled('take a decision back', 'Only the body that took a decision takes it back.');
  const day = { pointer: '/decidedOn', what: 'the decision', day: given.decidedOn };
  const faults = orderFaults(day, { today, after: [{ fact: 'takenBack', on: decision.decidedOn }] });
  if (faults.length > 0) throw new InvalidInput('The decision does not fit the earlier one.', faults);
  const registrations = [...contribution.registrations, given.registrationId].slice(-rememberedRegistrations);
  const registered = { ...contribution, registrations };
  const step = afterLater(registered, given, trace);
  return { ...step, change: { ...step.change, on: given.outcome, laterDecision: given } };
};

const afterLater = (contribution: Contribution, later: LaterDecision, trace: Trace): Stepped => {
  const { status } = contribution;
  if (later.outcome === 'deferred') return stepped(withNextChange(contribution), status, later.outcome, trace);
  const answered = without(contribution);
  if (later.outcome === 'maintained') return stepped(withNextChange(answered), status, later.outcome, trace);
  return status === 'conditional' ? unacceptedTakenBack(answered, trace) : ended(answered, later, trace);
};

/** The refusal of a decision about a question that is not open any more. */
export const takingBackClosed = (): Conflict =>
  new Conflict('taking-back-closed', 'Nobody asks whether this decision is taken back.');

const ended = (contribution: Contribution, { decidedOn, reference, registrationId }: LaterDecision, trace: Trace) =>
  commitmentEnded(
    contribution,
    { on: decidedOn, because: 'taken-back', takenBackBy: { decidedOn, reference, registrationId } },
    trace,
  );

/** The question to the alliance about its conditions ends too. */
const unacceptedTakenBack = (contribution: Contribution, trace: Trace): Stepped => {
  const { decision: _decision, ...next } = advanced(contribution, 'taken-back');
  const { putIn: leftRound } = contribution;
  return stepped({ ...next, ...(leftRound === undefined ? {} : { leftRound }) }, 'conditional', 'taken-back', trace);
};

/** The body did not answer in time: silence takes nothing back (rule 4). @throws {Conflict} when it is not asked. */
export const takingBackLapsed = (contribution: Contribution, trace: Trace): Stepped => {
  if (contribution.takingBack === undefined) throw takingBackClosed();
  return stepped(withNextChange(without(contribution)), contribution.status, 'unanswered', trace);
};
