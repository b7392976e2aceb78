import * as z from 'zod';
import { sameDayLater } from '#shared/calendar/days.ts';
import { day, identifier } from '#shared/vocabulary/values.ts';
import { participatesOn } from './dated.ts';
import { electionsOf } from './meeting-calendar.ts';
import type { Registry } from './registry.ts';

/** A new council or college of a municipality, that took office after an election (rule 18). */
export const Installation = z.strictObject({
  programmeId: identifier,
  partnerId: identifier,
  body: z.enum(['council', 'college']),
  /** The day of the election. */
  electedOn: day,
  /** The first day of the body. */
  installedOn: day,
});
export type Installation = z.infer<typeof Installation>;

/** Days after which a new body is not handed anything any more: it found out by then. */
const tellWithin = 60;

/**
 * The new councils and colleges whose first day has come, in the municipalities that take part. A college is new on the day that is recorded, and
 * not before it is: no rule gives the day on which a college is formed, and until then the old one sits.
 * @param since - ISO date: when the programme was first recorded. Bodies from before it are not new.
 * @param today - ISO date.
 */
export const installedBy = (
  { programme, partners }: Pick<Registry, 'programme' | 'partners'>,
  since: string,
  today: string,
): Installation[] => {
  const { programmeId } = programme;
  const earliest = sameDayLater(today, { days: -tellWithin });
  return partners.flatMap((partner) =>
    electionsOf(partner, programme)
      .flatMap(({ on: electedOn, councilFrom, collegeFrom }): Installation[] => {
        const of = { programmeId, partnerId: partner.partnerId, electedOn };
        return [
          { ...of, body: 'council', installedOn: councilFrom },
          ...(collegeFrom === undefined ? [] : [{ ...of, body: 'college' as const, installedOn: collegeFrom }]),
        ];
      })
      .filter(({ installedOn }) => installedOn <= today && installedOn >= earliest && installedOn >= since)
      .filter(({ installedOn }) => participatesOn(partner, installedOn) && participatesOn(partner, today)),
  );
};
