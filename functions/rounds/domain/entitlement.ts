import type { RoundKind } from '#functions/bodies/domain/registry.ts';
import { type Act, type DecidingBody, demand, type Standing } from '#shared/authority/authority.ts';

const acts: Readonly<Record<RoundKind, Act>> = {
  input: 'give input on a framework',
  sounding: 'be sounded',
  consultation: 'be consulted on a framework',
  vote: 'adopt a framework',
  approval: 'approve an adopted framework',
};

/** The kinds whose answer registers what a body decided elsewhere (rule 8). */
const decidedBy: Readonly<Partial<Record<RoundKind, DecidingBody>>> = { approval: 'college' };

/**
 * By which rule an addressee answers a round, on the day that it answers (rule 12).
 * @throws {NotEntitled} when its partner does not stand so (any more).
 */
export const entitlementOf = (kind: RoundKind, standing: Standing): string => {
  const body = decidedBy[kind];
  return demand(acts[kind], standing, ...(body ? [{ decidedBy: body }] : []));
};
