import * as z from 'zod';
import { RoundKindName } from './round.ts';

const instant = z.iso.datetime();
/** A label with its value, in Dutch. */
const Row = z.tuple([z.string(), z.string()]);

/** The differences of the text that is asked about with another one. */
export const Changes = z.strictObject({
  version: z.int(),
  textNumber: z.int(),
  /** Whether that is the version in force; otherwise it is an earlier text of the same version. */
  inForce: z.boolean(),
  /** One difference a line, in Dutch. */
  lines: z.array(z.string()),
  /** The number of differences that are not in the lines. */
  left: z.int().min(0),
});
export type Changes = z.infer<typeof Changes>;

/** What one addressee answered in an earlier round, and what was done with it (rule 7). */
export const Voice = z.strictObject({
  addressee: z.string(),
  answer: z.string(),
  remarks: z.string().optional(),
  reply: z.string().optional(),
});
export type Voice = z.infer<typeof Voice>;

/** An earlier round about the same matter. */
export const EarlierRound = z.strictObject({
  roundId: z.string(),
  kind: RoundKindName,
  textNumber: z.int(),
  closedAt: instant,
  outcome: z.string(),
  /** The partners that were asked. */
  asked: z.array(z.string()),
  voices: z.array(Voice),
  /** The number of answers that are not in the voices. */
  left: z.int().min(0),
});
export type EarlierRound = z.infer<typeof EarlierRound>;

/** What a matter tells whoever decides on it (rule 20), besides its text. */
export const BriefingContent = z.strictObject({
  changes: z.array(Changes),
  earlier: z.array(EarlierRound),
  /** What it means for a partner, by its identifier. */
  stakes: z.record(z.string(), z.array(Row)),
  /** The account of the results of what is in force. */
  evaluation: z.strictObject({ title: z.string(), summary: z.string() }).optional(),
  /** The last established evaluation of what is in force; absent without one, and on briefings of an earlier release. */
  evaluated: z.strictObject({ evaluationId: z.string(), version: z.int().min(1), title: z.string() }).optional(),
  documents: z.array(z.strictObject({ title: z.string(), url: z.string() })),
});
export type BriefingContent = z.infer<typeof BriefingContent>;

/** The same as it was when the round opened: every addressee decides on the same information, and it stays on record. Insert only. */
export const Briefing = z.strictObject({ roundId: z.string(), compiledAt: instant, ...BriefingContent.shape });
export type Briefing = z.infer<typeof Briefing>;
