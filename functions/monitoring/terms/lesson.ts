import * as z from 'zod';
import { identifier } from '#shared/vocabulary/values.ts';

const words = z.string().trim().min(1).max(5000);
const title = z.string().trim().min(1).max(200);
const instant = z.iso.datetime();

/** The meetings that a lesson can come from. */
export const lessonMeetings = [
  'regiegroep',
  'klankbordgroep',
  'coalition',
  'theme-session',
  'council-presentation',
  'joint-meeting',
] as const;

/** Where a lesson comes from: the report of an alliance, a meeting that was held, or somewhere else, which is described. */
export const LessonSource = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('report'), allianceId: identifier, reportId: z.string().min(1).max(100) }),
  z.strictObject({ from: z.literal('meeting'), meeting: z.enum(lessonMeetings), heldOn: z.iso.date() }),
  z.strictObject({ from: z.literal('elsewhere'), description: words }),
]);
export type LessonSource = z.infer<typeof LessonSource>;

/** A lesson as somebody records it. */
export const GivenLesson = z.strictObject({
  lessonId: identifier,
  title,
  /** What was learnt, and from what. */
  ground: words,
  lineId: identifier,
  /** The goals of the framework that it is about. */
  goals: z.array(identifier).max(20),
  source: LessonSource,
});
export type GivenLesson = z.infer<typeof GivenLesson>;

/** How a lesson ends: a framework or a plan took it over, or it is parked until a day. */
export const GivenEnding = z.discriminatedUnion('as', [
  z.strictObject({
    change: z.int().min(1),
    as: z.literal('framework'),
    cycleId: z.string().min(1).max(10),
    why: words,
  }),
  z.strictObject({
    change: z.int().min(1),
    as: z.literal('plan'),
    allianceId: identifier,
    year: z.int().min(2000).max(2100),
    version: z.int().min(1),
    why: words,
  }),
  z.strictObject({ change: z.int().min(1), as: z.literal('parked'), until: z.iso.date(), why: words }),
]);
export type GivenEnding = z.infer<typeof GivenEnding>;

const ended = { at: instant, by: z.string(), why: words };
/** The end of a lesson; a parked one comes back on its day. */
export const Ending = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('framework'), cycleId: z.string(), ...ended }),
  z.strictObject({ as: z.literal('plan'), allianceId: z.string(), year: z.int(), version: z.int(), ...ended }),
  z.strictObject({ as: z.literal('parked'), until: z.iso.date(), ...ended }),
]);
export type Ending = z.infer<typeof Ending>;

/** An end of a lesson, with the change that it was; insert only. */
export const LessonEnding = z.strictObject({
  programmeId: z.string(),
  lessonId: z.string(),
  change: z.int().min(2),
  ending: Ending,
});
export type LessonEnding = z.infer<typeof LessonEnding>;

/** Whether an alliance uses a lesson, and why; insert only: a later answer of the same alliance counts instead of the earlier one. */
export const LessonUse = z.strictObject({
  programmeId: z.string(),
  lessonId: z.string(),
  allianceId: z.string(),
  number: z.int().min(1),
  uses: z.boolean(),
  reason: words,
  at: instant,
  by: z.string(),
});
export type LessonUse = z.infer<typeof LessonUse>;

/** Something learnt, until it changed a framework or a plan, or is parked. */
export const Lesson = z.strictObject({
  programmeId: z.string(),
  ...GivenLesson.shape,
  /** Counts its changes: a move names the last one that it saw. */
  change: z.int().min(1),
  recordedAt: instant,
  recordedBy: z.string(),
  /** Its last end; those before it are in the history. */
  ending: Ending.optional(),
  revision: z.int().min(1),
});
export type Lesson = z.infer<typeof Lesson>;
