import * as z from 'zod';
import { accessionIds } from './accession-id.ts';
import { approvalIds } from './approval-id.ts';
import { cycleOfConditions } from './conditions-id.ts';
import { contributionIds } from './contribution-id.ts';
import { obligationIds } from './obligation-id.ts';
import { paymentMatterIds } from './payment-id.ts';
import { reportMatterIds } from './report-id.ts';

interface Row {
  /** The path at which the API returns such a matter, within its programme. */
  readonly place: (matterId: string) => string;
  /** Its Dutch name in the files for people. */
  readonly dutch: (matterId: string) => string;
}

/**
 * What can be put to a body in a round. Each kind of matter keeps its own record and says which round that calls for; the round mechanism is
 * the same for all.
 */
const rows = {
  'framework-cycle': {
    place: (cycleId) => `framework-cycles/${cycleId}`,
    dutch: (version) => `Kaders, versie ${version}`,
  },
  conditions: {
    place: (matterId) => `framework-cycles/${cycleOfConditions(matterId)}/conditions`,
    dutch: (matterId) => {
      const [version, , partnerId] = matterId.split('.');
      return `Voorwaarden van het college van ${partnerId} bij de kaders, versie ${version}`;
    },
  },
  accession: {
    // One list returns them all.
    place: () => 'accessions',
    dutch: (matterId) => {
      const { cycleId, partnerId } = accessionIds(matterId);
      return `Toetreding van ${partnerId} tot de kaders, versie ${cycleId}`;
    },
  },
  approval: {
    // The approval of a college that it is asked to take back.
    place: (matterId) => `framework-cycles/${approvalIds(matterId).cycleId}`,
    dutch: (matterId) => {
      const { cycleId, partnerId } = approvalIds(matterId);
      return `Instemming van ${partnerId} met de kaders, versie ${cycleId}`;
    },
  },
  composition: {
    // One list returns them all; a review has no address of its own.
    place: () => 'composition-reviews',
    dutch: (number) => `Herijking ${number} van de regiegroep`,
  },
  rules: {
    // One list returns them all, like the reviews.
    place: () => 'rule-changes',
    dutch: (number) => `Wijziging ${number} van de spelregels`,
  },
  contribution: {
    place: (matterId) => {
      const { allianceId, contributionId } = contributionIds(matterId);
      return `alliances/${allianceId}/contributions/${contributionId}`;
    },
    dutch: (matterId) => {
      const { allianceId, contributionId } = contributionIds(matterId);
      return `Bijdrage ${contributionId} aan de alliantie ${allianceId}`;
    },
  },
  report: {
    place: (matterId) => `alliances/${reportMatterIds(matterId).allianceId}/reports`,
    dutch: (matterId) => `Rapportage ${matterId}`,
  },
  payment: {
    place: (matterId) => {
      const { allianceId, contributionId } = paymentMatterIds(matterId);
      return `alliances/${allianceId}/contributions/${contributionId}`;
    },
    dutch: (matterId) => {
      const { allianceId, contributionId, year } = paymentMatterIds(matterId);
      return `Bijdrage ${contributionId} aan de alliantie ${allianceId}, over ${year}`;
    },
  },
  grant: {
    // Room that a council grants its college.
    place: (grantId) => `grants/${grantId}`,
    dutch: (grantId) => `Ruimte ${grantId} voor het college`,
  },
  escalation: {
    place: (escalationId) => `escalations/${escalationId}`,
    dutch: (escalationId) => `Escalatie ${escalationId.replace(/^escalation-/, '')}`,
  },
  obligation: {
    place: (obligationId) => `escalations/${obligationIds(obligationId).escalationId}`,
    dutch: (obligationId) => {
      const { escalationId, what, number } = obligationIds(obligationId);
      const name = what === 'measure' ? 'Maatregel' : 'Voorwaarde';
      return `${name} ${number} bij escalatie ${escalationId.replace(/^escalation-/, '')}`;
    },
  },
} as const satisfies Readonly<Record<string, Row>>;

export type MatterKind = keyof typeof rows;
export const matterKinds = Object.keys(rows) as [MatterKind, ...MatterKind[]];
export const MatterKind = z.enum(matterKinds);

/** Where the API tells of a matter, within its programme. */
export const placeOf = (matter: MatterKind, matterId: string): string => rows[matter].place(matterId);

/** The Dutch name of a matter in the files for people. */
export const matterInDutch = ({ matter, matterId }: Pick<MatterIds, 'matter' | 'matterId'>): string =>
  rows[matter].dutch(matterId);

/** A matter within a programme: its kind, and its identifier within that kind. */
export const inMatter = {
  programmeId: z.string().min(1).max(200),
  matter: MatterKind,
  matterId: z.string().min(1).max(200),
};
export const MatterIds = z.object(inMatter);
export type MatterIds = z.infer<typeof MatterIds>;
