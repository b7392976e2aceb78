import { describe, expect, test } from 'vitest';
import { roundKinds } from '#functions/rounds/terms/round-kinds.ts';
import { queryOf, searchOf, typedIn } from '#functions/workbench/screens/register/search.ts';
import { checkView } from '#functions/workbench/screens/register-check/view.ts';
import { outcomes } from '#functions/workbench/words/decision-words.ts';

const names = new Map([['stein', 'Stein']]);
const typed = (query: Record<string, string>) => typedIn(new URLSearchParams(query));

describe('the search in the register', () => {
  test('asks the API for what was typed: words, kind, body, partner and days as people write them', () => {
    const typedFields = typed({
      woorden: ' kleine  kernen ',
      soort: 'approval',
      orgaan: 'college',
      partner: 'stein',
      van: '1 maart 2027',
      tot: '31-12-2027',
    });
    expect(searchOf(typedFields, names)).toEqual({
      query: {
        words: 'kleine  kernen',
        kind: 'approval',
        body: 'college',
        partnerId: 'stein',
        decidedFrom: '2027-03-01',
        decidedUntil: '2027-12-31',
      },
      faults: [],
    });
    expect(typedIn(new URLSearchParams(queryOf(typedFields)))).toEqual(typedFields);
  });

  test('does not ask for a code or a partner that is none, and says which day nobody can read', () => {
    const { query, faults } = searchOf(
      typed({ soort: 'x', orgaan: 'x', partner: 'x', van: 'ooit', tot: '31-02-2027' }),
      names,
    );
    expect(query).toEqual({});
    expect(faults.map(({ field }) => field)).toEqual(['van', 'tot']);
  });
});

test('every answer by which a body decides has a word in the register', () => {
  const deciding = [
    roundKinds.vote,
    roundKinds.approval,
    roundKinds.contribution,
    roundKinds.grant,
    roundKinds['taking-back'],
    roundKinds.ruling,
  ];
  const codes = deciding.flatMap(({ options }) => options.map(({ answer }) => answer));
  expect(codes.filter((code) => !(code in outcomes))).toEqual([]);
});

describe('the check of the register', () => {
  const sound = {
    whole: true,
    entries: 27,
    lastHash: 'a'.repeat(64),
    missing: [],
    missingCount: 0,
    unfounded: [],
    unfoundedCount: 0,
  };
  const said = (verification: Partial<typeof sound> & { brokenAt?: number }) =>
    String(
      checkView({
        verification: { ...sound, ...verification },
        visit: { here: (path) => path, now: '2027-03-01T09:00:00.000Z' },
      }),
    );

  test('says in a sentence that it is whole, and otherwise each thing that is wrong', () => {
    expect(said({})).toContain('Het register klopt: 27 besluiten, en niets is veranderd, weggelaten of ingevoegd.');
    const wrong = said({ whole: false, brokenAt: 3, missingCount: 1, unfoundedCount: 2 });
    expect(wrong).not.toContain('Het register klopt:');
    expect(wrong).toContain('De keten klopt niet vanaf besluit 3');
    expect(wrong).toContain('1 besluit is wel genomen en staat niet in het register.');
    expect(wrong).toContain('2 besluiten in het register zijn nergens genomen.');
  });

  test('is not whole when only a decision is missing', () => {
    expect(said({ missingCount: 2 })).toContain('2 besluiten zijn wel genomen en staan niet in het register.');
    expect(said({ missingCount: 2 })).not.toContain('Het register klopt:');
  });
});
