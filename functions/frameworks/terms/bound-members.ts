import * as z from 'zod';
import { municipalitiesOn } from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
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
  readonly asked: readonly AskedApproval[];
}

/**
 * Every municipality that takes part on a day (ISO date), and whether it is bound to the version in force. A successor is bound if all of its
 * predecessors were.
 */
export const boundMembers = (
  registry: Pick<Registry, 'partners' | 'successions'>,
  { standing, accessions, asked }: Approvals,
  date: string,
): BoundMember[] => {
  const lost = takenBackTasks(asked);
  const approved = new Set([
    ...registry.partners
      .map(({ partnerId }) => partnerId)
      .filter((one) => standing.includes(addresseeId('college', one))),
    ...accessions.filter((one) => isBinding(one) && !lost.has(accessionTaskId(one))).map(({ partnerId }) => partnerId),
  ]);
  return municipalitiesOn(registry, date).map(({ partnerId }) => {
    const bound = isCovered(registry, partnerId, approved, date);
    const found = accessions.find((one) => one.partnerId === partnerId);
    const takenBack = bound ? undefined : takenBackOf(asked, partnerId);
    // What follows when a college took its approval back is a matter for the regiegroep: nobody asks that college by itself.
    const accession = found?.status ?? (bound || takenBack ? undefined : 'to-be-asked');
    return { partnerId, bound, ...(accession ? { accession } : {}), ...(takenBack ? { takenBack } : {}) };
  });
};

const takenBackOf = (asked: readonly AskedApproval[], partnerId: string): TakenBackBy | undefined => {
  const last = asked.find((one) => one.partnerId === partnerId)?.takenBack.at(-1);
  return last && { decidedOn: last.decidedOn, reference: last.reference, registrationId: last.registrationId };
};
