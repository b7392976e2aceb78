import * as z from 'zod';
import { inMatter } from '#shared/vocabulary/matter.ts';
import { roundKindNames } from '#shared/vocabulary/round-kinds.ts';

const instant = z.iso.datetime();
export const RoundKindName = z.enum(roundKindNames);

/** The text that a round is about. Answers stand for this text alone (rule 11). */
export const Subject = z.strictObject({
  title: z.string(),
  /** Of a framework: which version. */
  version: z.int().min(1).optional(),
  textNumber: z.int().min(1),
  /** SHA-256 over the canonical content, hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Subject = z.infer<typeof Subject>;

export const verdicts = [
  'closed',
  'adopted',
  'not-adopted',
  'approved',
  'not-approved',
  'committed',
  'committed-with-conditions',
  'declined',
  'raised',
  'not-raised',
  'offered',
  'no-solution',
  'sufficient',
  'not-sufficient',
  'decided',
  'handed-back',
  'decided-against',
  'not-decided',
  'unanswered',
] as const;
export type RoundVerdict = (typeof verdicts)[number];

export const Outcome = z.strictObject({
  /** What the round comes to: `closed` for a round that only gathers, else the word its kind decides by. */
  verdict: z.enum(verdicts),
  /** Why, in one word, where the verdict does not say it all; not with what was concluded before reasons were kept. */
  reason: z
    .enum([
      'quorum-not-reached',
      'tied',
      'no-majority',
      'not-unanimous',
      'carried',
      'refused',
      'put-off',
      'silence',
      'not-asked',
      'conditions',
    ])
    .optional(),
  /** How often each answer was given. */
  tally: z.record(z.string(), z.int()),
  /** Awaited addressees that did not answer: recorded as such, never counted as consent (rule 4). */
  silent: z.array(z.string()),
  /** Addressees whose answer asks for attention: negative, objection, against, not approved. */
  negative: z.array(z.string()),
  /** The outcome and why in a few Dutch sentences, silence included. */
  sentence: z.string(),
});
export type Outcome = z.infer<typeof Outcome>;

/** One question put to one audience, with a term. */
export const Round = z.strictObject({
  ...inMatter,
  roundId: z.string(),
  kind: RoundKindName,
  subject: Subject,
  question: z.string(),
  /** The names from the registry that the question is asked by. Not on rounds of before. */
  names: z.array(z.string()).optional(),
  /** Only on rounds of before: whom a round is put to is asked of its matter, each time anew (rule 12). */
  putTo: z.array(z.string()).optional(),
  /** Why it is asked again, or in spite of what; shown to every addressee. */
  motivation: z.string().optional(),
  openedAt: instant,
  termEnd: instant,
  /** The moments at which those who did not answer are reminded, and how many of them have passed. */
  reminders: z.array(instant),
  remindersSent: z.int().min(0),
  /** In how many parts its answers are counted beside it (`RoundCount`). Only on rounds of before: none. */
  parts: z.int().min(1).optional(),
  /** Awaited addressees that have not answered; the round closes when it reaches zero. As stored, without what its parts count. */
  awaited: z.int().min(0),
  /** Answers recorded so far; it changes with every answer, so a closing that overlooked one fails. As stored, the same. */
  answers: z.int().min(0),
  addressees: z.int().min(0),
  /** Whether every task was handed out; a retry of the opening takes up from here. */
  issued: z.boolean(),
  extensions: z.array(
    z.strictObject({ from: instant, until: instant, by: z.string(), reason: z.string(), at: instant }),
  ),
  status: z.enum(['open', 'closed', 'withdrawn']),
  closedAt: instant.optional(),
  outcome: Outcome.optional(),
});
export type Round = z.infer<typeof Round>;

/** The next moment at which the clock has something to do for a round: a reminder or the end of its term. */
export const nextMoment = (
  round: Pick<Round, 'status' | 'reminders' | 'remindersSent' | 'termEnd'>,
): string | undefined =>
  round.status === 'open' ? (round.reminders[round.remindersSent] ?? round.termEnd) : undefined;
