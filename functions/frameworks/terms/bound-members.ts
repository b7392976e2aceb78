import * as z from 'zod';
import { municipalitiesOn } from '#functions/bodies/terms/bodies.ts';
import { membershipEndSince } from '#functions/bodies/terms/membership-end.ts';
import type { Partner, Registry } from '#functions/bodies/terms/registry.ts';
import { isCovered } from '#functions/bodies/terms/succession.ts';
import { addresseeId } from '#functions/rounds/terms/audience.ts';
import { TakenBackBy } from '#functions/rounds/terms/taking-back.ts';
import { Accession, accessionTaskId, isBinding } from './accession.ts';
import { type AskedApproval, takenBackTasks } from './approval.ts';

/** A municipality that takes part, and how it stands to a version in force: bound, not yet (rule 18), or no more (rule 8). */
export const BoundMember = z.strictObject({
  partnerId: z.string(),
  bound: z.boolean(),
  /** How its college was asked after it joined; absent when it approved before the version came in force. */
  accession: z.enum(['to-be-asked', ...Accession.shape.status.options]).optional(),
  /** The decision by which its college took its approval back; absent when it approved again since. */
  takenBack: TakenBackBy.optional(),
});
export type BoundMember = z.infer<typeof BoundMember>;

/** What the record says about the colleges and a version in force. */
export interface Approvals {
  /** Addressees whose college approved the text before it came in force. */
  readonly standing: readonly string[];
  readonly accessions: readonly Accession[];
  /** The approvals of this version that colleges were asked to take back. */
  readonly askedApprovals: readonly AskedApproval[];
  /** The ISO date of an instant, where people live. */
  readonly dayOf: (instant: string) => string;
}

/**
 * Every municipality that takes part on a day (ISO date), and whether it is bound to the version in force. A successor is bound if all of its
 * predecessors were.
 */
export const boundMembers = (
  registry: Pick<Registry, 'partners' | 'successions' | 'departures'>,
  { standing, accessions, askedApprovals, dayOf }: Approvals,
  date: string,
): BoundMember[] => {
  const lost = takenBackTasks(askedApprovals);
  const approved = new Set([
    ...registry.partners
      .map(({ partnerId }) => partnerId)
      .filter((one) => standing.includes(addresseeId('college', one))),
    ...accessions.filter((one) => isBinding(one) && !lost.has(accessionTaskId(one))).map(({ partnerId }) => partnerId),
  ]);
  return municipalitiesOn(registry, date).map((partner) => {
    const { partnerId } = partner;
    const bound = isCovered(registry, partnerId, approved, date);
    const found = accessions.find((one) => one.partnerId === partnerId);
    const takenBack = bound ? undefined : takenBackOf(askedApprovals, partnerId);
    // What follows when a college took its approval back is a matter for the regiegroep, as long as its municipality stays: nobody asks that college by itself.
    const joinedSince = takenBack !== undefined && hasJoinedSince(registry, partner, { askedApprovals, dayOf }, date);
    const isAnswered = found !== undefined && !(isBinding(found) && lost.has(accessionTaskId(found)));
    const isToBeAsked = !bound && !isAnswered && (takenBack === undefined || joinedSince);
    const accession = isToBeAsked ? 'to-be-asked' : found?.status;
    return { partnerId, bound, ...(accession ? { accession } : {}), ...(takenBack ? { takenBack } : {}) };
  });
};

/**
 * Whether a municipality left, and takes part again, since its college took its approval back and the seats said what follows: then its college is
 * asked as that of any municipality that joins (rule 18).
 */
const hasJoinedSince = (
  registry: Pick<Registry, 'departures'>,
  partner: Partner,
  { askedApprovals, dayOf }: Pick<Approvals, 'askedApprovals' | 'dayOf'>,
  date: string,
): boolean => {
  const { takenBack, consequences } = askedApprovals.find((one) => one.partnerId === partner.partnerId) ?? {};
  const consequence = consequences?.at(-1);
  if (consequence?.status === 'asked') return false;
  if (consequence?.status === 'ended') return true;
  const settledOn = consequence?.answeredAt ? dayOf(consequence.answeredAt) : takenBack?.at(-1)?.decidedOn;
  return settledOn !== undefined && membershipEndSince(registry, partner, settledOn, date) !== undefined;
};

const takenBackOf = (askedApprovals: readonly AskedApproval[], partnerId: string): TakenBackBy | undefined => {
  const last = askedApprovals.find((one) => one.partnerId === partnerId)?.takenBack.at(-1);
  return last && { decidedOn: last.decidedOn, reference: last.reference, registrationId: last.registrationId };
};
