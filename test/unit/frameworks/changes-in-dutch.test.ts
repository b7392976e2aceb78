import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesInDutch } from '#functions/frameworks/rounds/changes-in-dutch.ts';
import { euros } from '#shared/words/dutch.ts';
import { exampleText } from '../../support/framework-texts.ts';

const changed = (change: (text: typeof exampleText) => void) => {
  const after = structuredClone(exampleText);
  change(after);
  return changesInDutch(exampleText, after);
};
const [line] = exampleText.lines;

describe('what changed in a framework, for whoever decides (rule 20)', () => {
  test('nothing, when the text is the same', () => {
    expect(changesInDutch(exampleText, structuredClone(exampleText))).toEqual({ lines: [], left: 0 });
  });

  test('an amount, in euros, with its place in the words of the text', () => {
    const { lines } = changed((text) => {
      const [budget] = text.lines[0]?.budget ?? [];
      if (budget) budget.amountCents = 123_456_789;
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`${line?.name} › budget`);
    expect(lines[0]).toMatch(/was €\s[\d.,]+, wordt €\s1\.234\.567,89$/);
  });

  test('a text, before and after, and a goal that is gone, by its name', () => {
    const { lines } = changed((text) => {
      text.summary = 'Een andere samenvatting.';
      text.lines[0]?.goals.splice(0, 1);
    });
    expect(lines.find((one) => one.startsWith('Samenvatting: was “'))).toContain('wordt “Een andere samenvatting.”');
    expect(lines.join('\n')).toContain(`vervallen: “${line?.goals[0]?.title}”`);
  });

  test('sources are named as people call them, with their amounts', () => {
    const { lines } = changed((text) => {
      const year = text.lines[0]?.budget[0];
      if (year) year.sources = [{ source: 'state', amountCents: year.amountCents }];
    });
    expect(lines).toEqual([`Gezonde gemeenschappen › budget › 2027: nieuw: Rijksbijdrage: ${euros(425_000_000)}`]);
  });

  test('more than a page can hold is counted, never dropped in silence, and no English field is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (size) => {
        const { lines, left } = changed((text) => {
          const [first] = text.lines;
          const [goal] = first?.goals ?? [];
          if (!first || !goal) return;
          const added = Array.from({ length: size }, (_, at) => ({
            ...goal,
            goalId: `nieuw-${at}`,
            title: `Nieuw ${at}`,
          }));
          first.goals.push(...added);
          text.lines.splice(1);
        });
        const removed = exampleText.lines.length - 1;
        expect(lines.length + left).toBe(size + removed);
        expect(lines.join('\n')).not.toMatch(/amountCents|goals|lines|indicators|undefined|\[object/);
      }),
      { numRuns: 20 },
    );
  });
});
