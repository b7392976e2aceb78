import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Deps } from '#functions/subscriptions/deps.ts';
import type { Delivery } from '#functions/subscriptions/domain/delivery.ts';
import { listDeliveries } from '#functions/subscriptions/operations/read-subscriptions.ts';
import { fact } from '#shared/events/catalogue.ts';
import { cloudEventOf } from '#shared/events/cloud-event-of.ts';
import { application } from '../../support/callers.ts';
import { now } from '../../support/small-programme.ts';

const ids = { programmeId: 'proefland', subscriptionId: 'een' };
const raised = (sequence: number) =>
  cloudEventOf(
    fact('nl.regiodeal.escalation.stage-entered.v1', now, {
      programmeId: 'proefland',
      escalationId: `escalation-${sequence}`,
      stage: 'solution',
      visit: 1,
    }),
    { source: 'urn:nld:oin:00000000000000000000:systeem:test', apiUrl: 'https://example.org' },
  );

/** A subscription whose log holds a delivery of each status, the first with the lowest sequence; counts what one request reads. */
const logOf = (statuses: readonly Delivery['status'][]) => {
  const read = { deliveries: 0, events: 0 };
  const deliveries = statuses
    .map((status, at) => ({ sequence: at + 1, type: 't', eventId: `e-${at + 1}`, status, attempts: 1, log: [] }))
    .toReversed();
  const table = {
    get: async (entity: { kind: string }, { sequence }: { sequence: number }) => {
      if (entity.kind === 'subscription') return ids;
      read.events += 1;
      return { event: raised(sequence) };
    },
    query: async (_entity: unknown, { after, limit }: { after?: string; limit: number }) => {
      const before = after === undefined ? Number.POSITIVE_INFINITY : Number(after.replace('DELIVERY#', ''));
      const found = deliveries.filter(({ sequence }) => sequence < before).slice(0, limit);
      read.deliveries += found.length;
      return found;
    },
  };
  return { read, deps: { table } as unknown as Deps };
};

type Query = { readonly limit: number; readonly status?: Delivery['status']; readonly cursor?: string };

/** Every part of the list, as a client gets them that follows `next`, with what the dearest request read. */
const partsOf = async (
  statuses: readonly Delivery['status'][],
  { limit, status }: Query,
  hidden: readonly string[] = [],
) => {
  const { deps, read } = logOf(statuses);
  const sequences: number[] = [];
  const most = { deliveries: 0, events: 0, shown: 0 };
  let cursor: string | undefined;
  do {
    Object.assign(read, { deliveries: 0, events: 0 });
    const { body } = await listDeliveries(deps).answer({
      params: ids,
      body: undefined,
      query: { limit, ...(status ? { status } : {}), ...(cursor === undefined ? {} : { cursor }) },
      caller: application('app'),
      standing: { bureau: false, partner: { partnerId: 'alfa', kind: 'company' }, ring: 'outer', hidden },
      now,
    } as never);
    const part = body as { deliveries: { sequence: number }[]; next?: string };
    sequences.push(...part.deliveries.map(({ sequence }) => sequence));
    most.deliveries = Math.max(most.deliveries, read.deliveries);
    most.events = Math.max(most.events, read.events);
    most.shown = Math.max(most.shown, part.deliveries.length);
    const given = part.next && new URL(part.next, 'https://example.org').searchParams.get('cursor');
    cursor = given ? Buffer.from(given, 'base64url').toString('utf8') : undefined;
  } while (cursor !== undefined);
  return { sequences, most };
};

test('a list of one status reads the events of those deliveries alone, and a bounded part of the log', async () => {
  const statuses = Array.from(
    { length: 5000 },
    (_, at) => (at % 1000 === 0 ? 'dead' : 'delivered') as Delivery['status'],
  );
  const { sequences, most } = await partsOf(statuses, { limit: 10, status: 'dead' });
  expect(sequences).toEqual([4001, 3001, 2001, 1001, 1]);
  expect(most.events).toBeLessThanOrEqual(1);
  expect(most.deliveries).toBeLessThanOrEqual(501);
});

test('following the parts gives every delivery that the caller sees, once, whatever the limit, and reads no more events than the limit', async () => {
  const status = fc.constantFrom<Delivery['status']>('waiting', 'delivered', 'dead');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ status, hidden: fc.boolean() }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 12 }),
      fc.option(status, { nil: undefined }),
      async (log, limit, searched) => {
        const hidden = log.flatMap((one, at) => (one.hidden ? [`escalation/escalation-${at + 1}`] : []));
        const { sequences, most } = await partsOf(
          log.map((one) => one.status),
          { limit, ...(searched ? { status: searched } : {}) },
          hidden,
        );
        const expected = log.flatMap((one, at) =>
          !one.hidden && (searched === undefined || one.status === searched) ? [at + 1] : [],
        );
        expect(sequences).toEqual(expected.toReversed());
        expect(most.events).toBeLessThanOrEqual(limit);
        expect(most.shown).toBeLessThanOrEqual(limit);
      },
    ),
    { numRuns: 100 },
  );
});
