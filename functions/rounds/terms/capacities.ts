import type { ContactBody } from '#functions/bodies/terms/bodies.ts';
import type { Partner, Representation } from '#functions/bodies/terms/registry.ts';
import type { DecidingBody } from '#shared/authority/authority.ts';

interface Row {
  /** How an addressee is called in pages and mails, in Dutch. */
  readonly name: (partner: Pick<Partner, 'name' | 'kind'>) => string;
  /** Whose mail it is. */
  readonly contact: ContactBody;
  /** The body in which a partner may be represented by another; a body of its own decides itself (rule 6). */
  readonly representedIn?: Representation['body'];
  /** The body whose decision, taken elsewhere, the answer registers (rule 8). */
  readonly registers?: DecidingBody;
  /** Whose meetings decide when it can answer. */
  readonly meets?: 'college' | 'council' | 'board';
  /** Whether a term reaches past the first meeting it can have (rule 21). */
  readonly askedInTime?: true;
}

const partnerName = ({ name, kind }: Pick<Partner, 'name' | 'kind'>): string =>
  kind === 'municipality' ? `gemeente ${name}` : name;

/** In what capacity somebody is addressed: a row for each. */
const capacities = {
  partner: { name: partnerName, contact: 'partner', representedIn: 'coalition' },
  council: {
    name: ({ name }) => `gemeenteraad van ${name}`,
    contact: 'council',
    registers: 'council',
    meets: 'council',
    askedInTime: true,
  },
  klankbordgroep: {
    name: ({ name }) => `${name}, lid van de klankbordgroep`,
    contact: 'partner',
    representedIn: 'klankbordgroep',
  },
  seat: { name: ({ name }) => `${name}, lid van de regiegroep`, contact: 'partner', representedIn: 'regiegroep' },
  college: {
    name: ({ name }) => `college van burgemeester en wethouders van ${name}`,
    contact: 'college',
    registers: 'college',
    meets: 'college',
  },
  board: {
    name: ({ name }) => `bestuur van ${name}`,
    contact: 'partner',
    registers: 'own-board',
    meets: 'board',
    askedInTime: true,
  },
  alliance: { name: (partner) => `${partnerName(partner)}, voor de alliantie`, contact: 'alliance' },
  programmabureau: { name: () => 'programmabureau', contact: 'partner' },
} as const satisfies Readonly<Record<string, Row>>;

export type CapacityName = keyof typeof capacities;
export const capacityNames = Object.keys(capacities) as [CapacityName, ...CapacityName[]];

/** The row of a capacity, seen through its interface. */
export const capacityRow = (capacity: CapacityName): Row => capacities[capacity];

/** The body in which a partner may be represented by another when it answers in a capacity; a body of its own decides itself. */
export const representableBody = (capacity: CapacityName): Representation['body'] | undefined =>
  capacityRow(capacity).representedIn;
