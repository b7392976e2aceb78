import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { unsent } from '#shared/dynamo/outbox.ts';
import { fact } from '#shared/events/catalogue.ts';
import { consumer } from '#shared/events/consumer.ts';
import { everyFact } from '#shared/events/facts-for.ts';
import { logInfo } from '#shared/observability/log.ts';
import { inTrace } from '#shared/observability/trace.ts';
import { traceIn, traceparentOf } from '#shared/vocabulary/traceparent.ts';
import { handlerThat, request } from '../http/requests.ts';

/** The example of the recommendation (W3C Trace Context §3.2). */
const given = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const entered = () =>
  fact('nl.regiodeal.cycle.stage-entered.v1', '2027-03-01T09:00:00.000Z', {
    programmeId: 'proefland',
    cycleId: '1',
    stage: 'input',
    visit: 1,
  });

describe('a traceparent', () => {
  test('is read by its parts', () => {
    expect(traceIn(given)).toEqual({ traceId, spanId: '00f067aa0ba902b7', sampled: true });
    expect(traceIn(given.replace(/01$/, '00'))?.sampled).toBe(false);
  });

  test('of a version that is still to come is read by the parts that are known', () => {
    expect(traceIn(`cc${given.slice(2)}-what-the-future-will-be-like`)?.traceId).toBe(traceId);
    expect(traceIn(`cc${given.slice(2)}`)?.traceId).toBe(traceId);
  });

  test.each([
    ['nothing', undefined],
    ['an empty header', ''],
    ['words', 'mine'],
    ['a version that is none', `ff${given.slice(2)}`],
    ['more than version 00 has', `${given}-more`],
    ['capitals', given.toUpperCase()],
    ['a trace of zeros', given.replace(traceId, '0'.repeat(32))],
    ['a span of zeros', given.replace('00f067aa0ba902b7', '0'.repeat(16))],
    ['a trace that is too short', given.replace(traceId, traceId.slice(1))],
    ['two of them', `${given}, ${given}`],
    ['a longer version', `cc${given.slice(2)}.more`],
  ])('is not read out of %s', (_, header) => {
    expect(traceIn(header)).toBeUndefined();
  });

  test('is written as it reads, whatever trace it is', () => {
    const digits = (count: number) =>
      fc.stringMatching(new RegExp(`^[0-9a-f]{${count}}$`)).filter((one) => !/^0+$/.test(one));
    const trace = fc.record({ traceId: digits(32), spanId: digits(16), sampled: fc.boolean() });
    fc.assert(
      fc.property(trace, (one) => {
        expect(traceIn(traceparentOf(one))).toEqual(one);
      }),
    );
  });
});

describe('a trace', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });
  /** What a request with this header leaves behind: a line in the log and a fact. */
  const leftBy = async (headers: Record<string, string>) => {
    const said = vi.spyOn(console, 'info').mockReturnValue();
    const { call } = handlerThat(() => {
      logInfo('round-opened', { roundId: 'r' });
      return { stored: unsent(entered()).traceparent };
    });
    const { headers: answered, body } = await call(
      request({ headers: { 'Content-Type': 'application/json', ...headers } }),
    );
    return { answered, stored: String(body.stored), line: JSON.parse(String(said.mock.calls[0]?.[0])) };
  };

  test('goes on from the request to what it logs and to the facts that it causes, as a span of its own', async () => {
    const { answered, stored, line } = await leftBy({ Traceparent: given });
    expect(stored).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
    expect(stored).not.toBe(given);
    expect(line).toMatchObject({ code: 'round-opened', roundId: 'r', traceId, spanId: traceIn(stored)?.spanId });
    expect(Object.keys(answered).filter((name) => /^trace/i.test(name))).toEqual([]);
  });

  test.each([[{ traceparent: `${given}-more` }], [{}]])('begins anew where %j names none', async (headers) => {
    const { stored, line } = await leftBy(headers as Record<string, string>);
    expect(traceIn(stored)?.traceId).toBe(line.traceId);
    expect(line.traceId).not.toBe(traceId);
  });

  test('of a request that fails for a fault of ours stands with that fault', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const { call } = handlerThat(() => Promise.reject(new Error('broken')));
    await call(request({ headers: { 'Content-Type': 'application/json', traceparent: given } }));
    expect(JSON.parse(String(said.mock.calls[0]?.[0]))).toMatchObject({ code: 'request-failed', traceId });
  });

  test('goes on through the bus, fact by fact, also where handling one fails', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const after: (string | undefined)[] = [];
    const handler = consumer<'alliances/follow'>({
      ...everyFact('alliances/follow', async () => undefined),
      'nl.regiodeal.cycle.stage-entered.v1': async ({ data }) => {
        if (data.visit > 1) throw new Error('broken');
        after.push(unsent(entered()).traceparent);
      },
    });
    const other = 'a'.repeat(32);
    const recordOf = (visit: number, traceparent?: string) => {
      const { data, ...factFields } = entered();
      const detail = {
        specversion: '1.0',
        source: 'urn:nld:oin:00000000000000000000:systeem:proef',
        subject: 'proefland.1',
        datacontenttype: 'application/json',
        ...factFields,
        data: { ...data, visit },
        traceparent,
      };
      return { messageId: `${visit}`, body: JSON.stringify({ detail }) };
    };
    const Records = [recordOf(1, given), recordOf(2, given.replace(traceId, other)), recordOf(1)];
    const { batchItemFailures } = await handler({ Records });
    expect(after.map((one) => traceIn(one)?.traceId)).toEqual([traceId, expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(after[1]).not.toContain(traceId);
    expect(batchItemFailures).toEqual([{ itemIdentifier: '2' }]);
    expect(JSON.parse(String(said.mock.calls[0]?.[0]))).toMatchObject({ code: 'delivery-failed', traceId: other });
  });

  test('does not run into other work that goes on beside it', async () => {
    const seen = await Promise.all(
      ['a', 'b', 'c'].map((digit) =>
        inTrace(given.replace(traceId, digit.repeat(32)), async () => {
          await new Promise((resolve) => setTimeout(resolve, 1));
          return traceIn(unsent(entered()).traceparent)?.traceId[0];
        }),
      ),
    );
    expect(seen).toEqual(['a', 'b', 'c']);
    expect(unsent(entered())).not.toHaveProperty('traceparent');
  });
});
