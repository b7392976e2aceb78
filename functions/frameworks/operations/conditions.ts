import { followedUp } from '#shared/conditions/condition.ts';
import { keepFollowUp } from '#shared/conditions/keep-follow-up.ts';
import { Conflict, NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { inputContracts } from '../contracts/input.ts';
import type { Deps } from '../deps.ts';
import { type Exclusion, excludedBy } from '../domain/acceptance.ts';
import type { ConditionNow } from '../domain/binding.ts';
import { conditionEntity } from '../records.ts';
import { cycleSeenBy } from '../seen-by.ts';
import { type Cycle, isOver } from '../terms/cycle.ts';

const shown = ({ condition, acceptance, binding }: ConditionNow, exclusions: readonly Exclusion[]) => {
  const { revision: _revision, ...rest } = condition;
  const excludes = excludedBy(condition.conditionId, exclusions);
  return {
    ...rest,
    binding: binding !== 'void',
    ...(acceptance ? { acceptance: acceptance.status } : {}),
    ...(acceptance?.putIn ? { putIn: acceptance.putIn } : {}),
    ...(excludes.length > 0 ? { excludes } : {}),
  };
};

/** The conditions that colleges attached to their approval of a version. */
export const listConditions = (deps: Deps) =>
  operation('listConditions', {
    contract: inputContracts.listConditions,
    act: 'see the programme',
    answer: async ({ params: { programmeId, cycleId }, query, standing }) => {
      const cycle = await cycleSeenBy(deps, { programmeId, cycleId }, standing);
      const [conditions, exclusions] = await Promise.all([
        deps.frameworks.conditionsNow(cycle, deps.rounds),
        deps.frameworks.exclusions(cycle),
      ]);
      const matching = conditions.filter(
        ({ condition: { status } }) => query.status === undefined || status === query.status,
      );
      const { part, next } = partOf(matching, {
        path: `/v1/programmes/${programmeId}/framework-cycles/${cycleId}/conditions`,
        query,
        orders: {
          conditionId: ({ condition }) => condition.conditionId,
          status: ({ condition }) => condition.status,
        },
        nameOf: ({ condition }) => condition.conditionId,
      });
      const body = { conditions: part.map((one) => shown(one, exclusions)), ...(next ? { next } : {}) };
      return { status: 200, body };
    },
  });

/** Records the follow-up of a condition; earlier follow-ups are kept (rule 5). */
export const followUpCondition = (deps: Deps) =>
  operation('followUpCondition', {
    contract: inputContracts.followUpCondition,
    act: 'prepare a framework',
    answer: async ({ params: { programmeId, cycleId, conditionId }, body, caller, now }) => {
      const cycle = await deps.frameworks.cycle(programmeId, cycleId);
      const [all, exclusions] = await Promise.all([
        deps.frameworks.conditionsNow(cycle, deps.rounds),
        deps.frameworks.exclusions(cycle),
      ]);
      const found = all.find(({ condition }) => condition.conditionId === conditionId);
      if (!found) throw new NotFound('This version has no such condition.');
      if (body.status === 'not-met') demandBinds(found, cycle);
      const next = followedUp(found.condition, body, caller.by, now);
      const followUpFact = fact('nl.regiodeal.cycle.condition-followed-up.v1', now, {
        programmeId,
        cycleId,
        conditionId,
        status: next.status,
        followUp: next.followUps.length,
      });
      await keepFollowUp(deps, conditionEntity, next, followUpFact);
      return { status: 201, body: shown({ ...found, condition: next }, exclusions) };
    },
  });

/**
 * Only a condition that binds can be broken.
 * @throws {Conflict} when its version was replaced or withdrawn, its approval does not count, or the seats have not accepted it.
 */
const demandBinds = ({ binding }: Pick<ConditionNow, 'binding'>, cycle: Cycle): void => {
  if (isOver(cycle))
    throw new Conflict('condition-void', 'The version of this condition was replaced or withdrawn: it binds nobody.');
  if (binding === 'void')
    throw new Conflict('condition-void', 'This condition came with an approval that does not count: it binds nobody.');
  if (binding === 'waits')
    throw new Conflict(
      'condition-not-accepted',
      'The regiegroep has not accepted this condition yet, so it binds nobody. The seats can refuse it in their round.',
    );
};
