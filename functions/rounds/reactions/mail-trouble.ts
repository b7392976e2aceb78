import * as z from 'zod';
import { factFrom } from '#shared/events/cloud-event.ts';
import type { FactsFor } from '#shared/events/facts-for.ts';
import { type TaggedTask, taggedTasks } from '../terms/mail-tags.ts';

const refused = 'nl.regiodeal.mail.refused.v1' satisfies FactsFor<'rounds/undeliverable'>;
const BusEvent = z.object({ 'detail-type': z.string(), detail: z.unknown() });
/** An SES event about an e-mail: what happened to it, and the tags that were sent with it. */
const SesEvent = z.object({
  eventType: z.string(),
  bounce: z.object({ bounceType: z.string() }).optional(),
  mail: z.object({ tags: z.record(z.string(), z.array(z.string())).default({}) }),
});

/** A report about an e-mail that may not have arrived. */
export interface MailTrouble {
  readonly kind: string;
  readonly tasks: readonly TaggedTask[];
  /** Whether the address is invalid: mail to it does not arrive, now or later. */
  readonly permanent: boolean;
}

/**
 * Reads an event about an e-mail. Only a permanent failure counts: a full mailbox or an absence message (a transient bounce) is no reason
 * to stop writing, and a complaint proves that the mail arrived.
 */
export const troubleIn = (event: unknown): MailTrouble => {
  const { 'detail-type': type, detail } = BusEvent.parse(event);
  if (type === refused) {
    const fact = factFrom(detail);
    return { kind: type, tasks: fact.type === refused ? [fact.data] : [], permanent: true };
  }
  const { eventType, bounce, mail } = SesEvent.parse(detail);
  const permanent = eventType === 'Reject' || (eventType === 'Bounce' && bounce?.bounceType === 'Permanent');
  return { kind: [eventType, bounce?.bounceType].filter(Boolean).join(' '), tasks: taggedTasks(mail.tags), permanent };
};
