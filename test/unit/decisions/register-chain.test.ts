import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginning, entryHash, type RegisterEntry } from '#functions/decisions/records.ts';
import type { Decision } from '#functions/decisions/terms/decision.ts';
import { verifyRegister } from '#functions/decisions/verify.ts';
import { hashOf } from '../../support/cycles.ts';
import { now } from '../../support/small-programme.ts';

const decisionNumber = (number: number): Decision => ({
  decisionId: `proefland.1.approval.1.college-${number}.1`,
  programmeId: 'proefland',
  matter: 'framework-cycle',
  matterId: '1',
  kind: 'approval',
  body: 'college',
  partnerId: `gemeente-${number}`,
  outcome: 'approved',
  ground: 'approve an adopted framework',
  textHash: hashOf('a'),
  decidedAt: '2027-02-02',
  reference: `B&W ${number}`,
  conditions: number % 2 === 0 ? ['Elk kwartaal verslag.'] : [],
  registration: { at: now, via: 'decision-page', registrarId: `registrar.${number}` },
});

const registerOf = (length: number): RegisterEntry[] => {
  const entries: RegisterEntry[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const previousHash = entries.at(-1)?.hash ?? beginning;
    const entry = {
      programmeId: 'proefland',
      sequence,
      decision: decisionNumber(sequence),
      registeredAt: now,
      previousHash,
    };
    entries.push({ ...entry, hash: entryHash(entry) });
  }
  return entries;
};
const headOf = (entries: readonly RegisterEntry[]) => {
  const last = entries.at(-1);
  return last && { sequence: last.sequence, hash: last.hash };
};

type Tampering = (entries: readonly RegisterEntry[], at: number, other: number) => RegisterEntry[];
const changed =
  (change: (entry: RegisterEntry) => RegisterEntry): Tampering =>
  (entries, at) =>
    entries.map((entry, index) => (index === at ? change(entry) : entry));
const rehashed = (entry: RegisterEntry): RegisterEntry => ({ ...entry, hash: entryHash(entry) });
const decided =
  (parts: Partial<Decision>) =>
  (entry: RegisterEntry): RegisterEntry => ({
    ...entry,
    decision: { ...entry.decision, ...parts },
  });

/** What somebody with access to the table could do to it, short of writing everything anew. */
const tamperings: Readonly<Record<string, Tampering>> = {
  'another outcome': changed(decided({ outcome: 'not-approved' })),
  'another outcome, hashed again': changed((entry) => rehashed(decided({ outcome: 'not-approved' })(entry))),
  'another text': changed(decided({ textHash: hashOf('b') })),
  'a condition dropped or added': changed((entry) =>
    decided({ conditions: [...(entry.decision.conditions ?? []), 'Nog iets.'] })(entry),
  ),
  'another registrar': changed(decided({ registration: { at: now, via: 'paper', registrarId: 'iemand' } })),
  'a detail that was not there': changed(decided({ motivation: 'Bij nader inzien.' })),
  'another moment of registration': changed((entry) => ({ ...entry, registeredAt: '2027-03-01T09:00:01.000Z' })),
  'another number': changed((entry) => ({ ...entry, sequence: entry.sequence + 1 })),
  'another programme': changed((entry) => ({ ...entry, programmeId: 'elders' })),
  'another hash': changed((entry) => ({ ...entry, hash: hashOf('c') })),
  'another hash before': changed((entry) => ({ ...entry, previousHash: hashOf('c') })),
  'one left out': (entries, at) => entries.filter((_, index) => index !== at),
  'all left out from one on': (entries, at) => entries.slice(0, at),
  'one put in twice': (entries, at) => entries.flatMap((entry, index) => (index === at ? [entry, entry] : [entry])),
  'one put in between, hashed and numbered right': (entries, at) => {
    const before = entries[at];
    if (!before) return [];
    const entry = { ...before, sequence: at + 2, decision: decisionNumber(99), previousHash: before.hash };
    return [...entries.slice(0, at + 1), rehashed(entry), ...entries.slice(at + 1)];
  },
  'two that changed places': (entries, at, other) =>
    entries.map((entry, index) =>
      index === at ? entries[other] : index === other ? entries[at] : entry,
    ) as RegisterEntry[],
  'two that changed decisions': (entries, at, other) =>
    entries.map((entry, index) => {
      const source = index === at ? entries[other] : index === other ? entries[at] : entry;
      return { ...entry, decision: source?.decision ?? entry.decision };
    }),
};

describe('a register of decisions (rule 5)', () => {
  test('that nobody touched is whole, however long it is', () => {
    fc.assert(
      fc.property(fc.nat({ max: 20 }), (length) => {
        const entries = registerOf(length);
        const lastHash = entries.at(-1)?.hash ?? beginning;
        expect(verifyRegister(entries, headOf(entries))).toEqual({ whole: true, entries: length, lastHash });
      }),
    );
  });

  test('is whole after it was written and read in whatever order of fields', () => {
    const entries = registerOf(3).map((entry) => Object.fromEntries(Object.entries(entry).reverse()) as RegisterEntry);
    expect(verifyRegister(entries, headOf(entries)).whole).toBe(true);
  });

  test.each(Object.entries(tamperings))('with %s is not, wherever that was done', (_, tampering) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(), (length, first, second) => {
        const entries = registerOf(length);
        const at = first % length;
        const other = (at + 1 + (second % (length - 1))) % length;
        const tampered = tampering(entries, at, other);
        const verification = verifyRegister(tampered, headOf(entries));
        expect(verification.whole).toBe(false);
        expect(verification.brokenAt).toBeGreaterThanOrEqual(1);
        expect(verification.brokenAt).toBeLessThanOrEqual(length + 2);
      }),
    );
  });

  test('says where the chain breaks first', () => {
    const entries = registerOf(5);
    const tampered = entries.map((entry, at) => (at === 2 ? decided({ outcome: 'deferred' })(entry) : entry));
    expect(verifyRegister(tampered, headOf(entries))).toMatchObject({ brokenAt: 3, lastHash: entries[1]?.hash });
  });

  test('is not whole when its end was moved', () => {
    const entries = registerOf(4);
    expect(verifyRegister(entries, undefined).whole).toBe(false);
    expect(verifyRegister(entries, headOf(entries.slice(0, 3))).whole).toBe(false);
    expect(verifyRegister([], headOf(entries)).whole).toBe(false);
  });

  test('has no gap in its numbers, even where everything was hashed to fit', () => {
    const entries = registerOf(4).map((entry) => (entry.sequence === 4 ? rehashed({ ...entry, sequence: 5 }) : entry));
    const head = { sequence: 4, hash: entries.at(-1)?.hash ?? '' };
    expect(verifyRegister(entries, head)).toMatchObject({ whole: false, brokenAt: 4 });
  });

  test('is not whole behind a head of the right length with another hash', () => {
    const entries = registerOf(4);
    expect(verifyRegister(entries, { sequence: 4, hash: hashOf('d') }).whole).toBe(false);
  });
});
