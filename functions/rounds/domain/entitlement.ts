import { type Act, type MatterFacts, refusalOf, type Standing, verdictOn } from '#shared/authority/authority.ts';
import { NotEntitled } from '#shared/errors/errors.ts';
import { capacityRow } from '../terms/capacities.ts';
import { roundKind } from '../terms/round-kinds.ts';
import type { Task } from '../terms/task.ts';

/**
 * The rule by which an addressee may answer a round, on the day of the answer (rule 12).
 * @param facts - the facts of the matter that the rule needs.
 * @param answer - the answer: some need another act than their round.
 * @throws {NotEntitled} when its partner does not, or no longer, have the required standing.
 */
export const entitlementOf = (
  { kind, capacity, partnerId }: Pick<Task, 'kind' | 'capacity' | 'partnerId'>,
  standing: Standing,
  facts: Partial<MatterFacts> = {},
  answer?: string,
): string => {
  const { registers: body } = capacityRow(capacity);
  const option = roundKind(kind).options.find((one) => one.answer === answer);
  const act = option?.act ?? roundKind(kind).act;
  const known = { ...facts, concerns: partnerId, ...(body ? { decidedBy: body } : {}) };
  const { allowed, rule } = verdictOn(act, standing, known);
  if (allowed) return rule;
  // The seat or the college is entitled, but its mandate or room does not cover this size: the refused act is then to exceed that.
  const outgrown =
    act === 'decide on the second rung' && verdictOn(act, standing, { ...known, withinMandate: true }).allowed;
  const beyond = act === 'commit a contribution' && verdictOn(act, standing, { ...known, withinRoom: true }).allowed;
  const refused: Act = outgrown ? 'exceed the mandate' : beyond ? 'exceed the room' : act;
  throw new NotEntitled(refused, refusalOf(refused));
};
