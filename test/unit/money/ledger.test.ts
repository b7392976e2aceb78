import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '#functions/money/domain/entry.ts';
import { correctable, noSums, type Sums, sumsAfter, totalOf } from '#functions/money/domain/ledger.ts';
import { sourcesIn } from '#functions/money/domain/statement.ts';
import { fundingSources } from '#shared/vocabulary/funding-source.ts';
import { attempted } from '../../support/attempted.ts';
import { eachOf } from '../../support/each-of.ts';

const recorded = { programmeId: 'proefland', recordedAt: '2028-06-01T09:00:00.000Z', recordedBy: 'test' };
const period = { from: '2027-01-01', until: '2029-01-01' };

/** What somebody tries to record: anything, in any order, also corrections of what is there, was corrected, or is not there. */
const attempt = fc.record({
  kind: fc.constantFrom('grant' as const, 'advance' as const, 'payment' as const),
  source: fc.constantFrom(...fundingSources),
  amountCents: fc.nat({ max: 1000 }),
  on: fc.constantFrom('2027-03-01', '2027-12-31', '2028-01-01', '2028-05-01'),
  allianceId: fc.constantFrom('bewegen', 'eten'),
  partnerId: fc.constantFrom(undefined, 'alfa', 'beta'),
  corrects: fc.option(fc.nat({ max: 30 }), { nil: undefined }),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer A> ? A : never;

const entryOf = (given: Attempt, sequence: number): Entry => {
  const { kind, source, amountCents, on, allianceId, partnerId } = given;
  const corrects = given.corrects === undefined ? {} : { corrects: `boeking-${given.corrects}`, reason: 'Fout.' };
  const about = {
    ...recorded,
    entryId: `boeking-${sequence}`,
    sequence,
    source,
    amountCents,
    on,
    reference: 'R',
    ...corrects,
  };
  if (kind === 'grant') return { ...about, kind, period, cashierId: 'alfa', conditions: [] };
  const partner = partnerId === undefined ? {} : { partnerId };
  if (kind === 'advance') return { ...about, kind, ...partner };
  return { ...about, kind, ...partner, allianceId, lineId: allianceId === 'eten' ? 'kennis' : 'gezond' };
};

interface Book {
  readonly sums: Sums;
  readonly entries: readonly Entry[];
}

const counting = (entries: readonly Entry[]): Entry[] => {
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  return entries.filter(({ entryId }) => !corrected.has(entryId));
};

const recordedIn = ({ sums, entries }: Book, given: Attempt): Book => {
  const entry = entryOf(given, entries.length + 1);
  const next = attempted(() => {
    const found = entries.find(({ entryId }) => entryId === entry.corrects);
    const correctedBy = entries.find(({ corrects }) => corrects !== undefined && corrects === found?.entryId)?.entryId;
    const wrong =
      entry.corrects === undefined ? undefined : correctable(entry.kind, found && { entry: found, correctedBy });
    return sumsAfter(sums, entry, wrong);
  });
  return next instanceof Error ? { sums, entries } : { sums: next, entries: [...entries, entry] };
};

describe('the sums of the money', () => {
  test('are what the entries that count come to, whatever is recorded and corrected in whatever order: no cent is lost', () => {
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 1, maxLength: 60 }), (all) => {
        let book: Book = { sums: noSums, entries: [] };
        for (const given of eachOf(all)) book = recordedIn(book, given);
        const counts = counting(book.entries);
        const total = (kind: Entry['kind']) =>
          counts.filter((entry) => entry.kind === kind).reduce((sum, { amountCents }) => sum + amountCents, 0);
        const { grants, received, spent } = book.sums;
        expect([totalOf(grants), totalOf(received), totalOf(spent)]).toEqual([
          total('grant'),
          total('advance'),
          total('payment'),
        ]);
        for (const source of eachOf(fundingSources)) {
          expect(totalOf(received, source)).toBeLessThanOrEqual(totalOf(grants, source));
          expect(totalOf(spent, source)).toBeLessThanOrEqual(totalOf(received, source));
        }
        const statements = [2027, 2028, undefined].flatMap((year) => sourcesIn(book.sums, year));
        expect(statements.filter(({ unspentCents }) => unspentCents < 0)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('keep what corrections changed: what counts now is what was recorded first, with what was corrected', () => {
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 1, maxLength: 60 }), (all) => {
        let book: Book = { sums: noSums, entries: [] };
        for (const given of eachOf(all)) book = recordedIn(book, given);
        const total = (entries: readonly Entry[], kind: Entry['kind']) =>
          entries.filter((entry) => entry.kind === kind).reduce((sum, { amountCents }) => sum + amountCents, 0);
        const first = book.entries.filter(({ corrects }) => corrects === undefined);
        for (const kind of eachOf(['grant', 'advance', 'payment'] as const)) {
          const changed = book.sums.corrected.filter((row) => row.kind === kind);
          expect(total(counting(book.entries), kind)).toBe(
            total(first, kind) + changed.reduce((sum, { amountCents }) => sum + amountCents, 0),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  const grant = entryOf(
    {
      kind: 'grant',
      source: 'state',
      amountCents: 100,
      on: '2027-03-01',
      allianceId: 'eten',
      partnerId: undefined,
      corrects: undefined,
    },
    1,
  );
  const advance = { ...grant, kind: 'advance' as const, entryId: 'voorschot' };
  const payment = { ...advance, kind: 'payment' as const, allianceId: 'eten', lineId: 'kennis' };
  const granted = sumsAfter(noSums, grant);

  test('take no advance beyond the grant, and no payment beyond what was received of that source', () => {
    expect(() => sumsAfter(granted, { ...advance, amountCents: 101 } as Entry)).toThrow(
      expect.objectContaining({ code: 'beyond-grant' }),
    );
    expect(() => sumsAfter(granted, { ...advance, source: 'province', amountCents: 1 } as Entry)).toThrow(
      expect.objectContaining({ code: 'beyond-grant' }),
    );
    const received = sumsAfter(granted, { ...advance, amountCents: 60 } as Entry);
    expect(totalOf(sumsAfter(received, { ...payment, amountCents: 60 } as Entry).spent)).toBe(60);
    expect(() => sumsAfter(received, { ...payment, amountCents: 61 } as Entry)).toThrow(
      expect.objectContaining({ code: 'beyond-received' }),
    );
  });

  test('take no payment of a year before the one in which its money came: what is paid ahead is the cashier’s own', () => {
    const received = sumsAfter(granted, { ...advance, on: '2028-01-05', amountCents: 60 } as Entry);
    const early = { ...payment, on: '2027-12-31', amountCents: 10 } as Entry;
    expect(() => sumsAfter(received, early)).toThrow(expect.objectContaining({ code: 'beyond-received' }));
    const paid = sumsAfter(received, { ...early, on: '2028-01-06' } as Entry);
    expect(sourcesIn(paid, 2027)).toMatchObject([{ receivedCents: 0, spentCents: 0, unspentCents: 0 }]);
    expect(sourcesIn(paid, 2028)).toMatchObject([{ receivedCents: 60, spentCents: 10, unspentCents: 50 }]);
    // An advance does not move to a year after what was paid of it.
    const first = { ...advance, amountCents: 60 } as Entry;
    const spent = sumsAfter(sumsAfter(granted, first), { ...payment, amountCents: 60 } as Entry);
    const moved = { ...first, entryId: 'later', on: '2028-01-05' } as Entry;
    expect(() => sumsAfter(spent, moved, first)).toThrow(expect.objectContaining({ code: 'beyond-received' }));
  });

  test('that an earlier release let pay ahead can be put right, and not made worse', () => {
    const row = { source: 'state' as const, year: 2027, lineId: 'kennis', allianceId: 'eten', amountCents: 10 };
    const received = sumsAfter(granted, { ...advance, on: '2028-01-05', amountCents: 60 } as Entry);
    const ahead: Sums = { ...received, spent: [row] };
    const more = (on: string) => () => sumsAfter(ahead, { ...payment, entryId: 'meer', on, amountCents: 5 } as Entry);
    expect(more('2027-12-31')).toThrow(expect.objectContaining({ code: 'beyond-received' }));
    expect(more('2028-02-01')).not.toThrow();
    const right = { ...advance, entryId: 'eerder', on: '2027-06-01', amountCents: 8 } as Entry;
    expect(sourcesIn(sumsAfter(ahead, right), 2027)).toMatchObject([{ unspentCents: -2 }]);
  });

  test('let no correction leave more paid than was received, or more received than was granted', () => {
    const first = { ...advance, amountCents: 60 } as Entry;
    const paid = sumsAfter(sumsAfter(granted, first), { ...payment, amountCents: 60 } as Entry);
    expect(() => sumsAfter(paid, { ...first, entryId: 'beter', amountCents: 59 }, first)).toThrow(
      expect.objectContaining({ code: 'beyond-received' }),
    );
    expect(() => sumsAfter(paid, { ...grant, entryId: 'anders', amountCents: 59 }, grant)).toThrow(
      expect.objectContaining({ code: 'beyond-grant' }),
    );
  });

  test('are corrected once: what was corrected is no more there to correct, and what is not there neither', () => {
    expect(() => correctable('grant', { entry: grant, correctedBy: 'later' })).toThrow(
      expect.objectContaining({ code: 'entry-corrected' }),
    );
    const notThere = expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/corrects' })] });
    expect(() => correctable('grant', undefined)).toThrow(notThere);
    expect(() => correctable('payment', { entry: grant })).toThrow(notThere);
  });
});

test('grants whose conditions are too long together are refused before the ledger could not be written any more', () => {
  const grant = (sequence: number): Entry => ({
    ...recorded,
    entryId: `beschikking-${sequence}`,
    sequence,
    source: 'state',
    amountCents: 100,
    on: '2027-03-01',
    reference: 'R',
    kind: 'grant',
    period,
    cashierId: 'alfa',
    conditions: Array.from({ length: 15 }, () => 'é'.repeat(5000)),
  });
  const first = sumsAfter(noSums, grant(1));
  expect(() => sumsAfter(first, grant(2))).toThrow(
    expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/conditions' })] }),
  );
  const { conditions: _long, ...short } = grant(3) as Extract<Entry, { kind: 'grant' }>;
  expect(sumsAfter(first, { ...short, conditions: [] }).grants).toHaveLength(2);
});
