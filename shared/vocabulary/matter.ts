import * as z from 'zod';

/**
 * What can be put to a body in a round. Each kind of matter keeps its own record and says which round that calls for;
 * the round mechanism is the same for all.
 */
export const matterKinds = ['framework-cycle', 'composition', 'contribution', 'escalation'] as const;
export const MatterKind = z.enum(matterKinds);
export type MatterKind = z.infer<typeof MatterKind>;

/** A matter within a programme: its kind, and its identifier within that kind. */
export const inMatter = {
  programmeId: z.string().min(1).max(200),
  matter: MatterKind,
  matterId: z.string().min(1).max(200),
};
export const MatterIds = z.object(inMatter);
export type MatterIds = z.infer<typeof MatterIds>;
