import * as z from 'zod';
import { CloudEvent } from '#shared/events/cloud-event.ts';
import { OfferedType } from './subscription.ts';

/** A fact at its place in the log of its programme. The numbers have no gaps. */
export const LoggedEvent = z.strictObject({
  programmeId: z.string(),
  sequence: z.int().min(1),
  event: CloudEvent,
});
export type LoggedEvent = z.infer<typeof LoggedEvent>;

/** An event as partner applications receive it, pushed or pulled: with its place in the log of its programme. */
export const OutgoingEvent = z.strictObject({
  ...CloudEvent.shape,
  type: OfferedType,
  sequence: z
    .string()
    .regex(/^\d{12}$/)
    .meta({ description: 'Its place in the log of the programme, without gaps; in this form it sorts as text.' }),
});
export type OutgoingEvent = z.infer<typeof OutgoingEvent>;

/** The CloudEvent with the extension attribute `sequence` (CloudEvents, Sequence extension). */
export const outgoing = ({ event, sequence }: LoggedEvent): OutgoingEvent => ({
  ...event,
  sequence: String(sequence).padStart(12, '0'),
});
