import type { ContactBody } from './bodies.ts';
import type { Representation } from './registry.ts';

/** Whose mail a question is, and the body in which another partner may answer it. */
export interface Speaker {
  readonly contact: ContactBody;
  /** A body of its own decides itself, and has none (rule 6). */
  readonly representedIn?: Representation['body'];
}

/** Who speaks in each capacity in which somebody is asked. */
export const speakers = {
  partner: { contact: 'partner', representedIn: 'coalition' },
  council: { contact: 'council' },
  klankbordgroep: { contact: 'partner', representedIn: 'klankbordgroep' },
  seat: { contact: 'partner', representedIn: 'regiegroep' },
  college: { contact: 'college' },
  board: { contact: 'partner' },
  alliance: { contact: 'alliance' },
  programmabureau: { contact: 'partner' },
} as const satisfies Readonly<Record<string, Speaker>>;

export type CapacityName = keyof typeof speakers;
