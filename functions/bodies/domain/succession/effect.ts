import type { Registry, Succession } from '../../terms/registry.ts';
import type { Recorded } from '../recorded.ts';
import { recordsOf } from './moves.ts';
import { movesIn } from './plan.ts';

/** The successions whose day has come (ISO date) and that did not take effect yet, in order of their days. */
export const dueSuccessions = ({ successions }: Pick<Registry, 'successions'>, today: string): Succession[] =>
  successions
    .filter(({ on, tookEffectAt }) => on <= today && tookEffectAt === undefined)
    .sort((one, other) => one.on.localeCompare(other.on));

/**
 * The records of a succession that takes effect: what was recorded for a predecessor since the succession was, moves too; a renamed partner
 * has its name from now on, and the past keeps the old one.
 * @param now - ISO instant.
 */
export const takingEffect = (registry: Registry, succession: Succession, now: string): Recorded[] => {
  const { kind, name, predecessors } = succession;
  const done = { succession: { ...succession, tookEffectAt: now } };
  if (kind !== 'rename') return [...recordsOf(movesIn(registry, succession)), done];
  const renamed = registry.partners.filter(({ partnerId }) => predecessors.includes(partnerId));
  return [...renamed.map((partner) => ({ partner: { ...partner, ...(name ? { name } : {}) } })), done];
};
