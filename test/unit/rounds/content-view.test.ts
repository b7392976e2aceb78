import { describe, expect, test } from 'vitest';
import { dossierView } from '#functions/escalations/rounds/dossier-view.ts';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { frameworkContentView } from '#shared/pages/framework-content-view.ts';

const content: FrameworkContent = {
  title: 'Kaders',
  summary: 'Wat wij willen.',
  lines: [
    {
      lineId: 'gezonde-gemeenschappen',
      name: 'Sterke en gezonde gemeenschappen',
      goals: [
        {
          goalId: 'iedereen-doet-mee',
          title: 'Iedereen doet mee',
          description: 'Meer inwoners hebben werk.',
          activities: [],
          indicators: [
            { indicatorId: 'werk', name: 'Banen', unit: 'banen', baseline: 12_500, target: 13_250.5, by: '2029-12-31' },
          ],
          tolerances: [{ breach: 'goal-late', tolerance: 1 }],
        },
      ],
      budget: [{ year: 2027, amountCents: 100 }],
      tolerances: [{ breach: 'budget-overrun', tolerance: 2.5 }],
    },
  ],
  groundRules: { monitoring: 'm', accountability: 'a', organisation: 'o' },
  mandate: [{ breach: 'goal-late', unit: 'days', tolerance: 1, regiegroep: 90, sounding: 180 }],
};

describe('a framework as people read it', () => {
  const { lines, mandate } = frameworkContentView(content);

  test('has dates and numbers as they are written in Dutch', () => {
    expect(lines[0]?.goals[0]?.indicators).toEqual([
      'Banen: van 12.500 naar 13.250,5 banen, uiterlijk 31 december 2029',
    ]);
  });

  test('says of an indicator that its value at the start is not measured yet', () => {
    const text = JSON.stringify(content).replace('"baseline":12500', '"baseline":"not-measured-yet"');
    const [line] = frameworkContentView(JSON.parse(text)).lines;
    expect(line?.goals[0]?.indicators).toEqual([
      'Banen: van (nog niet gemeten) naar 13.250,5 banen, uiterlijk 31 december 2029',
    ]);
  });

  test('says who decides up to where, the thresholds included, in the words of the clause that is quoted from it', () => {
    expect(mandate).toEqual([
      'Een doel wordt later gehaald: tot en met 1 dag beslist de alliantie zelf, tot en met 90 dagen besluit de regiegroep, tot en met 180 dagen besluit de regiegroep na sondering van de klankbordgroep, daarboven worden de kaders aangepast.',
      'Bij Sterke en gezonde gemeenschappen beslist de alliantie zelf over een overschrijding van het budget tot en met 2,5 procent.',
      'Wordt “Iedereen doet mee” later gehaald, dan beslist de alliantie zelf tot en met 1 dag.',
    ]);
  });
});

describe('a threatened breach as people read it', () => {
  const mandate = { framework: '1', reach: 'beyond' } as const;
  const goal = {
    breach: 'goal-late',
    size: 120,
    unit: 'days',
    about: { kind: 'goal', goalId: 'iedereen-doet-mee' },
  } as const;
  const line = {
    breach: 'budget-overrun',
    size: 12,
    unit: 'percent',
    about: { kind: 'budget-line', lineId: 'gezonde-gemeenschappen' },
  } as const;
  const rows = (dossier: typeof goal | typeof line, framework?: FrameworkContent) =>
    dossierView({ dossier, mandate }, { framework }).sections[0]?.rows;

  test('names the goal or the programme line as the framework does, not by its identifier', () => {
    expect(rows(goal, content)).toContainEqual(['Doel van de kaders', 'Iedereen doet mee']);
    expect(rows(line, content)).toContainEqual(['Programmalijn', 'Sterke en gezonde gemeenschappen']);
  });

  test('names by its identifier what the framework does not have', () => {
    expect(rows(goal)).toContainEqual(['Doel van de kaders', 'iedereen-doet-mee']);
  });
});
