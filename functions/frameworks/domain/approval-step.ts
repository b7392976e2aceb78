import type { LaterDecision } from '#functions/rounds/terms/taking-back.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { type FactOf, fact } from '#shared/events/catalogue.ts';
import { type ApprovalDecision, type AskedApproval, approvalRoundId } from '../terms/approval.ts';
import type { Cycle } from '../terms/cycle.ts';

/** The record of the question after a step, with its fact. */
export interface ApprovalStep {
  readonly asked: AskedApproval;
  readonly fact: FactOf<'nl.regiodeal.approval.changed.v1'>;
}

const withFact = (asked: AskedApproval, now: string): ApprovalStep => {
  const { programmeId, cycleId, partnerId, asked: times, status, revision: change } = asked;
  const data = { programmeId, cycleId, partnerId, asked: times, status, change };
  return { asked, fact: fact('nl.regiodeal.approval.changed.v1', now, data) };
};

interface Question {
  readonly approval: ApprovalDecision | undefined;
  readonly reason: string;
  readonly now: string;
}

/**
 * A college is asked whether it takes its approval of a version back (rule 8). Until it decides, the approval stands.
 * @param approval - the one that stands now.
 * @throws {Conflict} when the college is being asked, or when there is no approval to take back.
 */
export const approvalTakingBackAsked = (
  { programmeId, cycleId, text, status }: Pick<Cycle, 'programmeId' | 'cycleId' | 'text' | 'status'>,
  partnerId: string,
  before: AskedApproval | undefined,
  { approval, reason, now }: Question,
): ApprovalStep => {
  if (before?.takingBack) throw new Conflict('taking-back-open', 'The college is being asked already.');
  if (approval === undefined || (status !== 'running' && status !== 'in-force'))
    throw new Conflict(
      'approval-not-standing',
      'This college has no approval to take back: none of the present text, in a round that is over, of a version that is running or in force.',
    );
  const asked = (before?.asked ?? 0) + 1;
  const roundId = approvalRoundId({ programmeId, cycleId, partnerId }, asked);
  return withFact(
    {
      ...{ programmeId, cycleId, partnerId, asked, text, approval },
      status: 'asked',
      takingBack: { roundId, askedAt: now, reason },
      takenBack: before?.takenBack ?? [],
      revision: (before?.revision ?? 0) + 1,
    },
    now,
  );
};

/**
 * Records what the college decided; undefined when its question is over. Silence takes nothing back (rule 4). Earlier approvals that it took
 * back stay in the record (rule 5).
 * @param later - its later decision; `unanswered` without one, and `ended` when the question was withdrawn.
 */
export const approvalTakingBackConcluded = (
  before: AskedApproval,
  later: LaterDecision | 'unanswered' | 'ended',
  now: string,
): ApprovalStep | undefined => {
  const { takingBack, ...asked } = before;
  if (takingBack === undefined) return undefined;
  const revision = before.revision + 1;
  if (typeof later === 'string') return withFact({ ...asked, status: later, revision }, now);
  const { outcome, decidedOn, reference, registrationId } = later;
  if (outcome === 'deferred') return undefined;
  const { taskId } = before.approval;
  const takenBack =
    outcome === 'taken-back' ? [...asked.takenBack, { taskId, decidedOn, reference, registrationId }] : asked.takenBack;
  return withFact({ ...asked, status: outcome, takenBack, revision }, now);
};
