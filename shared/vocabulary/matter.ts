import * as z from 'zod';
import { cycleOfConditions } from './conditions-id.ts';
import { contributionIds } from './contribution-id.ts';
import { reportMatterIds } from './report-id.ts';

/**
 * What can be put to a body in a round, with where the API tells of one, within its programme. Each kind of matter keeps its own
 * record and says which round that calls for; the round mechanism is the same for all.
 */
const places = {
  'framework-cycle': (cycleId) => `framework-cycles/${cycleId}`,
  conditions: (matterId) => `framework-cycles/${cycleOfConditions(matterId)}/conditions`,
  // One list has them all.
  accession: () => 'accessions',
  // One list has them all; a review has no address of its own.
  composition: () => 'composition-reviews',
  // One list has them all, as with the reviews.
  rules: () => 'rule-changes',
  contribution: (matterId) => {
    const { allianceId, contributionId } = contributionIds(matterId);
    return `alliances/${allianceId}/contributions/${contributionId}`;
  },
  report: (matterId) => `alliances/${reportMatterIds(matterId).allianceId}/reports`,
  // Room that a council grants its college.
  grant: (grantId) => `grants/${grantId}`,
  escalation: (escalationId) => `escalations/${escalationId}`,
} as const satisfies Readonly<Record<string, (matterId: string) => string>>;

export type MatterKind = keyof typeof places;
export const matterKinds = Object.keys(places) as [MatterKind, ...MatterKind[]];
export const MatterKind = z.enum(matterKinds);

/** Where the API tells of a matter, within its programme. */
export const placeOf = (matter: MatterKind, matterId: string): string => places[matter](matterId);

/** A matter within a programme: its kind, and its identifier within that kind. */
export const inMatter = {
  programmeId: z.string().min(1).max(200),
  matter: MatterKind,
  matterId: z.string().min(1).max(200),
};
export const MatterIds = z.object(inMatter);
export type MatterIds = z.infer<typeof MatterIds>;
