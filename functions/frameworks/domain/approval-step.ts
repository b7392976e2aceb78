import type { LaterDecision } from '#functions/rounds/terms/taking-back.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { type FactOf, fact } from '#shared/events/catalogue.ts';
import {
  type ApprovalDecision,
  type AskedApproval,
  approvalRoundId,
  type Consequence,
  consequenceRoundId,
  openConsequence,
} from '../terms/approval.ts';
import type { Cycle } from '../terms/cycle.ts';

/** The record of the question after a step, with its fact. */
export interface ApprovalStep {
  readonly askedApproval: AskedApproval;
  readonly fact: FactOf<'nl.regiodeal.approval.changed.v1'>;
}

const withFact = (askedApproval: AskedApproval, now: string): ApprovalStep => {
  const { programmeId, cycleId, partnerId, asked: times, status, revision: change } = askedApproval;
  const data = { programmeId, cycleId, partnerId, asked: times, status, change };
  return { askedApproval, fact: fact('nl.regiodeal.approval.changed.v1', now, data) };
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
  const times = (before?.asked ?? 0) + 1;
  const roundId = approvalRoundId({ programmeId, cycleId, partnerId }, times);
  return withFact(
    {
      ...{ programmeId, cycleId, partnerId, asked: times, text, approval },
      status: 'asked',
      takingBack: { roundId, askedAt: now, reason },
      takenBack: before?.takenBack ?? [],
      consequences: before?.consequences ?? [],
      revision: (before?.revision ?? 0) + 1,
    },
    now,
  );
};

/**
 * Records what the college decided; undefined when its question is over. Silence takes nothing back (rule 4). Earlier approvals that it took
 * back stay in the record (rule 5).
 * @param later - its later decision; `unanswered` without one, and `ended` when the question was withdrawn.
 * @param inForce - whether the version is in force: then the seats are asked at once what follows. On the road of a version its next step asks them.
 */
export const approvalTakingBackConcluded = (
  before: AskedApproval,
  later: LaterDecision | 'unanswered' | 'ended',
  { now, inForce }: { readonly now: string; readonly inForce: boolean },
): ApprovalStep | undefined => {
  const { takingBack, ...settled } = before;
  if (takingBack === undefined) return undefined;
  const revision = before.revision + 1;
  if (typeof later === 'string') return withFact({ ...settled, status: later, revision }, now);
  const { outcome, decidedOn, reference, registrationId } = later;
  if (outcome === 'deferred') return undefined;
  const { taskId } = before.approval;
  if (outcome === 'maintained') return withFact({ ...settled, status: outcome, revision }, now);
  const takenBack = [...settled.takenBack, { taskId, decidedOn, reference, registrationId }];
  const consequences = inForce ? [...settled.consequences, nextConsequence(settled, now)] : settled.consequences;
  return withFact({ ...settled, status: outcome, takenBack, consequences, revision }, now);
};

const nextConsequence = (
  askedApproval: Pick<AskedApproval, 'programmeId' | 'cycleId' | 'partnerId' | 'consequences'>,
  now: string,
): Consequence => ({
  roundId: consequenceRoundId(askedApproval, askedApproval.consequences.length + 1),
  askedAt: now,
  status: 'asked',
});

/**
 * Records what the seats decided; undefined when nobody asks them. Without a quorum they decided nothing (rule 4), and are asked again.
 */
export const consequenceConcluded = (
  before: AskedApproval,
  status: Exclude<Consequence['status'], 'asked'>,
  now: string,
): ApprovalStep | undefined => {
  const open = openConsequence(before);
  if (!open) return undefined;
  const answered = [...before.consequences.slice(0, -1), { ...open, status, answeredAt: now }];
  const answeredApproval = { ...before, consequences: answered, revision: before.revision + 1 };
  if (status !== 'undecided') return withFact(answeredApproval, now);
  return withFact({ ...answeredApproval, consequences: [...answered, nextConsequence(answeredApproval, now)] }, now);
};
