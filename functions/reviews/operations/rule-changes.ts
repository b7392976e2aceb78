import { registryState } from '#functions/bodies/change-registry.ts';
import { ruleDifference } from '#functions/bodies/terms/rules/setting-rows.ts';
import type { Write } from '#shared/dynamo/table.ts';
import { asConflict, transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { changeOrderOf } from '#shared/http/change-order.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { ruleChangeContracts } from '../contracts/rule-changes.ts';
import type { Deps } from '../deps.ts';
import { ruleChangeEntity } from '../records.ts';
import { proposedRuleChange, rulesAfter } from '../terms/propose-rules.ts';
import type { RuleChange } from '../terms/rule-change.ts';

const shown = ({ programmeId: _programme, revision: _revision, before, ...change }: RuleChange) => ({
  ...change,
  difference: ruleDifference(before, rulesAfter(before, change), (partnerId) => partnerId),
});

/** The writes that put a rule change to the seats. Its number is used once, so that one is open at a time. */
export const writesOfChange = ({ table }: Pick<Deps, 'table'>, change: RuleChange): Write[] => {
  const { programmeId, number: ruleChange, proposedAt } = change;
  const proposedFact = fact('nl.regiodeal.rules.proposed.v1', proposedAt, { programmeId, ruleChange });
  return [table.insert(ruleChangeEntity, change), ...table.record(proposedFact)];
};

/** Proposes a change of the rules of the game: the seats are asked in a round (rule 17). */
export const proposeRuleChange = (deps: Deps) =>
  operation('proposeRuleChange', {
    contract: ruleChangeContracts.proposeRuleChange,
    act: 'propose a change of the rules',
    answer: async (request) => {
      const { body, caller, now } = request;
      const { programmeId, registry, today } = await registryState(deps, changeOrderOf(request));
      const before = (await deps.reviews.ruleChanges(programmeId)).at(-1);
      const change = proposedRuleChange(registry, body, before, { by: caller.by, now, today }, deps.terms);
      await transact(deps.client, writesOfChange(deps, change)).catch(
        asConflict('rule-change-open', 'The seats are deciding on another change of the rules of the game.'),
      );
      return { status: 201, body: shown(change) };
    },
  });

/** Every change of the rules of the game that was put to the seats, oldest first, with what came of it. */
export const listRuleChanges = (deps: Deps) =>
  operation('listRuleChanges', {
    contract: ruleChangeContracts.listRuleChanges,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query }) => {
      const changes = await deps.reviews.ruleChanges(programmeId);
      const numberOf = ({ number }: RuleChange): string => String(number).padStart(9, '0');
      const { part, next } = partOf(changes, {
        path: `/v1/programmes/${programmeId}/rule-changes`,
        query,
        orders: { number: numberOf },
        nameOf: numberOf,
      });
      return { status: 200, body: { ruleChanges: part.map(shown), ...(next ? { next } : {}) } };
    },
  });
