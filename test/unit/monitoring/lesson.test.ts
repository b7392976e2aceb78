import { describe, expect, test } from 'vitest';
import {
  ageOf,
  demandRecordable,
  endedAs,
  lessonIdOf,
  notKept,
  standingOn,
} from '#functions/monitoring/domain/lesson.ts';
import { type GivenEnding, GivenLesson, type Lesson } from '#functions/monitoring/terms/lesson.ts';
import { InvalidInput } from '#shared/errors/errors.ts';
import { identifier } from '#shared/vocabulary/values.ts';
import { omission } from '#shared/words/taken-out.ts';
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
/** The places of the faults of a lesson that is recorded on 1 March 2027. */
const faultsOf = (changed: Partial<GivenLesson>): string[] => {
  try {
    demandRecordable({ ...lesson, ...changed }, { content: exampleText, today: '2027-03-01', hasReport: false });
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.faults.map(({ pointer }) => pointer);
  }
  return [];
};
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
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ goals: ['bewegen', 'talent'] })).toEqual(['/goals/1']);
    expect(faultsOf({ lineId: 'onbekend' })).toEqual(['/lineId']);
  });

  test('comes from a meeting that was held, and everything that is wrong with it is named at once', () => {
    const meeting = (heldOn: string) => ({ from: 'meeting', meeting: 'coalition', heldOn }) as const;
    expect(faultsOf({ source: meeting('2027-03-01') })).toEqual([]);
    expect(faultsOf({ source: meeting('2027-03-02') })).toEqual(['/source/heldOn']);
    const report = { from: 'report', allianceId: 'samen', reportId: '2027-01-01_2027-07-01.9' } as const;
    const wrong = { lessonId: 'samen-20270101-20270701-1', goals: ['talent', 'bewegen', 'dans'], source: report };
    expect(faultsOf(wrong)).toEqual(['/lessonId', '/goals/0', '/goals/2', '/source/reportId']);
  });

  test('says what was learnt and from what: without a ground it is none', () => {
    const {
      programmeId: _programme,
      change: _change,
      recordedAt: _at,
      recordedBy: _by,
      revision: _no,
      ...own
    } = lesson;
    const faultsIn = (changed: object) =>
      GivenLesson.safeParse({ ...own, ...changed }).error?.issues.map(({ path }) => path.join('/'));
    expect(faultsIn({})).toBeUndefined();
    expect(faultsIn({ ground: ' ' })).toEqual(['ground']);
    expect(faultsIn({ ground: undefined, source: { from: 'meeting' } })).toEqual([
      'ground',
      'source/meeting',
      'source/heldOn',
    ]);
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

  test('of which the title was taken out is known by what is left of it, and no other lesson is taken for it', () => {
    const taken = 'een-20270101-20270701-1';
    const kept = [
      { lessonId: taken, title: omission },
      { lessonId: 'een-20270101-20270701-2', title: 'b' },
    ];
    const left = (title: string, lessonId: string) => (lessonId === taken && title === 'a' ? omission : title);
    expect(notKept([{ title: 'a' }, { title: 'b' }], kept, left)).toEqual([]);
    expect(notKept([{ title: 'b' }, { title: omission }], kept, left)).toEqual([]);
    expect(notKept([{ title: 'a' }, { title: 'a' }, { title: 'b' }], kept, left)).toEqual([
      { lesson: { title: 'a' }, at: 2 },
    ]);
    // The one that is still named as it was written takes its own.
    const both = [
      { lessonId: taken, title: omission },
      { lessonId: 'een-20270101-20270701-2', title: 'a' },
    ];
    expect(notKept([{ title: 'a' }, { title: 'a' }], both, left)).toEqual([]);
  });

  test('out of a report has an identifier by its place, that every address takes', () => {
    const period = { from: '2027-01-01', until: '2027-07-01' };
    expect(lessonIdOf('samen-bewegen', period, 1)).toBe('samen-bewegen-20270101-20270701-2');
    expect(identifier.safeParse(lessonIdOf('x'.repeat(80), period, 49)).success).toBe(true);
  });
});
