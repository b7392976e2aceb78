import * as z from 'zod';
import { municipalitiesOn } from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { isCovered } from '#functions/bodies/terms/succession.ts';
import { addresseeId } from '#functions/rounds/terms/audience.ts';
import { Accession, isBinding } from './accession.ts';

/** A municipality that takes part, and how it stands to a version in force: bound, or not yet (rule 18). */
export const BoundMember = z.strictObject({
  partnerId: z.string(),
  bound: z.boolean(),
  /** How its college was asked after it joined; absent when it approved before the version came in force. */
  accession: z.enum(['to-be-asked', ...Accession.shape.status.options]).optional(),
});
export type BoundMember = z.infer<typeof BoundMember>;

/** What the record says about the colleges and a version in force. */
export interface Approvals {
  /** Addressees whose college approved the text before it came in force. */
  readonly standing: readonly string[];
  readonly accessions: readonly Accession[];
}

/**
 * Every municipality that takes part on a day (ISO date), and whether it is bound to the version in force. A successor is bound if all of its
 * predecessors were.
 */
export const boundMembers = (
  registry: Pick<Registry, 'partners' | 'successions'>,
  { standing, accessions }: Approvals,
  date: string,
): BoundMember[] => {
  const approved = new Set([
    ...registry.partners
      .map(({ partnerId }) => partnerId)
      .filter((one) => standing.includes(addresseeId('college', one))),
    ...accessions.filter(isBinding).map(({ partnerId }) => partnerId),
  ]);
  return municipalitiesOn(registry, date).map(({ partnerId }) => {
    const bound = isCovered(registry, partnerId, approved, date);
    const found = accessions.find((one) => one.partnerId === partnerId);
    const accession = found?.status ?? (bound ? undefined : 'to-be-asked');
    return { partnerId, bound, ...(accession ? { accession } : {}) };
  });
};
