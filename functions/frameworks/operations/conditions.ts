import { followedUp } from '#shared/conditions/condition.ts';
import { keepFollowUp } from '#shared/conditions/keep-follow-up.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { inputContracts } from '../contracts/input.ts';
import type { Deps } from '../deps.ts';
import { type Acceptance, type Exclusion, excludedBy } from '../domain/acceptance.ts';
import { type Condition, stillBinds } from '../domain/condition.ts';
import { conditionEntity, ranges } from '../records.ts';
import { cycleSeenBy } from '../seen-by.ts';
import type { Cycle } from '../terms/cycle.ts';

interface Known {
  readonly acceptances: readonly Acceptance[];
  readonly exclusions: readonly Exclusion[];
}

const shown = (
  { revision: _revision, ...condition }: Condition,
  cycle: Pick<Cycle, 'text'>,
  { acceptances, exclusions }: Known,
) => {
  const acceptance = acceptances.find(({ taskId }) => taskId === condition.taskId);
  const excludes = excludedBy(condition.conditionId, exclusions);
  return {
    ...condition,
    binding: stillBinds(condition, cycle) && acceptance?.status !== 'not-accepted',
    ...(acceptance ? { acceptance: acceptance.status } : {}),
    ...(acceptance?.putIn ? { putIn: acceptance.putIn } : {}),
    ...(excludes.length > 0 ? { excludes } : {}),
  };
};

/** What the regiegroep answered to the conditions of a version, and which of them exclude each other. */
const known = async ({ frameworks }: Deps, cycle: Cycle): Promise<Known> => {
  const [acceptances, exclusions] = await Promise.all([frameworks.acceptances(cycle), frameworks.exclusions(cycle)]);
  return { acceptances, exclusions };
};

/** The conditions that colleges attached to their approval of a version. */
export const listConditions = (deps: Deps) =>
  operation('listConditions', {
    contract: inputContracts.listConditions,
    act: 'see the programme',
    answer: async ({ params: { programmeId, cycleId }, query, standing }) => {
      const cycle = await cycleSeenBy(deps, { programmeId, cycleId }, standing);
      const conditions = await deps.table.query(conditionEntity, ranges.ofCycle(cycle, 'CONDITION#'));
      const asked = conditions.filter(({ status }) => query.status === undefined || status === query.status);
      const { part, next } = partOf(asked, {
        path: `/v1/programmes/${programmeId}/framework-cycles/${cycleId}/conditions`,
        query,
        orders: { conditionId: ({ conditionId }) => conditionId, status: ({ status }) => status },
        nameOf: ({ conditionId }) => conditionId,
      });
      const all = await known(deps, cycle);
      const body = { conditions: part.map((condition) => shown(condition, cycle, all)), ...(next ? { next } : {}) };
      return { status: 200, body };
    },
  });

/** Records the follow-up of a condition; earlier follow-ups are kept (rule 5). */
export const followUpCondition = (deps: Deps) =>
  operation('followUpCondition', {
    contract: inputContracts.followUpCondition,
    act: 'prepare a framework',
    answer: async ({ params: { programmeId, cycleId, conditionId }, body, caller, now }) => {
      const condition = await deps.table.get(conditionEntity, { programmeId, cycleId, conditionId });
      if (!condition) throw new NotFound('This version has no such condition.');
      const next = followedUp(condition, body, caller.by, now);
      const followUpFact = fact('nl.regiodeal.cycle.condition-followed-up.v1', now, {
        programmeId,
        cycleId,
        conditionId,
        status: next.status,
        followUp: next.followUps.length,
      });
      await keepFollowUp(deps, conditionEntity, next, followUpFact);
      const cycle = await deps.frameworks.cycle(programmeId, cycleId);
      return { status: 201, body: shown(next, cycle, await known(deps, cycle)) };
    },
  });
