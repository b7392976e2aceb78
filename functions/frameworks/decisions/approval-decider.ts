import type { DecidedRecord, Decider } from '#functions/decisions/terms/decider.ts';
import type { FrameworksReader } from '../reader.ts';
import { approvalRoundId } from '../terms/approval.ts';

/** A college takes its approval back, or lets it stand; and the seats decide together what follows. */
export const approvalDecider: Decider = {
  rounds: { 'taking-back': {}, consequence: { together: { kind: 'consequence', act: 'adopt a framework' } } },
};

/** The decisions that the records hold: the rounds in which colleges were asked whether they take their approval back, and the seats what follows. */
export const approvalDecisions = ({ frameworks }: { readonly frameworks: FrameworksReader }): DecidedRecord => ({
  decisionsIn: async (programmeId) => {
    const all = await frameworks.askedApprovals(programmeId);
    const rounds = all.flatMap((askedApproval) => [
      ...Array.from({ length: askedApproval.asked }, (_, at) => approvalRoundId(askedApproval, at + 1)),
      ...askedApproval.consequences.map(({ roundId }) => roundId),
    ]);
    return { rounds, ownDecisions: [] };
  },
});
