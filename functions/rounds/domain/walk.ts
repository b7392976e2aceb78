import * as z from 'zod';
import { hashOfText } from '#shared/vocabulary/hash.ts';

/** The kinds of work of a walk: on the tasks of a round, the rounds of a programme, or the stored data of a person. */
export const walkWorks = ['hand-out', 'withdraw', 'remind', 'follow-round', 'follow-programme', 'erase'] as const;
export type WalkWork = (typeof walkWorks)[number];

/**
 * Work on many records, done in portions, each in its own invocation. It records which portion is due and where that begins, so that a
 * portion that is delivered twice or late is recognised.
 */
export const Walk = z.strictObject({
  walkId: z.string(),
  work: z.enum(walkWorks),
  programmeId: z.string(),
  /** The round, the programme or the person that it is about. */
  about: z.string(),
  /** For reminders: the number of the reminder. */
  reminder: z.int().min(1).optional(),
  /** For work in two parts: whether the second has begun. */
  second: z.boolean().optional(),
  /** The last identifier before the portion that is due; absent at the beginning. */
  after: z.string().optional(),
  /** For handing out tasks: the digest of the audience. */
  audience: z.string().optional(),
  /** For handing out tasks: what the round counts of tasks that do not exist yet. */
  left: z.strictObject({ awaited: z.int(), addressees: z.int() }).optional(),
  /** For handing out tasks: whether the previous release had begun it and may still be running beside this one. */
  late: z.literal(true).optional(),
  /** The number of the portion that is due. */
  portion: z.int().min(1),
  status: z.enum(['under-way', 'done']),
  /** The time at which the last portion was done or the walk began; for a walk that waits for a working day: when that day begins. */
  at: z.iso.datetime(),
  /** For a finished walk, seconds since 1970: it is kept longer than a message about it can arrive, then deleted. */
  forgetAfter: z.int().optional(),
});
export type Walk = z.infer<typeof Walk>;

/** Tasks, or contacts, in a portion: tasks with their events and follow-up writes fit in one transaction. */
export const portionSize = 48;

/** A digest that distinguishes states of the records of a walk. */
export const stateDigest = (state: unknown): string => hashOfText(JSON.stringify(state)).slice(0, 32);
