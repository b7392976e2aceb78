import * as z from 'zod';
import { defineEntity } from '#shared/dynamo/entity.ts';
import { CalendarRevocations } from './domain/calendar-link.ts';

// The records are in the table of the rounds: the functions that answer for rounds serve the calendars too.

/** The revoked links of one calendar: of a partner, or of the whole programme (`*`, which is no identifier). */
export const calendarRevocationsEntity = defineEntity({
  kind: 'calendar-revocations',
  schema: CalendarRevocations,
  key: ({ programmeId, partnerId = '*' }: { programmeId: string; partnerId?: string | undefined }) => ({
    pk: `CALENDAR#${programmeId}`,
    sk: `CALENDAR#${partnerId}`,
  }),
});

/** Each revocation of a calendar's link, insert only. */
export const calendarRevocationEntity = defineEntity({
  kind: 'calendar-revocation',
  schema: z.strictObject({
    programmeId: z.string(),
    partnerId: z.string().optional(),
    version: z.int().min(1),
    ...CalendarRevocations.shape.revoked.element.shape,
  }),
  key: ({
    programmeId,
    partnerId = '*',
    version,
  }: {
    programmeId: string;
    partnerId?: string | undefined;
    version: number;
  }) => ({
    pk: `CALENDAR#${programmeId}`,
    sk: `REVOKED#${partnerId}#${String(version).padStart(6, '0')}`,
  }),
});
