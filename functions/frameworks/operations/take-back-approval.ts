import { asConflict, transact } from '#shared/dynamo/transact.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { approvalContracts } from '../contracts/approvals.ts';
import { askedApprovalView } from '../cycle-view.ts';
import type { Deps } from '../deps.ts';
import { approvalTakingBackAsked } from '../domain/approval-step.ts';
import { askedApprovalEntity } from '../records.ts';
import { approvalOfCollege } from '../rounds/standing-approvals.ts';
import { cycleSeenBy } from '../seen-by.ts';

/**
 * Asks a college whether it takes its approval of a framework version back (rule 8). Its addressee gets an e-mail with a page on which it
 * registers the later decision; until then the approval stands.
 */
export const askTakingBackOfApproval = (deps: Deps) =>
  operation('askTakingBackOfApproval', {
    contract: approvalContracts.askTakingBackOfApproval,
    act: 'ask to take a decision back',
    facts: async ({ params: { programmeId, partnerId } }) => {
      if (!(await deps.registry.partner(programmeId, partnerId))) throw new NotFound('There is no such partner.');
      return { concerns: partnerId };
    },
    answer: async ({ params, body: { reason }, standing, now }) => {
      const { programmeId, cycleId, partnerId } = params;
      const cycle = await cycleSeenBy(deps, { programmeId, cycleId }, standing);
      const [before, approval] = await Promise.all([
        deps.frameworks.askedApproval({ programmeId, cycleId, partnerId }),
        approvalOfCollege(deps, cycle, partnerId),
      ]);
      const { askedApproval, fact } = approvalTakingBackAsked(cycle, partnerId, before, {
        approval,
        reason,
        now,
      });
      const kept = before
        ? deps.table.replace(askedApprovalEntity, askedApproval)
        : deps.table.insert(askedApprovalEntity, askedApproval);
      await transact(deps.client, [kept, ...deps.table.record(fact)]).catch(
        asConflict('taking-back-open', 'The college is being asked already.'),
      );
      return { status: 201, body: askedApprovalView(askedApproval) };
    },
  });
