import fc from 'fast-check';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';

type Goal = FrameworkContent['lines'][number]['goals'][number];

export const goal = (goalId: string, parts: Partial<Goal> = {}): Goal => ({
  goalId,
  title: `Doel ${goalId}`,
  description: 'Wat wij willen bereiken.',
  activities: ['Voorlichting', 'Onderzoek'],
  indicators: [
    {
      indicatorId: `${goalId}-aandeel`,
      name: 'Aandeel',
      unit: 'procent',
      baseline: 81,
      target: 85,
      by: '2028-12-31',
    },
  ],
  ...parts,
});

/** A text that fits the small programme, as a draft would be. */
export const exampleText: FrameworkContent = {
  title: 'Kaders 2027-2028',
  summary: 'Gezond, groen en slim.',
  lines: [
    {
      lineId: 'gezond',
      name: 'Gezonde gemeenschappen',
      goals: [goal('bewegen'), goal('eten')],
      budget: [
        { year: 2027, amountCents: 425_000_000 },
        { year: 2028, amountCents: 512_345_650 },
      ],
    },
    {
      lineId: 'kennis',
      name: 'Kenniseconomie',
      goals: [goal('talent')],
      budget: [{ year: 2027, amountCents: 100 }],
    },
  ],
  groundRules: { monitoring: 'Per kwartaal.', accountability: 'Twee keer per jaar.', organisation: 'Het bureau.' },
  mandate: [
    { breach: 'budget-overrun', unit: 'percent', tolerance: 5, regiegroep: 10, sounding: 20 },
    { breach: 'goal-late', unit: 'days', tolerance: 30, regiegroep: 90, sounding: 180 },
  ],
};

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const sentence = fc.string({ minLength: 1, maxLength: 30 }).map((text) => `w${text.trim()}`);
const ids = (max: number) => fc.uniqueArray(word, { minLength: 1, maxLength: max });

const indicatorOf = (indicatorId: string) =>
  fc.record({
    indicatorId: fc.constant(indicatorId),
    name: sentence,
    unit: word,
    baseline: fc.integer(),
    target: fc.integer(),
    by: fc.constantFrom('2027-12-31', '2028-12-31'),
  });
const goalOf = (goalId: string) =>
  fc.record({
    goalId: fc.constant(goalId),
    title: sentence,
    description: sentence,
    activities: fc.array(sentence, { maxLength: 3 }),
    indicators: ids(2).chain((found) => fc.tuple(...found.map(indicatorOf))),
  });
const lineOf = (lineId: string) =>
  fc.record({
    lineId: fc.constant(lineId),
    name: sentence,
    goals: ids(3).chain((found) => fc.tuple(...found.map(goalOf))),
    budget: fc
      .uniqueArray(fc.integer({ min: 2026, max: 2029 }), { minLength: 1, maxLength: 3 })
      .chain((years) =>
        fc.tuple(
          ...years.map((year) => fc.record({ year: fc.constant(year), amountCents: fc.nat({ max: 1_000_000_000 }) })),
        ),
      ),
  });

/** Any text that follows the schema. */
export const anyText: fc.Arbitrary<FrameworkContent> = fc.record({
  title: sentence,
  summary: sentence,
  lines: ids(2).chain((found) => fc.tuple(...found.map(lineOf))),
  groundRules: fc.record({ monitoring: sentence, accountability: sentence, organisation: sentence }),
  mandate: fc.constant(exampleText.mandate),
});
