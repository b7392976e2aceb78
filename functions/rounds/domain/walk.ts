import { createHash } from 'node:crypto';
import * as z from 'zod';

/** What is done along a walk: to the tasks of a round, to the rounds of a programme, or to what is kept of a person. */
export const walkWorks = ['hand-out', 'withdraw', 'remind', 'follow-round', 'follow-programme', 'erase'] as const;
export type WalkWork = (typeof walkWorks)[number];

/**
 * Work that concerns many, done a portion at a time, each in an invocation of its own. It says which portion is due and where that
 * begins, so that one that is delivered twice or late is known.
 */
export const Walk = z.strictObject({
  walkId: z.string(),
  work: z.enum(walkWorks),
  programmeId: z.string(),
  /** The round, the programme or the person that it is about. */
  about: z.string(),
  /** Of reminders: which one. */
  reminder: z.int().min(1).optional(),
  /** Of work in two parts: whether the second has begun. */
  second: z.boolean().optional(),
  /** Behind what the portion that is due begins; left out at the beginning. */
  after: z.string().optional(),
  /** Of the handing out of tasks: the digest of the audience that is walked along. */
  audience: z.string().optional(),
  /** Of the handing out of tasks: what the round counts of tasks that are not there yet. */
  left: z.strictObject({ awaited: z.int(), addressees: z.int() }).optional(),
  /** Of the handing out of tasks: whether the release before had begun it, which may go on with it beside this one. */
  late: z.literal(true).optional(),
  /** The number of the portion that is due. */
  portion: z.int().min(1),
  status: z.enum(['under-way', 'done']),
  /** When a portion was done last, or the walk began; of one that waits for a working day: when that begins. */
  at: z.iso.datetime(),
  /** Of one that is done, seconds since 1970: kept for longer than a message about it may come, then let go. */
  forgetAfter: z.int().optional(),
});
export type Walk = z.infer<typeof Walk>;

/** Tasks, or contacts, in a portion: tasks with their facts, and what goes on behind them, fit in one transaction. */
export const portionSize = 48;

/** Tells one state of what is walked along from another. */
export const stateDigest = (state: unknown): string =>
  createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 32);
