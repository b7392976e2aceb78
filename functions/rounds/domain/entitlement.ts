import type { RoundKind } from '#functions/bodies/domain/registry.ts';
import { type Act, demand, type Standing } from '#shared/authority/authority.ts';

const acts: Readonly<Record<RoundKind, Act>> = {
  input: 'give input on a framework',
  sounding: 'be sounded',
  consultation: 'be consulted on a framework',
  vote: 'adopt a framework',
  approval: 'approve an adopted framework',
};

/**
 * By which rule an addressee answers a round, on the day that it answers (rule 12).
 * @throws {NotEntitled} when its partner does not stand so (any more).
 */
export const entitlementOf = (kind: RoundKind, standing: Standing): string => demand(acts[kind], standing);
