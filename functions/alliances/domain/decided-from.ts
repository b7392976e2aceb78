import { addShares, type Shares, takeShares } from './amounts.ts';
import { type Contribution, paidShares, sharesOf } from './contribution.ts';

type Part = Pick<
  Contribution,
  | 'status'
  | 'offer'
  | 'decision'
  | 'acceptedOn'
  | 'replacedBy'
  | 'dividedInto'
  | 'dividedFrom'
  | 'succeeded'
  | 'ended'
  | 'paid'
>;

/** A decision under conditions that its partner did not outstay never counted either. */
const neverCounted: ReadonlySet<Contribution['status']> = new Set(['declined', 'conditional', 'withdrawn']);

/** When a contribution began to count as decided, and when it stopped (ISO dates); undefined when it never counted. */
const counted = (part: Part): { from: string; until?: string } | undefined => {
  const { status, decision, acceptedOn, replacedBy, dividedInto, ended } = part;
  if (decision === undefined || neverCounted.has(status)) return undefined;
  const until = replacedBy?.on ?? dividedInto?.on ?? ended?.on;
  return { from: countsFrom(part, acceptedOn ?? decision.decidedOn), ...(until === undefined ? {} : { until }) };
};

/** A part of a divided contribution counts from the day of the division; until then the whole does. */
const countsFrom = ({ dividedFrom, succeeded }: Part, decidedOn: string): string => {
  const divided = dividedFrom === undefined ? undefined : succeeded?.[0]?.on;
  return divided !== undefined && divided > decidedOn ? divided : decidedOn;
};

/**
 * The total that all partners decided, from each day (ISO date) on which it changed. A council that lowers its contribution gives less from
 * that decision on; of a commitment that ended, what was paid is left. The amounts of earlier days do not change.
 */
export const decidedFrom = (contributions: readonly Part[]): { on: string; decided: Shares }[] => {
  const changes = contributions.flatMap((one) => {
    const span = counted(one);
    if (!span) return [];
    const shares = sharesOf(one.offer);
    const into = { on: span.from, into: shares, out: {} };
    return span.until === undefined
      ? [into]
      : [into, { on: span.until, into: one.ended ? paidShares(one) : {}, out: shares }];
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
