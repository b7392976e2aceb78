import { factIn } from '#shared/dynamo/outbox.ts';
import { factsFor } from '#shared/events/facts-for.ts';
import { type SweptConsumer, sweepMissed } from '#shared/events/sweep-missed.ts';
import { handledEntity } from '../ledger.ts';
import { type MailDeps, sendLetters } from './send-letters.ts';

const types = new Set<string>(factsFor('mail/send'));

/**
 * Handles every published fact that was missed. Letters that were sent are in the ledger and are not sent again; letters that are not
 * useful any more (a reminder of days ago, a task that was answered meanwhile) are not sent.
 */
export const sendMissed = (mailDeps: MailDeps, sources: SweptConsumer['sources']) => (): Promise<void> =>
  sweepMissed({
    ...mailDeps.ledger,
    sources,
    clock: mailDeps.clock,
    listens: (type) => types.has(type),
    isDone: async ({ id: factId }) => (await mailDeps.ledger.table.get(handledEntity, { factId })) !== undefined,
    handle: (fact) => sendLetters(mailDeps)(factIn(fact)),
  });
