import * as z from 'zod';
import { decidingRoundKinds, eachRoundKind, roundKindNames } from '#shared/vocabulary/round-kinds.ts';
import { day, duration, mustBe, name } from '#shared/vocabulary/values.ts';

/** The length of a term, in calendar or working days; a duration in time (`PT8S`) is exact (rule 13). */
export const Term = z
  .strictObject({ length: duration, counts: z.enum(['calendar-days', 'working-days']) })
  .refine(({ length, counts }) => counts === 'calendar-days' || /^(P\d+D|PT.+)$/.test(length), {
    path: ['length'],
    message: 'a term in working days must be a number of days',
  });
export type Term = z.infer<typeof Term>;

const monthAndDay = z
  .string()
  .regex(/^\d{2}-\d{2}$/, mustBe('a month and a day, as 11-11').error)
  // In a year without 29 February there is no such day.
  .refine((text) => z.iso.date().safeParse(`2027-${text}`).success, mustBe('a month and a day of every year'));

/** A day off of the region beside the public holidays, with one of the three ways to say when (rule 13). */
export const DayOff = z
  .strictObject({
    name,
    date: day.optional(),
    everyYear: monthAndDay.optional(),
    daysFromEaster: z.int().min(-100).max(100).optional(),
  })
  .refine(
    ({ date, everyYear, daysFromEaster }) =>
      [date, everyYear, daysFromEaster].filter((when) => when !== undefined).length === 1,
    mustBe('one of: a date, a day of every year, or a number of days from Easter'),
  );

export const CalendarSettings = z.strictObject({
  /** ISO weekdays, 1 is Monday. */
  workingWeekdays: z.array(z.int().min(1).max(7)).min(1),
  publicHolidays: z.enum(['national', 'none']),
  /** Days off of the region itself; none by default. */
  daysOff: z.array(DayOff).max(100).optional(),
});
export type CalendarSettings = z.infer<typeof CalendarSettings>;

/** The web address of a statement. */
const statement = z.url({ protocol: /^https$/ }).max(1000);

/** The governance settings that a programme chooses: the terms, thresholds and seats that are data, not code. */
export const ProgrammeSettings = z.strictObject({
  calendar: CalendarSettings,
  /** The length of each kind of round. */
  terms: z.strictObject(eachRoundKind(() => Term)),
  /** The times before the end of a term at which addressees without an answer get a reminder. */
  reminders: z.array(duration).max(10),
  vote: z.strictObject({
    /** Seats that must take part for a vote to count. */
    quorum: z.int().min(1),
    majority: z.enum(['simple', 'two-thirds', 'unanimous']),
  }),
  /** Every college must approve. */
  approval: z.literal('all'),
  /** Kinds of round whose answer also needs a one-time code. */
  oneTimeCode: z.array(z.enum(decidingRoundKinds)),
  /** The time after which a framework in force is due for renewal. */
  renewal: duration.refine((text) => !text.includes('T'), mustBe('of years, months or days: a renewal falls on a day')),
  /** Working days that a body needs between receiving a matter and the meeting that decides it. */
  preparation: z.strictObject({
    college: z.int().min(0).max(100),
    council: z.int().min(0).max(100),
    /** Of the board of another partner; as much as a college by default. */
    board: z.int().min(0).max(100).optional(),
  }),
  /** Who holds a seat is no setting: the records of the seats say it, each with its days. */
  regiegroep: z.strictObject({
    /** Number of rotating seats. */
    rotating: z.int().min(0).max(20),
    /** How long a holder keeps a rotating seat; by default until the seats pass it on. */
    turn: duration.refine((text) => !text.includes('T'), mustBe('of years, months or days')).optional(),
  }),
  /** The time for which a solution on the ladder is watched for a report that confirms it; default half a year. */
  watch: Term.optional(),
  /**
   * Where the statements on privacy and on accessibility are, for the foot of every page. Default: the page says that the
   * programmabureau has them.
   */
  statements: z.strictObject({ privacy: statement.optional(), accessibility: statement.optional() }).optional(),
  /** The stretch of time that every alliance accounts for; without it none is fixed, and no report is asked for. */
  reportingPeriod: z.enum(['quarter', 'half-year']).optional(),
  /**
   * How long before its end a contribution, room of a council, a dispensation or the renewal of a framework is announced: in months; default half
   * a year.
   */
  announceBefore: z
    .string()
    .regex(/^P([1-9]|1\d|2[0-4])M$/, mustBe('from 1 to 24 months, as P6M').error)
    .optional(),
  /** Norms for the design requirements, in percent, by their number; default for each that is left out: the usual one (docs/requirements.md). */
  requirementNorms: z
    .partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11']), z.int().min(0).max(100))
    .optional(),
  /** How old a lesson may become before it comes on the agenda by itself: in months; default half a year. */
  lessonsDueAfter: z
    .string()
    .regex(/^P([1-9]|1\d|2[0-4])M$/, mustBe('from 1 to 24 months, as P6M').error)
    .optional(),
  /**
   * How much may be asked of a partner in a quarter, by its ring: questions, reports and reminders together. A ring that is left out has no norm.
   */
  askedNorms: z
    .strictObject({
      inner: z.int().min(0).max(1000).optional(),
      middle: z.int().min(0).max(1000).optional(),
      outer: z.int().min(0).max(1000).optional(),
    })
    .optional(),
  /**
   * One mail a day with all the questions to a mailbox, at an hour of every working day; what has to be answered within a number of working days after
   * it is sent at once. Default: every question is sent at once.
   */
  dailyMail: z.strictObject({ hour: z.int().min(7).max(18), urgentWithin: z.int().min(0).max(20) }).optional(),
  /** The time for which a link in a task's mail works; default until thirty days after the term. */
  linkLifetime: duration.optional(),
});
export type ProgrammeSettings = z.infer<typeof ProgrammeSettings>;

/**
 * The term of a kind of round that is newer than the stored programme, until the next file of the programme names one. No body of
 * the programmes in `programmes` needs more than fifteen working days before the meeting that decides; five more are left for
 * that meeting. Silence is never consent (rule 4): a term that is too long only waits, one that is too short ends without an
 * answer.
 */
export const termOfBefore: Term = { length: 'P20D', counts: 'working-days' };

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withTermsOfBefore = (stored: unknown): unknown => {
  if (!isFields(stored) || !isFields(stored['terms'])) return stored;
  const before = Object.fromEntries(roundKindNames.map((kind) => [kind, termOfBefore]));
  return { ...stored, terms: { ...before, ...stored['terms'] } };
};

/** An earlier release stored the holders of fixed seats twice: here, and as seats. */
const withoutHolders = (stored: unknown): unknown => {
  if (!isFields(stored) || !isFields(stored['regiegroep'])) return stored;
  const { fixed: _seats, ...regiegroep } = stored['regiegroep'];
  return { ...stored, regiegroep };
};

/** Stored settings; a file names every term. Settings without any terms are damaged. */
export const StoredSettings = z.preprocess((stored) => withoutHolders(withTermsOfBefore(stored)), ProgrammeSettings);
