import { operation } from '#shared/http/operation.ts';
import { contributionContracts } from '../contracts/alliances.ts';
import { type ContributionView, conditionOf, contributionOf, within } from '../contracts/views.ts';
import type { Deps } from '../deps.ts';
import type { Payment } from '../domain/alliance.ts';
import { changeEntity, contributionConditionEntity, paymentEntity, ranges } from '../records.ts';
import { withSeenDocumentOf } from '../seen-documents.ts';

/** A contribution with its decision and its history. */
export const readContribution = (deps: Deps) =>
  operation('readContribution', {
    contract: contributionContracts.readContribution,
    act: 'see the programme',
    answer: async ({ params: ids, standing }) => {
      const { contributionId } = ids;
      const [contribution, changes, payments, conditions] = await Promise.all([
        deps.alliances.contribution(ids, contributionId),
        deps.table.query(changeEntity, ranges.ofContribution(ids, 'CHANGE#')),
        deps.table.query(paymentEntity, ranges.ofContribution(ids, 'PAYMENT#')),
        deps.table.query(contributionConditionEntity, ranges.ofContribution(ids, 'CONDITION#')),
      ]);
      const { partnerId } = contribution;
      const shown = <T extends { programmeId: string; allianceId: string; contributionId: string }>(item: T) => {
        const { contributionId: _contribution, ...rest } = within(item);
        return rest;
      };
      const body: ContributionView = {
        ...contributionOf(withSeenDocumentOf(standing, contribution, partnerId)),
        history: changes.map((change) => shown(withSeenDocumentOf(standing, change, partnerId))),
        payments: payments.map((payment) => ({ ...shown(payment), ...correctedBy(payments, payment) })),
        conditions: conditions.map(conditionOf),
      };
      return { status: 200, body };
    },
  });

const correctedBy = (payments: readonly Payment[], { paymentId }: Payment): { correctedBy?: string } => {
  const correction = payments.find(({ corrects }) => corrects === paymentId);
  return correction ? { correctedBy: correction.paymentId } : {};
};
