import type { Ring } from '#shared/vocabulary/membership.ts';
import type { Dated, Partner } from './record-schemas.ts';

/** Whether a dated fact holds on a day (ISO date): from its first day until the day before its `until`. */
export const onDay = ({ from, until }: Dated, date: string): boolean =>
  from <= date && (until === undefined || date < until);

/** The ring of a partner on a day (ISO date); undefined when it does not take part. */
export const ringOn = (partner: Partner, date: string): Ring | undefined =>
  partner.rings.find((dated) => onDay(dated, date))?.ring;

/** Whether a partner takes part on a day (ISO date), in any ring. */
export const participatesOn = (partner: Partner, date: string): boolean => ringOn(partner, date) !== undefined;
