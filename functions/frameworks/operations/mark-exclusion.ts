import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict, NotFound } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { inputContracts } from '../contracts/input.ts';
import type { Deps } from '../deps.ts';
import { type Exclusion, holds, marked } from '../domain/acceptance.ts';
import type { Condition } from '../domain/condition.ts';
import { conditionEntity, exclusionEntity } from '../records.ts';
import { cycleSeenBy } from '../seen-by.ts';

/** Marks two conditions as excluding each other, so that they are decided on side by side (rule 8). */
export const markExclusion = (deps: Deps) =>
  operation('markExclusion', {
    contract: inputContracts.markExclusion,
    act: 'prepare a framework',
    answer: async ({ params: { programmeId, cycleId }, body, caller, standing, now }) => {
      await cycleSeenBy(deps, { programmeId, cycleId }, standing);
      const [one, other] = [...body.conditions].sort();
      const both = await Promise.all(
        [one, other].map((conditionId = '') => deps.table.get(conditionEntity, { programmeId, cycleId, conditionId })),
      );
      const [first, second] = both;
      if (!first || !second) throw new NotFound('There is no such condition on this version.');
      const exclusion = await markedNow(deps, [first, second], body, { by: caller.by, at: now });
      const { revision: _revision, ...shown } = exclusion;
      return { status: 201, body: { ...shown, excludes: holds(exclusion) } };
    },
  });

const markedNow = async (
  { client, table }: Deps,
  conditions: readonly [Condition, Condition],
  given: Parameters<typeof marked>[2],
  trace: Parameters<typeof marked>[3],
): Promise<Exclusion> => {
  const [{ programmeId, cycleId, conditionId: one }, { conditionId: other }] = conditions;
  const before = await table.get(exclusionEntity, { programmeId, cycleId, one, other });
  const next = marked(before, conditions, given, trace);
  try {
    await transact(client, [before ? table.replace(exclusionEntity, next) : table.insert(exclusionEntity, next)]);
    return next;
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    throw new Conflict('exclusion-changed', 'Somebody marked these conditions at the same moment; look again.', {
      cause: error,
    });
  }
};
