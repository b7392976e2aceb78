import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { listed, next } from '#shared/http/lists.ts';
import { identifier } from '#shared/vocabulary/values.ts';
import { lessonStandings } from './domain/lesson.ts';
import { Ending, GivenEnding, GivenLesson, Lesson, LessonUse } from './terms/lesson.ts';

const words = z.string().trim().min(1).max(5000);

const UseView = LessonUse.omit({ programmeId: true, lessonId: true });
const LessonSummary = z.strictObject({
  ...Lesson.omit({ programmeId: true, revision: true }).shape,
  standing: z.enum(lessonStandings),
  /** Whole days since it was recorded. */
  ageDays: z.int().min(0),
  /** When it comes on the agenda by itself; absent once it ended. */
  dueOn: z.iso.date().optional(),
});
export type LessonSummary = z.infer<typeof LessonSummary>;

const LessonView = z
  .strictObject({ ...LessonSummary.shape, uses: z.array(UseView), endings: z.array(Ending) })
  .meta({ id: 'Lesson' });

const given = {
  lessonId: 'buren-eerst',
  title: 'Vraag eerst de buren',
  ground: 'Twee werkplaatsen liepen vast omdat de buurt pas na de bouw werd gevraagd.',
  lineId: 'sociaal',
  goals: ['mensen-in-beweging'],
  source: { from: 'meeting' as const, meeting: 'theme-session' as const, heldOn: '2028-06-12' },
};
const recorded = {
  ...given,
  change: 1,
  recordedAt: '2028-06-13T09:00:00.000Z',
  recordedBy: 'zaaksysteem-stein',
  standing: 'open',
  ageDays: 50,
  dueOn: '2028-12-13',
};
const use = {
  allianceId: 'buurtwerkplaatsen',
  number: 1,
  uses: true,
  reason: 'Wij vragen de buurt nu voor de eerste tekening.',
  at: '2028-07-01T09:00:00.000Z',
  by: 'zaaksysteem-stein',
};
const whole = { ...recorded, uses: [use], endings: [] };

/** The API contracts of lessons. */
export const lessonContracts = {
  recordLesson: contract({
    summary: 'Record a lesson',
    description:
      'What was learnt, and from what report or meeting, about goals of the framework, for other alliances to find. Lessons in reports become lessons by themselves. The same lesson sent twice is one (200).',
    body: GivenLesson,
    answers: { 200: LessonView, 201: LessonView },
    conflicts: { 'lesson-exists': 'Another lesson has this lessonId.' },
    example: { body: given, answer: { ...whole, uses: [] } },
  }),
  listLessons: contract({
    summary: 'List lessons',
    description:
      'Found by line, goal and words, with the age of each. One that nobody ended is `due` once it is older than the programme allows (rule 22), and one that was parked on its day.',
    query: z.strictObject({
      ...listed('recordedAt', 'title'),
      lineId: identifier.optional(),
      goalId: identifier.optional(),
      words: z.string().trim().min(1).max(100).optional(),
      standing: z.enum(lessonStandings).optional(),
    }),
    answers: { 200: z.strictObject({ lessons: z.array(LessonSummary), next }).meta({ id: 'Lessons' }) },
    example: { query: { lineId: 'sociaal' }, answer: { lessons: [recorded] } },
  }),
  readLesson: contract({
    summary: 'Read a lesson',
    description: 'With what alliances said about using it, and how it ended.',
    answers: { 200: LessonView },
    example: { answer: whole },
  }),
  answerLesson: contract({
    summary: 'Say whether an alliance uses a lesson',
    description:
      'By a partner of the alliance, with its reason. A later answer of the same alliance counts instead; both stay.',
    body: z.strictObject({ lessonId: identifier, uses: z.boolean(), reason: words }),
    answers: { 200: LessonView, 201: LessonView },
    example: { body: { lessonId: 'buren-eerst', uses: true, reason: use.reason }, answer: whole },
  }),
  endLesson: contract({
    summary: 'End a lesson, or park it',
    description:
      'A version of the framework that is in force, or was, or a plan that was tested and found to fit took it over, or it is parked until a day, with the reason. A parked lesson is open again on its day. The same ending sent twice is one (200).',
    body: GivenEnding,
    answers: { 200: LessonView, 201: LessonView },
    conflicts: {
      'lesson-changed': 'The lesson changed meanwhile.',
      'lesson-ended': 'The lesson ended already.',
    },
    example: {
      body: { change: 1, as: 'framework', cycleId: '2', why: 'Staat in de afspraken over organisatie.' },
      answer: {
        ...whole,
        change: 2,
        standing: 'ended',
        ending: {
          as: 'framework',
          cycleId: '2',
          at: '2029-01-10T09:00:00.000Z',
          by: 'programmabureau-zuid-limburg',
          why: 'Staat in de afspraken over organisatie.',
        },
      },
    },
  }),
};
