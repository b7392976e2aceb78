import type { DecidedRecord, Decider } from '#functions/decisions/terms/decider.ts';
import type { FrameworksReader } from '../reader.ts';
import { approvalRoundId } from '../terms/approval.ts';

/** A college takes its approval back, or lets it stand. */
export const approvalDecider: Decider = { rounds: { 'taking-back': {} } };

/** The decisions that the records hold: the rounds in which colleges were asked whether they take their approval back. */
export const approvalDecisions = ({ frameworks }: { readonly frameworks: FrameworksReader }): DecidedRecord => ({
  decisionsIn: async (programmeId) => {
    const all = await frameworks.askedApprovals(programmeId);
    const rounds = all.flatMap((asked) =>
      Array.from({ length: asked.asked }, (_, at) => approvalRoundId(asked, at + 1)),
    );
    return { rounds, ownDecisions: [] };
  },
});
