import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differences } from '#functions/frameworks/domain/difference.ts';
import { contentHash, type FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { anyText, exampleText, goal } from '../../support/framework-texts.ts';

type Goals = FrameworkContent['lines'][number]['goals'];
const withGoals = (goals: Goals): FrameworkContent => ({
  ...exampleText,
  lines: exampleText.lines.map((line, at) => (at === 0 ? { ...line, goals } : line)),
});
const inGoals = ['lines', 'Gezonde gemeenschappen', 'goals'];

describe('the differences between two texts', () => {
  test('are none when the texts are the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(differences(text, structuredClone(text))).toEqual([]);
      }),
    );
  });

  test('are some whenever colleges would be asked again: when the hash is another (rule 11)', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        fc.pre(contentHash(before) !== contentHash(after));
        expect(differences(before, after)).not.toEqual([]);
      }),
    );
  });

  test.each<[string, FrameworkContent, FrameworkContent]>([
    ['goals in another order', withGoals([goal('bewegen'), goal('eten')]), withGoals([goal('eten'), goal('bewegen')])],
    [
      'an activity that stands there twice',
      withGoals([goal('bewegen', { activities: ['Voorlichting'] })]),
      withGoals([goal('bewegen', { activities: ['Voorlichting', 'Voorlichting'] })]),
    ],
    [
      'activities in another order',
      withGoals([goal('bewegen', { activities: ['Voorlichting', 'Onderzoek'] })]),
      withGoals([goal('bewegen', { activities: ['Onderzoek', 'Voorlichting'] })]),
    ],
  ])('show %s, both ways', (_, before, after) => {
    expect(differences(before, after)).not.toEqual([]);
    expect(differences(after, before)).not.toEqual([]);
  });

  test('are the same read from the other side: added is removed, before is after', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const forth = differences(before, after);
        const back = differences(after, before);
        const count = (list: typeof forth, change: string) => list.filter((one) => one.change === change).length;
        expect(count(back, 'added')).toBe(count(forth, 'removed'));
        expect(count(back, 'removed')).toBe(count(forth, 'added'));
        expect(count(back, 'changed')).toBe(count(forth, 'changed'));
      }),
    );
  });

  test('show a renamed goal as changed, not as removed and added', () => {
    const found = differences(
      withGoals([goal('bewegen'), goal('eten')]),
      withGoals([goal('bewegen', { title: 'Meer bewegen' }), goal('eten')]),
    );
    expect(found).toEqual([
      {
        where: [...inGoals, 'Meer bewegen', 'title'],
        change: 'changed',
        before: 'Doel bewegen',
        after: 'Meer bewegen',
      },
    ]);
  });

  test('show a new goal and one that went by its name', () => {
    const eten = goal('eten');
    const slapen = goal('slapen');
    expect(differences(withGoals([goal('bewegen'), eten]), withGoals([goal('bewegen'), slapen]))).toEqual([
      { where: [...inGoals, 'Doel eten'], change: 'removed', before: eten },
      { where: [...inGoals, 'Doel slapen'], change: 'added', after: slapen },
    ]);
  });

  test('name an activity as it reads', () => {
    const before = withGoals([goal('bewegen', { activities: ['Voorlichting'] })]);
    const after = withGoals([goal('bewegen', { activities: ['Voorlichting', 'Onderzoek'] })]);
    expect(differences(before, after)).toEqual([
      { where: [...inGoals, 'Doel bewegen', 'activities', 'Onderzoek'], change: 'added', after: 'Onderzoek' },
    ]);
  });

  test('show parts in another order as moved, not as removed and added', () => {
    const before = withGoals([goal('bewegen'), goal('eten')]);
    const after = withGoals([goal('eten'), goal('bewegen')]);
    expect(differences(before, after)).toEqual([
      { where: inGoals, change: 'moved', before: ['Doel bewegen', 'Doel eten'], after: ['Doel eten', 'Doel bewegen'] },
    ]);
  });

  test('name a budget by its year and a threshold by its breach', () => {
    const after: FrameworkContent = {
      ...exampleText,
      lines: exampleText.lines.map((line) => ({
        ...line,
        budget: line.budget.map((entry) => (entry.year === 2028 ? { ...entry, amountCents: 1 } : entry)),
      })),
      mandate: exampleText.mandate.map((one) => (one.breach === 'goal-late' ? { ...one, tolerance: 10 } : one)),
    };
    expect(differences(exampleText, after).map(({ where }) => where.join(' › '))).toEqual([
      'lines › Gezonde gemeenschappen › budget › 2028 › amountCents',
      'mandate › goal-late › tolerance',
    ]);
  });
});
