import { participatesOn } from './dated.ts';
import type { Registry, Succession } from './registry.ts';

/** The records that say who follows whom. */
export type Succeeded = Pick<Registry, 'partners' | 'successions'>;

/** The merger or split in which a partner ended, if it did by a day (ISO date). */
export const endingOf = (
  { successions }: Pick<Succeeded, 'successions'>,
  partnerId: string,
  date: string,
): Succession | undefined =>
  successions.find(({ kind, on, predecessors }) => kind !== 'rename' && on <= date && predecessors.includes(partnerId));

/** The merger or split that founded a partner, if it is one by a day (ISO date). */
export const foundingOf = (
  { successions }: Pick<Succeeded, 'successions'>,
  partnerId: string,
  date: string,
): Succession | undefined =>
  successions.find(
    ({ on, successors }) => on <= date && successors.some((one) => one.founded && one.partnerId === partnerId),
  );

/**
 * The partners that a partner founded by a succession stands for on a day (ISO date): its predecessors, which have ended. None for a partner
 * that was there before: it has obligations and answers of its own (rule 18).
 */
export const predecessorsOf = (registry: Pick<Succeeded, 'successions'>, partnerId: string, date: string): string[] =>
  foundingOf(registry, partnerId, date)?.predecessors ?? [];

/**
 * Who stands for a partner on a day (ISO date): the partner itself while it takes part, and otherwise those that follow it up, also when
 * they were followed up themselves. A partner that left without successors stands for itself.
 */
export const standInsFor = (registry: Succeeded, partnerId: string, date: string): string[] => {
  const partner = registry.partners.find((one) => one.partnerId === partnerId);
  const ending = partner && participatesOn(partner, date) ? undefined : endingOf(registry, partnerId, date);
  if (!ending) return [partnerId];
  const followed = ending.successors.flatMap((one) => standInsFor(registry, one.partnerId, date));
  return [...new Set(followed)];
};

/** The one partner that stands for another on a day (ISO date); undefined when it was split over several. */
export const standInFor = (registry: Succeeded, partnerId: string, date: string): string | undefined => {
  const [first, ...others] = standInsFor(registry, partnerId, date);
  return others.length === 0 ? first : undefined;
};

/**
 * Whether a set of partners covers a partner on a day (ISO date): it contains the partner, or everybody whom it stands for. So an approval that
 * all predecessors gave stands for the partner that follows them up (rules 11 and 18).
 */
export const isCovered = (
  registry: Pick<Succeeded, 'successions'>,
  partnerId: string,
  covering: ReadonlySet<string>,
  date: string,
): boolean => {
  if (covering.has(partnerId)) return true;
  const before = predecessorsOf(registry, partnerId, date);
  return before.length > 0 && before.every((one) => isCovered(registry, one, covering, date));
};

/** Everybody whom a founded partner stands for on a day (ISO date), also those before its predecessors. */
export const ancestorsOf = (registry: Pick<Succeeded, 'successions'>, partnerId: string, date: string): string[] =>
  predecessorsOf(registry, partnerId, date).flatMap((one) => [one, ...ancestorsOf(registry, one, date)]);
