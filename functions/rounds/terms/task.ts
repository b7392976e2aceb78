import * as z from 'zod';
import { DispensationTerms } from '#shared/vocabulary/dispensation.ts';
import { inMatter } from '#shared/vocabulary/matter.ts';
import { Measures } from '#shared/vocabulary/measures.ts';
import { TakenOutWords } from '#shared/words/taken-out.ts';
import { RegisteredDecision } from '../domain/answer.ts';
import { capacityNames } from './capacities.ts';
import { Filled } from './filling.ts';
import { RoundKindName } from './round.ts';

const instant = z.iso.datetime();

/** In what capacity somebody is addressed. */
export const Capacity = z.enum(capacityNames);
export type Capacity = z.infer<typeof Capacity>;

/** A recorded answer, with whom it was for, the entitlement, and the channel (rules 8 and 12). */
export const RecordedAnswer = z.strictObject({
  /** 1 for the first answer; a college that deferred answers again with the next number. */
  number: z.int().min(1),
  answer: z.string(),
  /** The question that it answers, with the names of its day (rule 5). Absent on answers of an earlier release: that of the round. */
  question: z.string().optional(),
  remarks: z.string().optional(),
  decision: RegisteredDecision.optional(),
  /** Who does what by when. Absent on answers of an earlier release. */
  measures: Measures.optional(),
  /** What the regiegroep would be asked to allow. */
  dispensation: DispensationTerms.optional(),
  filled: Filled.optional(),
  textHash: z.string(),
  givenAt: instant,
  via: z.enum(['decision-page', 'paper', 'api']),
  /** The rule by which the addressee was entitled at that moment, in words. */
  entitlement: z.string(),
  /** The partner that answered for a represented one (rule 6). */
  representedBy: z.string().optional(),
  /** Refers to the person who registered it; the name is stored separately, so that it can be erased. */
  registrarId: z.string(),
  /** Since its remarks were taken out: when, by whom, why, by which rule, and how copies of them are found. */
  takenOut: z
    .strictObject({ at: instant, by: z.string(), reason: z.string(), ground: z.string(), words: TakenOutWords })
    .optional(),
});
export type RecordedAnswer = z.infer<typeof RecordedAnswer>;

/** What a one-time code confirms: an answer, or passing the task on. */
const CodePurpose = z.enum(['answer', 'pass-on']);
export type CodePurpose = z.infer<typeof CodePurpose>;

/** One addressee's part in a round. */
export const Task = z.strictObject({
  ...inMatter,
  roundId: z.string(),
  taskId: z.string(),
  kind: RoundKindName,
  addresseeId: z.string(),
  partnerId: z.string(),
  capacity: Capacity,
  /** The decisions that its answer would take back, by their identifiers in the register. */
  takesBack: z.array(z.string()).optional(),
  /** The name of the addressee, e.g. "college van Stein". */
  addressee: z.string(),
  /** Whether the round waits for this answer; the outer ring may answer but is not awaited. */
  awaited: z.boolean(),
  /** Each moment at which its round began or ceased to wait for it. Absent while that did not change, and on tasks of an earlier release. */
  awaitedChangedAt: z.array(instant).optional(),
  status: z.enum(['open', 'answered', 'withdrawn']),
  dueAt: instant,
  /** When it was asked, if that was after its round opened. Absent on others, and on tasks of an earlier release. */
  askedAt: instant.optional(),
  /** When it was reminded, each time. Absent while it was not, and on tasks of an earlier release. */
  remindedAt: z.array(instant).optional(),
  /** The registered person that gets the mail; absent when a deputy has taken over. */
  personId: z.string().optional(),
  /** The digest of that person's address, to notice another address; never the address itself. */
  addressDigest: z.string().optional(),
  /** Whether the programmabureau chose the person: then the registry's default does not replace it. */
  assignedByHand: z.boolean(),
  /** Who withdrew it: the registry may reopen a task that the registry withdrew. */
  withdrawnBy: z.string().optional(),
  /** When it was withdrawn. Absent on others, and on tasks of an earlier release. */
  withdrawnAt: instant.optional(),
  /** The deputy that has the task; the contact itself is stored separately. */
  deputyId: z.string().optional(),
  /** Increased when the task moves to somebody else: links with an older version are invalid (rule 12). */
  linkVersion: z.int().min(1),
  remindersSent: z.int().min(0),
  sendings: z.int().min(0),
  lastSentAt: instant.optional(),
  undeliverable: z.boolean(),
  /** The last one-time code: a number from which the code is derived, never the code. */
  code: z
    .strictObject({
      number: z.int(),
      expiresAt: instant,
      attempts: z.int(),
      /** What it was asked for. Absent on codes of an earlier release: an answer. */
      purpose: CodePurpose.optional(),
    })
    .optional(),
  codesAsked: z.int().min(0),
  answer: RecordedAnswer.optional(),
  revision: z.int().min(1),
});
export type Task = z.infer<typeof Task>;

/** Whether a task has nobody to write to: then no e-mail arrives, which must be shown like a bounce. */
export const isUnreachable = ({
  personId,
  deputyId,
}: { readonly [key in 'personId' | 'deputyId']?: string | undefined }): boolean =>
  personId === undefined && deputyId === undefined;

/** Whether a move, by the version of the links that it made, passed a task on to the deputy that it has. */
export const isPassedOnBy = (
  { linkVersion }: Pick<Task, 'linkVersion'>,
  { deputyId, taskId }: Pick<Task, 'deputyId' | 'taskId'>,
): boolean => deputyId === deputyIdOf(taskId, linkVersion);

/** The identifier of the deputy of a task, by the version of the links with which it was passed on. */
export const deputyIdOf = (taskId: string, linkVersion: number): string => `deputy.${taskId}.${linkVersion}`;

/**
 * A person who registered an answer or is a deputy. Stored separately from tasks and decisions, so that it can be erased. Name and role are as they were
 * typed, and stay so with an answer: who answered is part of the record (rule 5). The address of a deputy that the registry knows follows the registry
 * while the task is open.
 */
export const Contact = z.strictObject({
  contactId: z.string(),
  programmeId: z.string(),
  /** The registered person that this is about, or otherwise the person whose task it was: the key to export or erase the contact. */
  personId: z.string().optional(),
  roundId: z.string(),
  taskId: z.string(),
  name: z.string(),
  role: z.string(),
  email: z.string().optional(),
});
export type Contact = z.infer<typeof Contact>;

/** One line of a task's trail: who changed it, how, when and why. */
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
    'remarks-taken-out',
  ]),
  by: z.string(),
  reason: z.string().optional(),
  number: z.int().min(0),
});
export type TrailLine = z.infer<typeof TrailLine>;
