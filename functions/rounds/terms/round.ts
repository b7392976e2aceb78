import * as z from 'zod';
import { inMatter } from '#shared/vocabulary/matter.ts';
import { roundKindNames } from '#shared/vocabulary/round-kinds.ts';

const instant = z.iso.datetime();
export const RoundKindName = z.enum(roundKindNames);

/** The text of a round. Answers are valid for this text alone (rule 11). */
export const Subject = z.strictObject({
  title: z.string(),
  /** For a framework: its version. */
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
  'approved-with-conditions',
  'not-approved',
  'granted',
  'committed',
  'committed-with-conditions',
  'declined',
  'taken-back',
  'maintained',
  'accepted',
  'not-accepted',
  'raised',
  'not-raised',
  'reported',
  'offered',
  'no-solution',
  'sufficient',
  'not-sufficient',
  'decided',
  'handed-back',
  'decided-against',
  'not-decided',
  'done',
  'in-progress',
  'not-done',
  'unanswered',
] as const;
export type RoundVerdict = (typeof verdicts)[number];

export const Outcome = z.strictObject({
  /** The outcome: `closed` for a round that only gathers, otherwise a verdict of its kind. */
  verdict: z.enum(verdicts),
  /** The reason code, when the verdict needs one; absent on outcomes of an earlier release. */
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
  /** The number of times each answer was given. */
  tally: z.record(z.string(), z.int()),
  /** Awaited addressees that did not answer: recorded as such, never counted as consent (rule 4). */
  silent: z.array(z.string()),
  /** Addressees whose answer needs attention: negative, objection, against, not approved. */
  negative: z.array(z.string()),
  /** The outcome and its reason in a few Dutch sentences, including who was silent. */
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
  /** The figures that decide, for its mails: in a few words, and as labels with values. Absent on rounds of an earlier release: none. */
  essentials: z.strictObject({ short: z.string(), rows: z.array(z.tuple([z.string(), z.string()])) }).optional(),
  /** The registry names that the question uses. Absent on rounds of an earlier release. */
  names: z.array(z.string()).optional(),
  /** The decisions that would be taken back, by their identifiers in the register. */
  takesBack: z.array(z.string()).optional(),
  /** Only on rounds of an earlier release: the current addressees of a round are read from its matter each time (rule 12). */
  putTo: z.array(z.string()).optional(),
  /** Why it is asked again, or in spite of what; shown to every addressee. */
  motivation: z.string().optional(),
  /** Why the term ends before every council that is asked can have met; shown to every addressee (rule 21). */
  shorterTerm: z.string().optional(),
  openedAt: instant,
  termEnd: instant,
  /** The moments of the reminders to those who did not answer, and how many of them were sent. */
  reminders: z.array(instant),
  remindersSent: z.int().min(0),
  /** The number of parts that count its answers (`RoundCount`). Absent on rounds of an earlier release: no parts. */
  parts: z.int().min(1).optional(),
  /** Awaited addressees without an answer; the round closes at zero. As stored, it does not include the counts of the parts. */
  awaited: z.int().min(0),
  /** Answers recorded so far; every answer changes it, so that a closing that missed one fails. As stored, also without the parts. */
  answers: z.int().min(0),
  addressees: z.int().min(0),
  /** Whether every task was handed out; a retry of the opening continues from here. */
  issued: z.boolean(),
  extensions: z.array(
    z.strictObject({ from: instant, until: instant, by: z.string(), reason: z.string(), at: instant }),
  ),
  status: z.enum(['open', 'closed', 'withdrawn']),
  closedAt: instant.optional(),
  outcome: Outcome.optional(),
});
export type Round = z.infer<typeof Round>;

/** The next moment of a round's clock: a reminder or the end of its term. */
export const nextMoment = (
  round: Pick<Round, 'status' | 'reminders' | 'remindersSent' | 'termEnd'>,
): string | undefined =>
  round.status === 'open' ? (round.reminders[round.remindersSent] ?? round.termEnd) : undefined;
