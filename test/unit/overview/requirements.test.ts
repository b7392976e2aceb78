import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Evidence, type FigureName, figuresOf } from '#functions/overview/domain/requirements.ts';
import { eachOf } from '../../support/each-of.ts';

/** A programme in which everything goes as the governance model wants it. */
const good: Evidence = {
  today: '2028-06-01',
  goals: [{ goalId: 'bewegen', title: 'Meer mensen bewegen' }],
  alliances: [
    {
      allianceId: 'wandelpaden',
      title: 'Wandelpaden',
      goalId: 'bewegen',
      phase: 'execution',
      since: '2027-09-01',
      pitchedOn: '2027-03-01',
      startedOn: '2027-09-01',
      colour: 'green',
      besideGovernment: true,
    },
  ],
  municipalities: [{ partnerId: 'aalst', name: 'Aalst', bound: true, councilAsked: true }],
  input: [{ taskId: 'inbreng-1', from: 'raad van Aalst', adopted: true }],
  rungs: [{ escalationId: 'escalation-1', visit: 1, title: 'Wandelpaden: te duur', inTime: true }],
  partners: [{ partnerId: 'aalst', name: 'Aalst', heard: true }],
  seats: [{ partnerId: 'aalst', name: 'Aalst', contributes: true }],
  solved: [{ escalationId: 'escalation-1', title: 'Wandelpaden: te duur', onFirstRung: true }],
};
const [alliance] = good.alliances as [Evidence['alliances'][number]];
const reds = (evidence: Evidence): FigureName[] =>
  figuresOf(evidence).flatMap(({ figure, colour }) => (colour === 'red' ? [figure] : []));

test('all eleven are green where practice follows the model', () => {
  const figures = figuresOf(good);
  expect(figures.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(figures.map(({ colour }) => colour)).toEqual(Array(11).fill('green'));
});

/** For each requirement a practice that breaks it, and no other. */
const broken: readonly (readonly [number, string, Partial<Evidence>])[] = [
  [1, 'a goal of the framework that no alliance carries', { goals: [{ goalId: 'groen', title: 'Meer bomen' }] }],
  [
    2,
    'an alliance that took more than a year from idea to execution',
    { alliances: [{ ...alliance, pitchedOn: '2026-08-31' }] },
  ],
  [
    3,
    'a college that is not bound to the framework in force',
    { municipalities: [{ partnerId: 'aalst', name: 'Aalst', bound: false, councilAsked: true }] },
  ],
  [4, 'work by municipalities alone', { alliances: [{ ...alliance, besideGovernment: false }] }],
  [
    5,
    'input of which nothing is adopted',
    { input: [{ taskId: 'inbreng-1', from: 'raad van Aalst', adopted: false }] },
  ],
  [
    6,
    'a council that was not reached before adoption',
    { municipalities: [{ partnerId: 'aalst', name: 'Aalst', bound: true, councilAsked: false }] },
  ],
  [
    7,
    'a rung whose term ran out',
    { rungs: [{ escalationId: 'escalation-1', visit: 1, title: 'Wandelpaden: te duur', inTime: false }] },
  ],
  [
    8,
    'a partner that is never heard outside a cycle',
    { partners: [{ partnerId: 'aalst', name: 'Aalst', heard: false }] },
  ],
  [9, 'a seat without a contribution', { seats: [{ partnerId: 'aalst', name: 'Aalst', contributes: false }] }],
  [
    10,
    'alliances that stand still for more than a year',
    {
      alliances: [
        alliance,
        {
          ...alliance,
          allianceId: 'stil',
          title: 'Stil',
          phase: 'paused',
          since: '2027-05-31',
          startedOn: '2027-04-01',
        },
      ],
    },
  ],
  [
    11,
    'a breach that was solved above the first rung',
    { solved: [{ escalationId: 'escalation-1', title: 'Wandelpaden: te duur', onFirstRung: false }] },
  ],
];

test.each(broken)('requirement %i alone turns red at %s', (number, _, practice) => {
  const figures = figuresOf({ ...good, ...practice });
  expect(figures.filter(({ colour }) => colour === 'red').map((one) => one.number)).toEqual([number]);
  expect(figures.filter(({ colour }) => colour === undefined)).toEqual([]);
});

test('a goal is on course by the colour of a report: without one, or red, nobody knows that it is', () => {
  expect(reds({ ...good, alliances: [{ ...alliance, colour: undefined }] })).toEqual(['goals-on-course']);
  expect(reds({ ...good, alliances: [{ ...alliance, colour: 'red' }] })).toEqual(['goals-on-course']);
  expect(reds({ ...good, alliances: [{ ...alliance, colour: 'amber' }] })).toEqual([]);
});

test('an alliance of less than a year that did not start says nothing of the time that it takes', () => {
  const young = {
    ...alliance,
    allianceId: 'jong',
    phase: 'formation',
    since: '2028-01-01',
    pitchedOn: '2027-08-01',
  } as const;
  const [, pace] = figuresOf({ ...good, alliances: [alliance, { ...young, startedOn: undefined }] });
  expect(pace).toMatchObject({ meets: 1, of: 1 });
});

test('what cannot be measured yet is neither met nor broken', () => {
  const nothing: Evidence = {
    today: '2027-01-01',
    goals: [],
    alliances: [],
    municipalities: [],
    input: [],
    rungs: [],
    partners: [],
    seats: [],
    solved: [],
  };
  for (const figure of eachOf(figuresOf(nothing))) {
    expect(figure).toMatchObject({ meets: 0, of: 0, facts: [] });
    expect(figure).not.toHaveProperty('colour');
    expect(figure).not.toHaveProperty('percent');
  }
});

test('a share just below its norm is red, also where it would be rounded to the norm', () => {
  const partners = Array.from({ length: 1000 }, (_, at) => ({ partnerId: `p${at}`, name: `P${at}`, heard: at < 749 }));
  const of = (norms?: Record<string, number>) => figuresOf({ ...good, partners }, norms)[7];
  expect(of()).toMatchObject({ meets: 749, of: 1000, percent: 74, norm: 75, colour: 'red' });
  expect(of({ '8': 74 })).toMatchObject({ norm: 74, colour: 'green' });
});

test('every fact counts, those that do not meet it are shown first, and no more than a hundred are shown', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 250 }), (heard) => {
      const partners = heard.map((one, at) => ({ partnerId: `p${at}`, name: `P${at}`, heard: one }));
      const figure = figuresOf({ ...good, partners })[7];
      const order = figure?.facts.map(({ meets }) => Number(meets)) ?? [];
      expect(figure).toMatchObject({ meets: heard.filter(Boolean).length, of: heard.length });
      expect(order).toHaveLength(Math.min(heard.length, 100));
      expect(order).toEqual(order.toSorted());
    }),
  );
});
