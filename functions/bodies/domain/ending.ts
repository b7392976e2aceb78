import type { Partner } from '../terms/record-schemas.ts';

interface Ending {
  readonly until?: string | undefined;
}

/** A dated fact that ends on a day (ISO date); undefined if it ended before. The time before stays on record (rule 5). */
export const ended = <Item extends Ending>(item: Item, today: string): Item | undefined =>
  item.until !== undefined && item.until <= today ? undefined : { ...item, until: today };

/** A partner whose membership ends on a day (ISO date); undefined if it ended before. */
export const endedRings = (partner: Partner, today: string): Partner | undefined => {
  const rings = partner.rings.flatMap((ring) => {
    if (ring.from >= today) return [];
    return [ended(ring, today) ?? ring];
  });
  const first = partner.rings[0];
  // A membership that never began keeps its first day with no length, so its announcement stays on record.
  const kept = rings.length > 0 || first === undefined ? rings : [{ ...first, until: first.from }];
  return JSON.stringify(kept) === JSON.stringify(partner.rings) ? undefined : { ...partner, rings: kept };
};
