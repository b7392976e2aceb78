import { isRevision } from '#shared/dynamo/condition.ts';
import { asConflict, transact } from '#shared/dynamo/transact.ts';
import { Conflict, NotFound } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { inputContracts } from '../contracts/input.ts';
import type { Deps } from '../deps.ts';
import { type Exclusion, holds, marked } from '../domain/acceptance.ts';
import type { Condition } from '../domain/condition.ts';
import { conditionEntity, cycleEntity, exclusionEntity } from '../records.ts';
import { cycleSeenBy } from '../seen-by.ts';
import type { Cycle } from '../terms/cycle.ts';

/** Marks two conditions as excluding each other, so that they are decided on side by side (rule 8). */
export const markExclusion = (deps: Deps) =>
  operation('markExclusion', {
    contract: inputContracts.markExclusion,
    act: 'prepare a framework',
    answer: async ({ params: { programmeId, cycleId }, body, caller, standing, now }) => {
      const cycle = await cycleSeenBy(deps, { programmeId, cycleId }, standing);
      demandRunning(cycle);
      const [one, other] = [...body.conditions].sort();
      const both = await Promise.all(
        [one, other].map((conditionId = '') => deps.table.get(conditionEntity, { programmeId, cycleId, conditionId })),
      );
      const [first, second] = both;
      if (!first || !second) throw new NotFound('There is no such condition on this version.');
      const exclusion = await markedNow(deps, cycle, [first, second], body, { by: caller.by, at: now });
      const { revision: _revision, ...shown } = exclusion;
      return { status: 201, body: { ...shown, excludes: holds(exclusion) } };
    },
  });

/** Once a version is in force its approvals bind: a mark would unbind municipalities that the seats bound (rule 8). */
const demandRunning = ({ status }: Cycle): void => {
  if (status === 'running') return;
  throw new Conflict('exclusion-too-late', 'Conditions are marked before their version is in force or ended.');
};

const markedNow = async (
  { client, table }: Deps,
  cycle: Cycle,
  conditions: readonly [Condition, Condition],
  given: Parameters<typeof marked>[2],
  trace: Parameters<typeof marked>[3],
): Promise<Exclusion> => {
  const [{ programmeId, cycleId, conditionId: one }, { conditionId: other }] = conditions;
  const before = await table.get(exclusionEntity, { programmeId, cycleId, one, other });
  const next = marked(before, conditions, given, trace);
  await transact(client, [
    before ? table.replace(exclusionEntity, next) : table.insert(exclusionEntity, next),
    // The version did not come into force meanwhile.
    table.check(cycleEntity, cycle, isRevision(cycle.revision)),
  ]).catch(asConflict('exclusion-changed', 'These conditions or their cycle changed at the same moment; look again.'));
  return next;
};
