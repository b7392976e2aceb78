import type { Ring } from '#shared/vocabulary/membership.ts';
import { ringOn } from './bodies.ts';
import type { DatedRing, Partner, Seat } from './registry.ts';

/** Joins periods in one ring that follow each other without a gap. */
const joined = (rings: readonly DatedRing[]): DatedRing[] => {
  const made: DatedRing[] = [];
  for (const next of rings) {
    const last = made.at(-1);
    const follows = last?.ring === next.ring && last.until === next.from;
    const { until: _end, ...begun } = last ?? next;
    if (follows) made.splice(-1, 1, { ...begun, ...(next.until ? { until: next.until } : {}) });
    else made.push(next);
  }
  return made;
};

/**
 * A partner that is in a ring on every day of its membership from a day on (ISO dates), until the end of the period if there is one. Its
 * membership does not become longer or shorter.
 */
export const inRing = (partner: Partner, ring: Ring, { from, until }: Pick<Seat, 'from' | 'until'>): Partner => {
  const rings = partner.rings.flatMap((dated): DatedRing[] => {
    const starts = dated.from > from ? dated.from : from;
    const ends = [dated.until, until].filter((day) => day !== undefined).sort()[0];
    if ((dated.until !== undefined && dated.until <= from) || (until !== undefined && dated.from >= until))
      return [dated];
    return [
      ...(dated.from < starts ? [{ ring: dated.ring, from: dated.from, until: starts }] : []),
      { ring, from: starts, ...(ends ? { until: ends } : {}) },
      ...(ends !== undefined && ends !== dated.until ? [{ ...dated, from: ends }] : []),
    ];
  });
  return { ...partner, rings: joined(rings) };
};

/** A partner while it holds a seat: in the inner ring (rule 2). */
export const whileSeated = (partner: Partner, seat: Pick<Seat, 'from' | 'until'>): Partner =>
  inRing(partner, 'inner', seat);

/**
 * The ring to which a holder goes by default when its seat ends: the one that it was in on the day before the seat began or, without one,
 * the middle ring, which contributes structurally.
 */
export const ringBefore = (partner: Partner, { from }: Pick<Seat, 'from'>): Ring => {
  const before = partner.rings.filter((dated) => dated.from < from).at(-1);
  return before?.until === from || (before !== undefined && ringOn(partner, from) === before.ring)
    ? before.ring
    : 'middle';
};
