import {
  type Act,
  authority,
  type DecidingBody,
  type MatterFacts,
  type Standing,
  verdictOn,
} from '#shared/authority/authority.ts';
import { NotEntitled } from '#shared/errors/errors.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import type { Capacity, Task } from '../terms/task.ts';

const acts: Readonly<Record<RoundKind, Act>> = {
  input: 'give input on a framework',
  sounding: 'be sounded',
  consultation: 'be consulted on a framework',
  vote: 'adopt a framework',
  approval: 'approve an adopted framework',
  composition: 'review the composition',
  contribution: 'commit a contribution',
  raising: 'raise an escalation',
  solution: 'offer a solution on the first rung',
  verdict: 'judge a solution',
  ruling: 'decide on the second rung',
};

/** The capacities whose answer registers what a body decided elsewhere (rule 8). */
const decidedBy: Readonly<Partial<Record<Capacity, DecidingBody>>> = {
  college: 'college',
  council: 'council',
  board: 'own-board',
};

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
  const body = decidedBy[capacity];
  const act = acts[kind];
  const known = { ...facts, concerns: partnerId, ...(body ? { decidedBy: body } : {}) };
  const { allowed, rule } = verdictOn(act, standing, known);
  if (allowed) return rule;
  // A seat that could decide on less lacks no entitlement: its mandate does not reach, and nobody exceeds that.
  const outgrown =
    act === 'decide on the second rung' && verdictOn(act, standing, { ...known, withinMandate: true }).allowed;
  const refused: Act = outgrown ? 'exceed the mandate' : act;
  throw new NotEntitled(refused, `Only for: ${authority[refused].who}.`);
};
