import fc from 'fast-check';
import { expect, test } from 'vitest';
import { againstNorms, askedIn, putOver } from '#functions/rounds/terms/asked.ts';
import { daysOfQuarter, quarterAfter, quarterBefore, quarterOf } from '#shared/calendar/quarters.ts';
import type { Ring } from '#shared/vocabulary/membership.ts';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a quarter has three months, and every day is in one of them', () => {
  expect(daysOfQuarter('2027-Q1')).toEqual({ from: '2027-01-01', until: '2027-04-01' });
  expect(daysOfQuarter('2027-Q4')).toEqual({ from: '2027-10-01', until: '2028-01-01' });
  fc.assert(
    fc.property(day, (one) => {
      const { from, until } = daysOfQuarter(quarterOf(one));
      expect(from <= one && one < until).toBe(true);
      expect(quarterAfter(quarterBefore(quarterOf(one)))).toBe(quarterOf(one));
    }),
  );
});

type Found = Parameters<typeof askedIn>[1][number];
type AskedTask = Found['tasks'][number];

const task = (name: string, more: Partial<AskedTask> = {}): AskedTask => ({
  taskId: `ronde.${name}`,
  partnerId: name,
  kind: 'input',
  remindersSent: 0,
  ...more,
});
const round = (
  tasks: readonly AskedTask[],
  openedAt = '2027-08-02T08:00:00.000Z',
  reminders: string[] = [],
): Found => ({
  round: { openedAt, reminders },
  tasks,
});

test('questions, reports and reminders count for the partner, and nothing counts for the programmabureau', () => {
  const found = askedIn('2027-Q3', [
    round([task('stein', { remindedAt: ['2027-09-01T07:00:00.000Z'], remindersSent: 1 }), task('vaals')]),
    round([task('stein', { taskId: 'ander.stein', kind: 'report' })]),
    round([task('stein', { taskId: 'college.stein' })]),
    round([task('programmabureau', { taskId: 'ander.programmabureau' })]),
  ]);
  expect([...found]).toEqual([
    ['stein', { questions: 2, reports: 1, reminders: 1 }],
    ['vaals', { questions: 1, reports: 0, reminders: 0 }],
  ]);
});

test('a quarter begins and ends at midnight in the Netherlands', () => {
  const countAsked = (openedAt: string) => askedIn('2027-Q3', [round([task('stein')], openedAt)]).size;
  expect(countAsked('2027-06-30T21:59:59.000Z')).toBe(0);
  expect(countAsked('2027-06-30T22:00:00.000Z')).toBe(1);
  expect(countAsked('2027-09-30T21:59:59.000Z')).toBe(1);
  expect(countAsked('2027-09-30T22:00:00.000Z')).toBe(0);
});

test('whoever was asked later than the others, or reminded in a later quarter, was asked then', () => {
  const late = round([
    task('stein', { askedAt: '2027-10-01T08:00:00.000Z', remindedAt: ['2027-12-01T08:00:00.000Z'] }),
  ]);
  expect(askedIn('2027-Q3', [late]).size).toBe(0);
  expect(askedIn('2027-Q4', [late]).get('stein')).toEqual({ questions: 1, reports: 0, reminders: 1 });
});

test('a task of an earlier release was reminded when its round reminded', () => {
  const moments = ['2027-09-10T07:00:00.000Z', '2027-10-05T07:00:00.000Z', '2027-11-05T07:00:00.000Z'];
  const found = [round([task('stein', { remindersSent: 2 })], '2027-08-02T08:00:00.000Z', moments)];
  expect(askedIn('2027-Q3', found).get('stein')).toEqual({ questions: 1, reports: 0, reminders: 1 });
  expect(askedIn('2027-Q4', found).get('stein')).toEqual({ questions: 0, reports: 0, reminders: 1 });
});

const instant = fc
  .date({ min: new Date('2026-06-01'), max: new Date('2028-06-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const anyAskedRound: fc.Arbitrary<Found> = fc
  .record({
    openedAt: instant,
    tasks: fc.uniqueArray(
      fc.record({
        taskId: fc.integer({ min: 1, max: 200 }).map(String),
        partnerId: fc.constantFrom('stein', 'vaals', 'programmabureau'),
        kind: fc.constantFrom('input' as const, 'report' as const, 'approval' as const),
        remindedAt: fc.array(instant, { maxLength: 3 }),
        remindersSent: fc.constant(0),
      }),
      { selector: ({ taskId }) => taskId },
    ),
  })
  .map(({ openedAt, tasks }) => round(tasks, openedAt));

const quarters = Array.from({ length: 10 }).reduce<string[]>(
  (found) => [...found, quarterAfter(found.at(-1) ?? '')],
  ['2026-Q2'],
);

test('over all quarters every question and every reminder counts once, however often a round is read', () => {
  fc.assert(
    fc.property(anyAskedRound, fc.integer({ min: 1, max: 3 }), (one, times) => {
      const repeated = Array.from({ length: times }, () => one);
      const counts = quarters.flatMap((quarter) => [...askedIn(quarter, repeated).values()]);
      const total = counts.reduce((sum, { questions, reports, reminders }) => sum + questions + reports + reminders, 0);
      const ofPartners = one.tasks.filter(({ partnerId }) => partnerId !== 'programmabureau');
      const expected = ofPartners.reduce((sum, { remindedAt = [] }) => sum + 1 + remindedAt.length, 0);
      expect(total).toBe(expected);
    }),
  );
});

const partner = (partnerId: string, ...rings: { ring: Ring; from: string; until?: string }[]) => ({
  partnerId,
  name: partnerId,
  kind: 'municipality' as const,
  rings,
});
const registryOf = (askedNorms: Partial<Record<Ring, number>> | undefined, partners: ReturnType<typeof partner>[]) =>
  ({ programme: { settings: { askedNorms } }, partners }) as unknown as Parameters<typeof againstNorms>[0];
const questions = (number: number) => ({ questions: number, reports: 0, reminders: 0 });

test('a partner is over when more was asked than the norm of its ring at the end of the quarter', () => {
  const registry = registryOf({ inner: 5, middle: 3 }, [
    partner(
      'stein',
      { ring: 'inner', from: '2026-01-01', until: '2027-09-01' },
      { ring: 'middle', from: '2027-09-01' },
    ),
    partner('vaals', { ring: 'middle', from: '2026-01-01' }),
    partner('beek', { ring: 'outer', from: '2026-01-01' }),
    partner('weg', { ring: 'inner', from: '2026-01-01', until: '2027-08-01' }),
    partner('nooit', { ring: 'inner', from: '2029-01-01' }),
  ]);
  const counted = new Map([
    ['stein', questions(4)],
    ['vaals', questions(3)],
    ['beek', questions(9)],
    ['weg', questions(9)],
  ]);
  const shown = (today: string) =>
    againstNorms(registry, '2027-Q3', counted, today).map((one) => [one.partnerId, one.ring, one.norm, one.over]);
  expect(shown('2028-01-01')).toEqual([
    ['stein', 'middle', 3, true],
    ['vaals', 'middle', 3, false],
    ['beek', 'outer', undefined, false],
    ['weg', undefined, undefined, false],
  ]);
  expect(shown('2027-08-15')[0]).toEqual(['stein', 'inner', 5, false]);
});

test('a round puts over the norm whom it asks more than is left, also with two questions at once', () => {
  const registry = registryOf(
    { inner: 5 },
    ['stein', 'vaals', 'beek', 'eijsden'].map((one) => partner(one, { ring: 'inner', from: '2026-01-01' })),
  );
  const counted = new Map([
    ['stein', questions(5)],
    ['vaals', questions(4)],
    ['beek', questions(4)],
    ['eijsden', questions(9)],
  ]);
  const figures = againstNorms(registry, '2027-Q3', counted, '2027-08-02');
  const addressees = ['stein', 'vaals', 'vaals', 'beek'].map((partnerId) => ({ partnerId }));
  expect(putOver(figures, addressees)).toEqual([
    { partnerId: 'stein', name: 'stein', asked: 5, adds: 1, norm: 5 },
    { partnerId: 'vaals', name: 'vaals', asked: 4, adds: 2, norm: 5 },
  ]);
});
