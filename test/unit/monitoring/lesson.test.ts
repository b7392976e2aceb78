import { describe, expect, test } from 'vitest';
import { ageOf, demandPlaced, endedAs, lessonIdOf, notKept, standingOn } from '#functions/monitoring/domain/lesson.ts';
import type { GivenEnding, Lesson } from '#functions/monitoring/terms/lesson.ts';
import { identifier } from '#shared/vocabulary/values.ts';
import { exampleText } from '../../support/framework-texts.ts';

const lesson: Lesson = {
  programmeId: 'proefland',
  lessonId: 'buren-eerst',
  title: 'Vraag eerst de buren',
  ground: 'Twee werkplaatsen liepen vast.',
  lineId: 'gezond',
  goals: ['bewegen'],
  source: { from: 'elsewhere', description: 'Themasessie.' },
  change: 1,
  recordedAt: '2027-03-01T09:00:00.000Z',
  recordedBy: 'alfa',
  revision: 1,
};
const on = (today: string, ending?: Lesson['ending'], limit = 'P6M') =>
  standingOn({ ...lesson, ...(ending ? { ending } : {}) }, { recordedOn: '2027-03-01', today, limit });
const by = { at: '2027-04-01T09:00:00.000Z', by: 'bureau', why: 'Staat er nu in.' };
const parked = (until: string) => ({ as: 'parked', until, ...by }) as const;

describe('a lesson', () => {
  test('comes on the agenda by itself once it is older than the programme allows (rule 22)', () => {
    expect(on('2027-08-31')).toEqual({ standing: 'open', dueOn: '2027-09-01' });
    expect(on('2027-09-01')).toEqual({ standing: 'due', dueOn: '2027-09-01' });
    expect(on('2027-04-01', undefined, 'P1M')).toMatchObject({ standing: 'due' });
    expect(ageOf('2027-03-01', '2027-04-01')).toBe(31);
  });

  test('that is parked waits for its day, and is due on it', () => {
    expect(on('2028-01-31', parked('2028-02-01'))).toEqual({ standing: 'parked', dueOn: '2028-02-01' });
    expect(on('2028-02-01', parked('2028-02-01'))).toMatchObject({ standing: 'due' });
  });

  test('that changed a framework or a plan has ended, whatever its age', () => {
    expect(on('2040-01-01', { as: 'framework', cycleId: '2', ...by })).toEqual({ standing: 'ended' });
    expect(on('2040-01-01', { as: 'plan', allianceId: 'een', year: 2028, version: 1, ...by })).toEqual({
      standing: 'ended',
    });
  });

  test('ends once, and can be parked before that', () => {
    const entering = { at: by.at, by: by.by, today: '2027-04-01' };
    const park = (until: string, change = 1): GivenEnding => ({ change, as: 'parked', until, why: by.why });
    const later = endedAs(lesson, park('2027-05-01'), entering);
    expect(later).toMatchObject({ change: 2, ending: { as: 'parked', until: '2027-05-01' } });
    const ended = endedAs(later, { change: 2, as: 'framework', cycleId: '2', why: by.why }, entering);
    expect(() => endedAs(ended, park('2027-06-01', 3), entering)).toThrow(
      expect.objectContaining({ code: 'lesson-ended' }),
    );
    expect(() => endedAs(later, park('2027-06-01'), entering)).toThrow(
      expect.objectContaining({ code: 'lesson-changed' }),
    );
    expect(() => endedAs(lesson, park('2027-04-01'), entering)).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/until' })] }),
    );
  });

  test('is about goals of one line of the framework', () => {
    expect(() => demandPlaced(lesson, exampleText)).not.toThrow();
    expect(() => demandPlaced({ ...lesson, goals: ['bewegen', 'talent'] }, exampleText)).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/goals/1' })] }),
    );
    expect(() => demandPlaced({ ...lesson, lineId: 'onbekend' }, exampleText)).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/lineId' })] }),
    );
  });

  test('of a report is known by its title: two with one title are two, and each is kept once', () => {
    const told = [{ title: 'a' }, { title: 'b' }, { title: 'a' }];
    expect(notKept(told, [])).toEqual(told.map((one, at) => ({ lesson: one, at })));
    const kept = [
      { lessonId: 'een-20270101-20270701-1', title: 'a' },
      { lessonId: 'een-20270101-20270701-4', title: 'c' },
    ];
    expect(notKept(told, kept)).toEqual([
      { lesson: { title: 'b' }, at: 4 },
      { lesson: { title: 'a' }, at: 5 },
    ]);
  });

  test('out of a report has an identifier by its place, that every address takes', () => {
    const period = { from: '2027-01-01', until: '2027-07-01' };
    expect(lessonIdOf('samen-bewegen', period, 1)).toBe('samen-bewegen-20270101-20270701-2');
    expect(identifier.safeParse(lessonIdOf('x'.repeat(80), period, 49)).success).toBe(true);
  });
});
