import * as z from 'zod';
import { inMatter } from '#shared/vocabulary/matter.ts';
import { RegisteredDecision } from '../domain/answer.ts';
import { capacityNames } from './capacities.ts';
import { RoundKindName } from './round.ts';

const instant = z.iso.datetime();

/** In what capacity somebody is addressed. */
export const Capacity = z.enum(capacityNames);
export type Capacity = z.infer<typeof Capacity>;

/** An answer as it was recorded. Who it was for, by which right, and through what, is kept with it (rules 8 and 12). */
export const RecordedAnswer = z.strictObject({
  /** 1 for the first answer; a college that deferred answers again with the next number. */
  number: z.int().min(1),
  answer: z.string(),
  /** The question that it answers, by the names of its day (rule 5). Only on answers of before: that of the round. */
  question: z.string().optional(),
  remarks: z.string().optional(),
  decision: RegisteredDecision.optional(),
  textHash: z.string(),
  givenAt: instant,
  via: z.enum(['decision-page', 'paper']),
  /** The rule by which the addressee was entitled at that moment, in words. */
  entitlement: z.string(),
  /** The partner that answered for a represented one (rule 6). */
  representedBy: z.string().optional(),
  /** Points at who registered it; the name itself lies apart, so that it can be erased. */
  registrarId: z.string(),
});
export type RecordedAnswer = z.infer<typeof RecordedAnswer>;

/** One addressee's part in a round. */
export const Task = z.strictObject({
  ...inMatter,
  roundId: z.string(),
  taskId: z.string(),
  kind: RoundKindName,
  addresseeId: z.string(),
  partnerId: z.string(),
  capacity: Capacity,
  /** How the addressee is called, e.g. "college van Stein". */
  addressee: z.string(),
  /** Whether the round waits for this answer; the outer ring may answer but holds nobody up. */
  awaited: z.boolean(),
  status: z.enum(['open', 'answered', 'withdrawn']),
  dueAt: instant,
  /** The person in the registry who is written to; absent when a deputy has taken over. */
  personId: z.string().optional(),
  /** Recognises the address of that person, so that another address is noticed; never the address itself. */
  addressDigest: z.string().optional(),
  /** Whether the programmabureau chose the person: then the registry's usual choice does not take over. */
  assignedByHand: z.boolean(),
  /** Who withdrew it: what the registry withdrew, the registry may open again. */
  withdrawnBy: z.string().optional(),
  /** The deputy the task was passed on to; the contact itself lies apart. */
  deputyId: z.string().optional(),
  /** Raised when the task moves to somebody else: links with an older number are dead (rule 12). */
  linkVersion: z.int().min(1),
  remindersSent: z.int().min(0),
  sendings: z.int().min(0),
  lastSentAt: instant.optional(),
  undeliverable: z.boolean(),
  /** The one-time code asked last: a number, from which the code is derived, never the code. */
  code: z.strictObject({ number: z.int(), expiresAt: instant, attempts: z.int() }).optional(),
  codesAsked: z.int().min(0),
  answer: RecordedAnswer.optional(),
  revision: z.int().min(1),
});
export type Task = z.infer<typeof Task>;

/** Whether there is nobody to write to about a task: then no e-mail arrives, which must show like one that came back. */
export const isUnreachable = ({
  personId,
  deputyId,
}: { readonly [key in 'personId' | 'deputyId']?: string | undefined }): boolean =>
  personId === undefined && deputyId === undefined;

/** Somebody who registered an answer or deputises. Kept apart from tasks and decisions, so that it can be erased. */
export const Contact = z.strictObject({
  contactId: z.string(),
  programmeId: z.string(),
  /**
   * The registered person that this is about, or else whose task it was: by it the contact is found to export or erase.
   */
  personId: z.string().optional(),
  roundId: z.string(),
  taskId: z.string(),
  name: z.string(),
  role: z.string(),
  email: z.string().optional(),
});
export type Contact = z.infer<typeof Contact>;

/** One line of a task's trail: who did what to it, when and why. */
export const TrailLine = z.strictObject({
  roundId: z.string(),
  taskId: z.string(),
  at: instant,
  what: z.enum([
    'opened',
    'reminded',
    'sent-again',
    'reassigned',
    'passed-on',
    'withdrawn',
    'reopened',
    'deferred',
    'answered',
    'undeliverable',
  ]),
  by: z.string(),
  reason: z.string().optional(),
  number: z.int().min(0),
});
export type TrailLine = z.infer<typeof TrailLine>;
