import type { Partner, Representation } from '#functions/bodies/terms/registry.ts';
import { type CapacityName, type Speaker, speakers } from '#functions/bodies/terms/speakers.ts';
import type { DecidingBody } from '#shared/authority/authority.ts';

interface Row {
  /** How an addressee is called in pages and mails, in Dutch. */
  readonly name: (partner: Pick<Partner, 'name' | 'kind'>) => string;
  /** The body whose decision, taken elsewhere, the answer registers (rule 8). */
  readonly registers?: DecidingBody;
  /** Whose meetings decide when it can answer. */
  readonly meets?: 'college' | 'council' | 'board';
  /** Whether a term reaches past the first meeting it can have (rule 21). */
  readonly askedInTime?: true;
}

const partnerName = ({ name, kind }: Pick<Partner, 'name' | 'kind'>): string =>
  kind === 'municipality' ? `gemeente ${name}` : name;

/** In what capacity somebody is addressed: a row for each, beside who speaks in it. */
const capacities: Readonly<Record<CapacityName, Row>> = {
  partner: { name: partnerName },
  council: {
    name: ({ name }) => `gemeenteraad van ${name}`,
    registers: 'council',
    meets: 'council',
    askedInTime: true,
  },
  klankbordgroep: { name: ({ name }) => `${name}, lid van de klankbordgroep` },
  seat: { name: ({ name }) => `${name}, lid van de regiegroep` },
  college: {
    name: ({ name }) => `college van burgemeester en wethouders van ${name}`,
    registers: 'college',
    meets: 'college',
  },
  board: { name: ({ name }) => `bestuur van ${name}`, registers: 'own-board', meets: 'board', askedInTime: true },
  alliance: { name: (partner) => `${partnerName(partner)}, voor de alliantie` },
  programmabureau: { name: () => 'programmabureau' },
};

export type { CapacityName };
export const capacityNames = Object.keys(capacities) as [CapacityName, ...CapacityName[]];

/** The row of a capacity, with who speaks in it. */
export const capacityRow = (capacity: CapacityName): Row & Speaker => ({
  ...speakers[capacity],
  ...capacities[capacity],
});

/** The body in which a partner may be represented by another when it answers in a capacity; a body of its own decides itself. */
export const representableBody = (capacity: CapacityName): Representation['body'] | undefined =>
  capacityRow(capacity).representedIn;
