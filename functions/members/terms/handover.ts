import * as z from 'zod';
import { RoundKindName } from '#functions/rounds/terms/round.ts';
import { Capacity } from '#functions/rounds/terms/task.ts';
import { Role, SeatKind } from '#shared/vocabulary/membership.ts';

const day = z.iso.date();
const amount = z.int().min(0);

/** A body that is handed what stands. */
export const HandedBody = z.enum(['council', 'college']);
export type HandedBody = z.infer<typeof HandedBody>;

/** A decision that somebody registered (rule 8). */
const Decided = z.strictObject({ decidedOn: day, reference: z.string() });

/** A version of the framework that the college approved. */
export const ApprovedFramework = z.strictObject({
  cycleId: z.string(),
  title: z.string(),
  status: z.enum(['running', 'in-force', 'superseded']),
  inForceSince: day.optional(),
  decision: Decided.optional(),
  underConditions: z.boolean(),
});
export type ApprovedFramework = z.infer<typeof ApprovedFramework>;

/** How a contribution that still counts stands with the body that decides on it. */
export const StandingStatus = z.enum([
  'proposed',
  'put-to-decision',
  'conditional',
  'committed',
  'committed-with-conditions',
]);
export type StandingStatus = z.infer<typeof StandingStatus>;

export const HandedContribution = z.strictObject({
  allianceId: z.string(),
  alliance: z.string(),
  contributionId: z.string(),
  description: z.string(),
  status: StandingStatus,
  unit: z.enum(['cents', 'hours', 'items']),
  /** The body that decides on it. */
  decidedBy: z.enum(['council', 'college', 'own-board']),
  decision: Decided.optional(),
  years: z.array(z.strictObject({ year: z.int(), offered: amount, paid: amount })),
});
export type HandedContribution = z.infer<typeof HandedContribution>;

/** A condition that the municipality attached to its approval or its contribution. */
export const HandedCondition = z.strictObject({
  conditionId: z.string(),
  of: z.enum(['framework', 'contribution']),
  /** The title of the framework or the alliance. */
  about: z.string(),
  text: z.string(),
  status: z.enum(['open', 'met', 'not-met', 'in-progress']),
  /** Whether whoever asked accepted it (rule 8). */
  accepted: z.enum(['open', 'accepted', 'not-accepted']),
});
export type HandedCondition = z.infer<typeof HandedCondition>;

const Room = z.strictObject({ cents: amount, hours: amount });

/** Room that the council granted, or is asked for. */
export const HandedGrant = z.strictObject({
  grantId: z.string(),
  description: z.string(),
  status: z.enum(['put-to-council', 'granted']),
  until: day,
  decision: Decided.optional(),
  years: z.array(z.strictObject({ year: z.string(), given: Room, used: Room, held: Room, left: Room })),
});
export type HandedGrant = z.infer<typeof HandedGrant>;

export const HandedAlliance = z.strictObject({
  allianceId: z.string(),
  title: z.string(),
  phase: z.string(),
  lead: z.boolean(),
});

/** A question that waits for an answer of the municipality. */
export const HandedQuestion = z.strictObject({
  taskId: z.string(),
  kind: RoundKindName,
  /** In what capacity it is asked. */
  capacity: Capacity,
  addressee: z.string(),
  question: z.string(),
  openedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  /** The first day on which the council or the college can decide on it, by its meetings and recess; absent where none is known. */
  firstMeeting: day.optional(),
});
export type HandedQuestion = z.infer<typeof HandedQuestion>;

export const HandedSeat = z.strictObject({ seatId: z.string(), kind: SeatKind, from: day, until: day.optional() });

/** Somebody who has a role for the municipality; the name is for the municipality itself. */
export const HandedPerson = z.strictObject({ personId: z.string(), role: Role });

/** What stands for a municipality at a moment: what a new council or college is handed (rule 18). */
export const Handover = z.strictObject({
  partnerId: z.string(),
  body: HandedBody,
  at: z.iso.datetime(),
  frameworks: z.array(ApprovedFramework),
  contributions: z.array(HandedContribution),
  conditions: z.array(HandedCondition),
  grants: z.array(HandedGrant),
  questions: z.array(HandedQuestion),
  alliances: z.array(HandedAlliance),
  seats: z.array(HandedSeat),
  people: z.array(HandedPerson),
});
export type Handover = z.infer<typeof Handover>;

const Amount = z.strictObject({ cents: amount, hours: amount, items: amount });

/** What one alliance asked of the municipality for a year, and what became of it. */
const YearFigures = z.strictObject({
  allianceId: z.string(),
  alliance: z.string(),
  year: z.int(),
  asked: Amount,
  promised: Amount,
  decided: Amount,
  paid: Amount,
});
export type YearFigures = z.infer<typeof YearFigures>;

/** A question that was put to the body before, with its answer; silence is recorded as such (rule 4). */
export const AskedBefore = HandedQuestion.pick({
  taskId: true,
  kind: true,
  capacity: true,
  addressee: true,
  question: true,
  openedAt: true,
}).extend({
  status: z.enum(['answered', 'silent', 'withdrawn']),
  /** The answer, as the body gave it, in Dutch. */
  answer: z.string().optional(),
  decision: Decided.optional(),
  /** The outcome of its round, in Dutch, once it is over. */
  outcome: z.string().optional(),
});
export type AskedBefore = z.infer<typeof AskedBefore>;

/** What stands for a municipality, with what it was asked before and what each alliance asked of it, promised and got. */
export const HandoverWithPast = Handover.extend({
  /** The first day on which the body can decide on what it is asked today; absent where no meeting is known. */
  firstMeeting: day.optional(),
  askedBefore: z.array(AskedBefore),
  figures: z.array(YearFigures),
});
export type HandoverWithPast = z.infer<typeof HandoverWithPast>;
