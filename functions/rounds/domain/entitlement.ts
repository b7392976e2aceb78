import { type Act, authority, type MatterFacts, type Standing, verdictOn } from '#shared/authority/authority.ts';
import { NotEntitled } from '#shared/errors/errors.ts';
import { capacityRow } from '../terms/capacities.ts';
import { roundKind } from '../terms/round-kinds.ts';
import type { Task } from '../terms/task.ts';

/**
 * By which rule an addressee answers a round, on the day that it answers (rule 12).
 * @param facts - what the record of the matter says, where the rule turns on it.
 * @throws {NotEntitled} when its partner does not stand so (any more).
 */
export const entitlementOf = (
  { kind, capacity, partnerId }: Pick<Task, 'kind' | 'capacity' | 'partnerId'>,
  standing: Standing,
  facts: Partial<MatterFacts> = {},
): string => {
  const { registers: body } = capacityRow(capacity);
  const { act } = roundKind(kind);
  const known = { ...facts, concerns: partnerId, ...(body ? { decidedBy: body } : {}) };
  const { allowed, rule } = verdictOn(act, standing, known);
  if (allowed) return rule;
  // A seat that could decide on less lacks no entitlement: its mandate does not reach, and nobody exceeds that.
  const outgrown =
    act === 'decide on the second rung' && verdictOn(act, standing, { ...known, withinMandate: true }).allowed;
  const refused: Act = outgrown ? 'exceed the mandate' : act;
  throw new NotEntitled(refused, `Only for: ${authority[refused].who}.`);
};
