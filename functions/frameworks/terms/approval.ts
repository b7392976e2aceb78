import * as z from 'zod';
import { TakenBackBy, TakingBack } from '#functions/rounds/terms/taking-back.ts';
import type { ApprovalIds } from '#shared/vocabulary/approval-id.ts';

/** The approval of a college that a question is about: what it decided, when, and the task in which it was registered. */
export const ApprovalDecision = z.strictObject({
  taskId: z.string(),
  /** The answer that registers it. */
  registrationId: z.string(),
  decidedOn: z.iso.date(),
  reference: z.string(),
});
export type ApprovalDecision = z.infer<typeof ApprovalDecision>;

/** The question to the seats of the regiegroep what follows when an approval of a version in force was taken back (rule 8). */
export const Consequence = z.strictObject({
  roundId: z.string(),
  askedAt: z.iso.datetime(),
  /** `ended` when its version was replaced or withdrawn, or its municipality left, while the seats were asked. */
  status: z.enum(['asked', 'asks-again', 'leaves', 'undecided', 'ended']),
  answeredAt: z.iso.datetime().optional(),
});
export type Consequence = z.infer<typeof Consequence>;

/** The approval of a version about which a college was asked whether it takes it back (rule 8). Its rounds keep every answer (rule 5). */
export const AskedApproval = z.strictObject({
  programmeId: z.string(),
  cycleId: z.string(),
  partnerId: z.string(),
  /** `ended` when its version was replaced or withdrawn while the college was asked. */
  status: z.enum(['asked', 'taken-back', 'maintained', 'unanswered', 'ended']),
  /** How often it was asked; each time is a separate round. */
  asked: z.int().min(1),
  text: z.strictObject({ number: z.int().min(1), hash: z.string() }),
  /** The approval of the last question. */
  approval: ApprovalDecision,
  /** The question, while it is asked. */
  takingBack: TakingBack.optional(),
  /** Every approval that the college took back: it may have approved again since. */
  takenBack: z.array(TakenBackBy.extend({ taskId: z.string() })),
  /** What the seats were asked about them, in order. None on records of an earlier release, which asked nobody. */
  consequences: z.array(Consequence).default([]),
  revision: z.int().min(1),
});
export type AskedApproval = z.infer<typeof AskedApproval>;

/** The identifier of a round in which a college is asked. @param times - the number of rounds, including this one. */
export const approvalRoundId = (
  { programmeId, cycleId, partnerId }: ApprovalIds & Pick<AskedApproval, 'programmeId'>,
  times: number,
): string => `${programmeId}.taking-back.${cycleId}.${partnerId}.${times}`;

/** The identifier of a round in which the seats are asked. @param number - of the rounds about this approval, including this one. */
export const consequenceRoundId = (
  { programmeId, cycleId, partnerId }: ApprovalIds & Pick<AskedApproval, 'programmeId'>,
  number: number,
): string => `${programmeId}.consequence.${cycleId}.${partnerId}.${number}`;

/** The question that the seats have not answered yet, if there is one. */
export const openConsequence = ({ consequences }: Pick<AskedApproval, 'consequences'>): Consequence | undefined => {
  const last = consequences.at(-1);
  return last?.status === 'asked' ? last : undefined;
};

/**
 * The day (ISO date) on which a college last decided to take its approval of a text back: no later approval of that text is older (rule 8).
 * @param hash - of the text.
 */
export const tookBackOn = (
  askedApproval: Pick<AskedApproval, 'text' | 'takenBack'> | undefined,
  hash: string,
): string | undefined => (askedApproval?.text.hash === hash ? askedApproval.takenBack.at(-1)?.decidedOn : undefined);

/** The tasks whose approval its college took back: they count no more. */
export const takenBackTasks = (askedApprovals: readonly Pick<AskedApproval, 'takenBack'>[]): Set<string> =>
  new Set(askedApprovals.flatMap(({ takenBack }) => takenBack.map(({ taskId }) => taskId)));
