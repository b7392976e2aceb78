import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRegister } from '#client/check-register.ts';
import type { Client } from '#client/client.ts';
import { beginning, contentHash, entryHash, type RegisterEntry } from '#functions/decisions/records.ts';
import { sealed } from '#functions/decisions/seal.ts';
import type { Decision } from '#functions/decisions/terms/decision.ts';
import { verifyRegister } from '#functions/decisions/verify.ts';
import { withoutWordsIn } from '#functions/decisions/without-words.ts';
import { isTakenOut, omission, tracesOf, withoutWords } from '#shared/words/taken-out.ts';
import { decisionNumber } from '../../adapters/support/decision.ts';
import { eachOf } from '../../support/each-of.ts';
import { now } from '../../support/small-programme.ts';

const programmeId = 'proefland';
const remark = 'Mijn buurman Jan is ziek.\nDat “weet iedereen”.';

interface Chain {
  readonly entries: readonly RegisterEntry[];
}
const chained = ({ entries }: Chain, decision: Decision, parts: Partial<RegisterEntry> = {}): Chain => {
  const previousHash = entries.at(-1)?.hash ?? beginning;
  const unhashed = { programmeId, sequence: entries.length + 1, decision, registeredAt: now, previousHash, ...parts };
  return { entries: [...entries, { ...unhashed, hash: entryHash(unhashed) }] };
};
const inFormat = (chain: Chain, decision: Decision, parts: Partial<RegisterEntry> = {}): Chain =>
  chained(chain, decision, { format: 2, seals: sealed(decision.motivation), ...parts });

/** Decisions with the motivations given, the first ones as an earlier release wrote them. */
const registerOf = (motivations: readonly string[], old: number): Chain =>
  motivations.reduce<Chain>(
    (chain, motivation, at) => {
      const decision = decisionNumber(at + 1, { motivation });
      return at < old ? chained(chain, decision) : inFormat(chain, decision);
    },
    { entries: [] },
  );

/** Takes words out of every entry, as the one writer does, with the removal behind the last. */
const without = ({ entries }: Chain, words: string): Chain => {
  const traces = tracesOf(words, [1000, 500]);
  const left = entries.map((entry) => withoutWordsIn(entry, traces) ?? entry);
  const takenFrom = left
    .filter((entry, at) => entry !== entries[at])
    .map((entry) => ({ sequence: entry.sequence, hash: contentHash(entry) }));
  const removal = decisionNumber(900 + entries.length, { kind: 'removal', motivation: 'Er stond een naam in.' });
  return inFormat({ entries: left }, removal, { takenFrom });
};

const wholeFor = async ({ entries }: Chain, unfoundedCount = 0): Promise<boolean[]> => {
  const last = entries.at(-1);
  const head = last && { sequence: last.sequence, hash: last.hash };
  const client = {
    async *parts() {
      yield { decisions: entries };
    },
    call: async () => ({ whole: true, entries: entries.length, unfoundedCount }),
  } as unknown as Client;
  const { faults } = await checkRegister(client, programmeId, []);
  return [verifyRegister(entries, head).whole, faults.length === 0];
};

const motivations = fc.array(
  fc.oneof(
    fc.constant(remark),
    fc.constant(`De regiegroep besluit. Gemeente Alfa: “${remark}” Gemeente Beta: “Akkoord.”`),
    fc.constant(''),
    fc.string({ maxLength: 40 }),
  ),
  { minLength: 1, maxLength: 8 },
);

describe('words that were taken out of the register', () => {
  test('stand nowhere any more, and the chain holds for the application and for whoever keeps a head', async () => {
    await fc.assert(
      fc.asyncProperty(motivations, fc.nat({ max: 8 }), async (texts, old) => {
        const before = registerOf(texts, old);
        const heads = before.entries.map(({ hash }) => hash);
        const after = without(without(before, remark), 'Iets anders.');
        expect(JSON.stringify(after.entries)).not.toContain('buurman');
        expect(after.entries.slice(0, texts.length).map(({ hash }) => hash)).toEqual(heads);
        expect(await wholeFor(after)).toEqual([true, true]);
      }),
      { numRuns: 40 },
    );
  });

  test('leave the rest of a motivation as it was', () => {
    const { entries } = without(registerOf([`De regiegroep besluit. Alfa: “${remark}” Beta: “Akkoord.”`], 0), remark);
    expect(entries[0]?.decision.motivation).toBe(`De regiegroep besluit. Alfa: “${omission}” Beta: “Akkoord.”`);
    expect(entries[0]?.seals?.filter(({ salt }) => salt === undefined).length).toBeGreaterThan(0);
  });

  type Tampering = (entry: RegisterEntry) => RegisterEntry;
  const tamperings: Readonly<Record<string, Tampering>> = {
    'other words in their place': (entry) => ({
      ...entry,
      decision: { ...entry.decision, motivation: entry.decision.motivation?.replace(omission, 'Weggelopen!') ?? '' },
    }),
    'another outcome': (entry) => ({ ...entry, decision: { ...entry.decision, outcome: 'not-approved' } }),
    'the words put back with another seal': (entry) => ({
      ...entry,
      decision: { ...entry.decision, motivation: remark },
      ...(entry.seals ? { seals: sealed(remark) } : {}),
    }),
  };
  test.each(Object.entries(tamperings))('do not hide that somebody wrote %s', async (_, tampering) => {
    for (const old of [0, 1]) {
      const { entries } = without(registerOf([remark], old), remark);
      const tampered = { entries: entries.map((entry, at) => (at === 0 ? tampering(entry) : entry)) };
      expect(await wholeFor(tampered)).toEqual([false, false]);
    }
  });

  test('cannot be taken out behind the back of the register: a removal has to say so', async () => {
    const { entries } = registerOf([remark], 0);
    const silently = entries.map((entry) => withoutWordsIn(entry, tracesOf(remark, [])) ?? entry);
    expect(JSON.stringify(silently)).not.toContain('buurman');
    expect(await wholeFor({ entries: silently })).toEqual([false, false]);
  });

  /** An entry as an earlier release wrote it, with another outcome; the hashes in the chain stay. */
  const rewritten = ({ format: _format, seals: _seals, ...entry }: RegisterEntry): RegisterEntry => ({
    ...entry,
    decision: { ...entry.decision, outcome: 'not-approved' },
  });
  /** Rewrites an entry, and appends one that says that this is what it is now. */
  const forged = ({ entries }: Chain, at: number, kind: Decision['kind'], by: Tampering = rewritten): Chain => {
    const changed = entries.map((entry) => (entry.sequence === at ? by(entry) : entry));
    const takenFrom = changed
      .filter(({ sequence }) => sequence === at)
      .map((e) => ({ sequence: at, hash: contentHash(e) }));
    return inFormat({ entries: changed }, decisionNumber(950, { kind }), { takenFrom });
  };
  const outcomeOf = (entry: RegisterEntry): RegisterEntry => ({
    ...entry,
    decision: { ...entry.decision, outcome: 'not-approved' },
  });

  test('are no way to rewrite an entry: one that lost its format, or a decision that is no removal, does not fit', async () => {
    const register = registerOf(['Oud.', 'Nieuw.', remark, 'Nog een.'], 1);
    const [removed, twice] = [without(register, remark), without(without(register, remark), 'Oud.')];
    for (const chain of [register, removed, twice]) {
      // Each entry behind the first one with a format, the removals with it.
      for (const { sequence } of eachOf(chain.entries.slice(2)))
        expect(await wholeFor(forged(chain, sequence, 'removal'))).toEqual([false, false]);
      for (const { sequence } of eachOf(chain.entries)) {
        expect(await wholeFor(forged(chain, sequence, 'vote'))).toEqual([false, false]);
        expect(await wholeFor(forged(chain, sequence, 'vote', outcomeOf))).toEqual([false, false]);
      }
      for (const { sequence } of eachOf(chain.entries.slice(1)))
        expect(await wholeFor(forged(chain, sequence, 'removal', outcomeOf))).toEqual([false, false]);
    }
  });

  test('are said by a removal of entries before it, and in the new format, alone', async () => {
    const old = registerOf([remark], 1);
    const takenFrom = without(old, remark).entries[1]?.takenFrom ?? [];
    const left = without(old, remark).entries.slice(0, 1);
    const removal = decisionNumber(901, { kind: 'removal' });
    expect(await wholeFor(inFormat({ entries: left }, removal, { takenFrom }))).toEqual([true, true]);
    expect(await wholeFor(chained({ entries: left }, removal, { takenFrom }))).toEqual([false, false]);
    const later = inFormat({ entries: [] }, removal, { takenFrom: [{ sequence: 2, hash: '0'.repeat(64) }] });
    expect(await wholeFor(inFormat(later, decisionNumber(902)))).toEqual([true, true]);
  });

  test('are no way to rewrite an entry of an earlier release: the record does not have it then', async () => {
    const tampered = forged(registerOf(['Oud.', 'Nieuw.'], 1), 1, 'removal');
    expect(await wholeFor(tampered, 2)).toEqual([true, false]);
  });

  test('cannot be found from the hash that stays: it covers a salt that left with them', () => {
    const [one, other] = [sealed('nee'), sealed('nee')];
    expect(one[0]?.hash).not.toBe(other[0]?.hash);
    const { entries } = without(registerOf(['nee'], 0), 'nee');
    expect(entries[0]?.seals).toEqual([{ length: omission.length, hash: expect.any(String) }]);
  });
});

describe('copies of words', () => {
  test('are found whole, cut, quoted and with a line behind them, and nothing else is', () => {
    const long = 'Zij is ziek. '.repeat(120);
    const words = tracesOf(long, [1000, 500]);
    for (const copy of [long, long.slice(0, 1000), `${long.slice(0, 500)} […]`, `Reden: “${long}” Verder niets.`])
      expect(withoutWords(copy, words)).not.toContain('Zij is ziek');
    expect(withoutWords(`${long}\nEen voorwaarde.`, words)).toBe(`${omission}\nEen voorwaarde.`);
    expect(withoutWords(`Iemand schreef ${long}`, words)).toBe(`Iemand schreef ${long}`);
    expect(isTakenOut(long, words)).toBe(true);
    expect(isTakenOut(long.slice(0, 1000), words)).toBe(false);
  });

  test('are not taken out of other words that begin the same', () => {
    const words = tracesOf('De', []);
    for (const text of ['De raad stemt in.', 'Beta: “De raad.”', 'Reden:\nDe raad.', 'Deel 1', 'De, zei hij'])
      expect(withoutWords(text, words)).toBe(text);
    for (const text of ['De', '“De”', 'x\nDe\nDe raad.', 'De […]'])
      expect(withoutWords(text, words)).toBe(text.replace('De', omission));
  });

  test('of a short word are not taken out of the middle of a sentence', () => {
    expect(withoutWords('Nee: “nee” is nee.', tracesOf('nee', []))).toBe(`Nee: “${omission}” is nee.`);
  });
});
