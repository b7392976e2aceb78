import { addShares, type Shares, takeShares } from './amounts.ts';
import { type Contribution, sharesOf } from './contribution.ts';

type Part = Pick<Contribution, 'status' | 'offer' | 'decision' | 'acceptedOn' | 'replacedBy'>;

/** When a contribution began to count as decided, and when another replaced it (ISO dates); undefined when it never counted. */
const counted = ({ status, decision, acceptedOn, replacedBy }: Part): { from: string; until?: string } | undefined => {
  if (decision === undefined || status === 'declined' || status === 'conditional') return undefined;
  return { from: acceptedOn ?? decision.decidedOn, ...(replacedBy ? { until: replacedBy.on } : {}) };
};

/**
 * The total that all partners decided, from each day (ISO date) on which it changed. A council that lowers its contribution gives less from
 * that decision on; the amounts of earlier days do not change.
 */
export const decidedFrom = (contributions: readonly Part[]): { on: string; decided: Shares }[] => {
  const changes = contributions.flatMap((one) => {
    const span = counted(one);
    if (!span) return [];
    const shares = sharesOf(one.offer);
    const into = { on: span.from, into: shares, out: {} };
    return span.until === undefined ? [into] : [into, { on: span.until, into: {}, out: shares }];
  });
  const days = [...new Set(changes.map(({ on }) => on))].sort();
  let decided: Shares = {};
  return days.map((day) => {
    const those = changes.filter(({ on }) => on === day);
    for (const { into } of those) decided = addShares(decided, into);
    for (const { out } of those) decided = takeShares(decided, out);
    return { on: day, decided };
  });
};
