import { addShares, type Shares, takeShares } from './amounts.ts';
import { type Contribution, sharesOf } from './contribution.ts';

type Part = Pick<
  Contribution,
  'status' | 'offer' | 'decision' | 'acceptedOn' | 'replacedBy' | 'dividedInto' | 'dividedFrom' | 'succeeded'
>;

/** When a contribution began to count as decided, and when others took its place (ISO dates); undefined when it never counted. */
const counted = (part: Part): { from: string; until?: string } | undefined => {
  const { status, decision, acceptedOn, replacedBy, dividedInto } = part;
  if (decision === undefined || status === 'declined' || status === 'conditional') return undefined;
  const until = replacedBy?.on ?? dividedInto?.on;
  return { from: countsFrom(part, acceptedOn ?? decision.decidedOn), ...(until === undefined ? {} : { until }) };
};

/** A part of a divided contribution counts from the day of the division; until then the whole does. */
const countsFrom = ({ dividedFrom, succeeded }: Part, decidedOn: string): string => {
  const divided = dividedFrom === undefined ? undefined : succeeded?.[0]?.on;
  return divided !== undefined && divided > decidedOn ? divided : decidedOn;
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
