import * as z from 'zod';
import { FollowUp, followUpOutcomes } from '#shared/vocabulary/follow-up.ts';
import { obligationIdOf, obligationIds, obligationKinds } from '#shared/vocabulary/obligation-id.ts';

/**
 * A measure or a condition of a dispensation, recorded when it was asked about or followed up for the first time (rule 22). Its words and its
 * first day are those of the solution or ruling that it comes from.
 */
export const Obligation = z.strictObject({
  programmeId: z.string(),
  escalationId: z.string(),
  obligationId: z.string(),
  allianceId: z.string(),
  what: z.enum(obligationKinds),
  /** In words, as it was promised or imposed. */
  text: z.string(),
  /** Who is to do it, as it was written down; absent for what the alliance as a whole has to do. */
  who: z.string().optional(),
  /** The day (ISO date) for which it was asked last. */
  dueOn: z.iso.date(),
  /** The day (ISO date) that was promised, once it is asked about on another day. Absent: `dueOn`. */
  promisedOn: z.iso.date().optional(),
  /** `asked` while its round is open, `silent` when that ended without an answer, `lapsed` when it bound nobody any more meanwhile. */
  status: z.enum(['asked', ...followUpOutcomes, 'silent', 'lapsed']),
  /** The number of rounds in which it was asked. */
  asked: z.int().min(0),
  followUps: z.array(FollowUp),
  revision: z.int().min(1),
});
export type Obligation = z.infer<typeof Obligation>;

/** What somebody records about an obligation. */
export const GivenObligationFollowUp = z.strictObject({
  status: z.enum(followUpOutcomes),
  explanation: z.string().trim().min(1).max(5000),
});

/** Whether an identifier can be that of an obligation of an escalation. */
export const isObligationOf = (obligationId: string, escalationId: string): boolean => {
  const ids = obligationIds(obligationId);
  return ids.escalationId === escalationId && obligationIdOf(ids) === obligationId;
};

/** The round in which an obligation was asked about last: each time that it is asked is a separate round. */
export const obligationRoundOf = ({
  programmeId,
  obligationId,
  asked: times,
}: Pick<Obligation, 'programmeId' | 'obligationId' | 'asked'>): string =>
  `${programmeId}.${obligationId}.follow-up.${times}`;

/** Every round in which an obligation was asked about, in order. */
export const obligationRoundsOf = (obligation: Obligation): string[] =>
  Array.from({ length: obligation.asked }, (_, at) => obligationRoundOf({ ...obligation, asked: at + 1 }));
