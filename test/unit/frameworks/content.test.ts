import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentFor, contentHash, FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { InvalidInput } from '#shared/errors/errors.ts';
import { anyText, exampleText, goal } from '../../support/framework-texts.ts';
import { programmeOf } from '../../support/small-programme.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
const programme = programmeOf('proefland');
const faultsOf = (content: FrameworkContent): string[] => {
  try {
    contentFor(programme, content);
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ pointer }) => pointer);
    throw error;
  }
};

/** The same document with the fields of every part in the opposite order. */
const reordered = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, reordered(inner)]),
  );
};
/** Every place of a document that holds a word or a number. */
const leaves = (value: Json, path: readonly (string | number)[] = []): (string | number)[][] => {
  if (Array.isArray(value)) return value.flatMap((inner, at) => leaves(inner, [...path, at]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]));
  return [[...path]];
};
const changedAt = (value: Json, [step, ...rest]: readonly (string | number)[]): Json => {
  if (step === undefined) return typeof value === 'number' ? value + 1 : `${String(value)}x`;
  if (Array.isArray(value)) return value.map((inner, at) => (at === step ? changedAt(inner, rest) : inner));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === step ? changedAt(inner, rest) : inner]),
  );
};

test.each([1e21, 1e300, 1e-200, -1])(
  'a threshold of %d is none: the records of what breaches it could not hold it',
  (tolerance) => {
    const [clause] = exampleText.mandate;
    const mandate = [{ ...clause, tolerance }];
    expect(FrameworkContent.safeParse({ ...exampleText, mandate }).success).toBe(false);
  },
);

describe('the hash that an approval is bound to (rule 11)', () => {
  test('is the SHA-256 of the canonical form: a known text has a known hash', () => {
    const small = { ...exampleText, lines: [], mandate: [], title: 'é', summary: 'x' };
    const canonical =
      '{"groundRules":{"accountability":"Twee keer per jaar.","monitoring":"Per kwartaal.","organisation":"Het bureau."},' +
      '"lines":[],"mandate":[],"summary":"x","title":"é"}';
    expect(contentHash(small)).toBe(createHash('sha256').update(canonical).digest('hex'));
  });

  test('does not depend on the order in which fields are written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(contentHash(reordered(text as Json) as FrameworkContent)).toBe(contentHash(text));
      }),
    );
  });

  test('changes with any word or number anywhere', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, pick) => {
        const places = leaves(text as Json);
        const place = places[pick % places.length] ?? [];
        expect(contentHash(changedAt(text as Json, place) as FrameworkContent), place.join('/')).not.toBe(
          contentHash(text),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('survives being written and read', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = FrameworkContent.parse(JSON.parse(JSON.stringify(text)));
        expect(contentHash(read)).toBe(contentHash(FrameworkContent.parse(text)));
      }),
    );
  });
});

describe('a text for a programme', () => {
  test('that fits it is taken as it is', () => {
    expect(contentFor(programme, exampleText)).toEqual(exampleText);
  });

  test('has lines that the programme has, each once', () => {
    const [line, other] = exampleText.lines;
    if (!line || !other) throw new Error('the example has two lines');
    expect(faultsOf({ ...exampleText, lines: [line, { ...other, lineId: 'onbekend' }] })).toEqual([
      '/content/lines/1/lineId',
    ]);
    expect(faultsOf({ ...exampleText, lines: [line, { ...other, lineId: 'gezond' }] })).toEqual([
      '/content/lines/1/lineId',
    ]);
  });

  test.each([
    [2025, true],
    [2026, false],
    [2029, false],
    [2030, true],
  ])('has budgets within the period of the programme: %i outside is %s', (year, outside) => {
    const lines = exampleText.lines.map((line) => ({ ...line, budget: [{ year, amountCents: 1 }] }));
    expect(faultsOf({ ...exampleText, lines })).toEqual(
      outside ? ['/content/lines/0/budget/0/year', '/content/lines/1/budget/0/year'] : [],
    );
  });

  test('says where the money of a year comes from: the sources add up to its budget, each once', () => {
    const withSources = (...sources: { source: 'state' | 'region'; amountCents: number }[]) => {
      const [line] = exampleText.lines;
      if (!line) throw new Error('the example has a line');
      return { ...exampleText, lines: [{ ...line, budget: [{ year: 2027, amountCents: 300, sources }] }] };
    };
    const [state, region] = ['state', 'region'] as const;
    const right = withSources({ source: state, amountCents: 200 }, { source: region, amountCents: 100 });
    expect(faultsOf(right)).toEqual([]);
    expect(faultsOf(withSources({ source: state, amountCents: 299 }))).toEqual(['/content/lines/0/budget/0/sources']);
    const twice = withSources({ source: state, amountCents: 150 }, { source: state, amountCents: 150 });
    expect(faultsOf(twice)).toEqual(['/content/lines/0/budget/0/sources/1/source']);
  });

  test('that says nothing of sources has the hash that it had before there were any (rule 11)', () => {
    expect(contentHash(FrameworkContent.parse(exampleText))).toBe(contentHash(exampleText));
    expect(JSON.stringify(FrameworkContent.parse(exampleText))).not.toContain('sources');
  });

  test('has each year, goal, indicator and breach once', () => {
    const [line] = exampleText.lines;
    const [threshold] = exampleText.mandate;
    if (!line || !threshold) throw new Error('the example has a line and a threshold');
    const twice = {
      ...line,
      goals: [goal('bewegen'), goal('bewegen')],
      budget: [...line.budget, { year: 2027, amountCents: 1 }],
    };
    expect(faultsOf({ ...exampleText, lines: [twice], mandate: [threshold, threshold] }).sort()).toEqual([
      `/content/lines/0/budget/${line.budget.length}/year`,
      '/content/lines/0/goals/1/goalId',
      '/content/lines/0/goals/1/indicators/0/indicatorId',
      '/content/mandate/1/breach',
    ]);
  });

  test('has thresholds that rise from tolerance over regiegroep to sounding', () => {
    const with_ = (tolerance: number, regiegroep: number, sounding: number): FrameworkContent => ({
      ...exampleText,
      mandate: [{ breach: 'goal-late', unit: 'days', tolerance, regiegroep, sounding }],
    });
    expect(faultsOf(with_(5, 5, 5))).toEqual([]);
    expect(faultsOf(with_(6, 5, 7))).toEqual(['/content/mandate/0']);
    expect(faultsOf(with_(1, 8, 7))).toEqual(['/content/mandate/0']);
  });

  test('is told every fault at once', () => {
    const lines = exampleText.lines.map((line, at) => ({
      ...line,
      lineId: at === 0 ? 'onbekend' : line.lineId,
      budget: [{ year: 2040, amountCents: 1 }],
    }));
    const mandate = [{ breach: 'goal-late' as const, unit: 'days' as const, tolerance: 3, regiegroep: 2, sounding: 1 }];
    expect(faultsOf({ ...exampleText, lines, mandate })).toEqual([
      '/content/lines/0/lineId',
      '/content/lines/0/budget/0/year',
      '/content/lines/1/budget/0/year',
      '/content/mandate/0',
    ]);
  });

  test('counts money in whole euro cents (rule 9)', () => {
    const [line] = exampleText.lines;
    const paid = (amountCents: number) =>
      FrameworkContent.safeParse({ ...exampleText, lines: [{ ...line, budget: [{ year: 2027, amountCents }] }] })
        .success;
    expect(paid(1)).toBe(true);
    expect(paid(0.5)).toBe(false);
    expect(paid(-1)).toBe(false);
  });

  test('says what, not how: an unknown field is no part of it', () => {
    expect(FrameworkContent.safeParse({ ...exampleText, aanpak: 'zo' }).success).toBe(false);
  });

  test('tolerates for one goal or line at most what the regiegroep decides, each breach once', () => {
    const [line, ...others] = exampleText.lines;
    if (!line) throw new Error('the example has a line');
    const with_ = (tolerances: NonNullable<typeof line.tolerances>) => ({
      ...exampleText,
      lines: [{ ...line, tolerances }, ...others],
    });
    const of = (tolerance: number) => ({ breach: 'budget-overrun' as const, tolerance });
    expect(faultsOf(with_([of(10)]))).toEqual([]);
    expect(faultsOf(with_([of(11)]))).toEqual(['/content/lines/0/tolerances/0/tolerance']);
    const twice = { ...exampleText, lines: [{ ...line, tolerances: [of(1), of(2)] }, ...others] };
    expect(faultsOf(twice)).toEqual(['/content/lines/0/tolerances/1/breach']);
    // The example gives no mandate for a goal that is missed: there is nothing to tolerate more or less than.
    const goals = [goal('bewegen', { tolerances: [{ breach: 'goal-missed', tolerance: 1 }] })];
    expect(faultsOf({ ...exampleText, lines: [{ ...line, goals }, ...others] })).toEqual([
      '/content/lines/0/goals/0/tolerances/0/tolerance',
    ]);
  });

  test('measures how late a goal is in days and everything else in percent', () => {
    const days = { breach: 'budget-overrun', unit: 'days', tolerance: 1, regiegroep: 2, sounding: 3 } as const;
    expect(faultsOf({ ...exampleText, mandate: [days] })).toEqual(['/content/mandate/0/unit']);
  });
});

test('a text of before, with a number at the start of every indicator, still reads and hashes to the same value (rule 11)', () => {
  const before = JSON.parse(JSON.stringify(exampleText));
  expect(FrameworkContent.parse(before)).toEqual(before);
  expect(contentHash(FrameworkContent.parse(before))).toBe(contentHash(exampleText));
  const [line] = before.lines;
  const [goal] = line.goals;
  const [indicator] = goal.indicators;
  const indicators = [{ ...indicator, baseline: 'not-measured-yet' }];
  const unmeasured = { ...before, lines: [{ ...line, goals: [{ ...goal, indicators }] }] };
  expect(contentHash(FrameworkContent.parse(unmeasured))).not.toBe(contentHash(exampleText));
});
