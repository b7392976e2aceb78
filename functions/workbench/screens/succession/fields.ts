import type { BodyOf } from '#client/client.ts';
import type { SuccessionKind } from '../../words/succession-words.ts';

export type Body = BodyOf<'recordSuccession'>;

/** The last part of the address of each kind. */
export const pathOf: Readonly<Record<SuccessionKind, string>> = { merge: 'fusie', split: 'splitsing', rename: 'naam' };

/** The fields of one successor: a municipality of the programme, or a new one with its people. */
export const successorFields = [
  'bestaand',
  'naam',
  'secretaris',
  'secretaris-email',
  'griffier',
  'griffier-email',
  'wethouder',
  'wethouder-email',
] as const;
export type SuccessorField = (typeof successorFields)[number];

/** The people of a municipality that begins: their roles, and the fields of each. */
export const firstPeople = [
  { role: 'college-secretary', field: 'secretaris', label: 'Gemeentesecretaris' },
  { role: 'council-clerk', field: 'griffier', label: 'Griffier' },
  { role: 'portfolio-holder', field: 'wethouder', label: 'Portefeuillehouder' },
] as const;

/** The field with which something goes to one successor. Dots are in no identifier, so that the parts of a name can be told apart. */
export const toField = (what: 'zetel' | 'persoon' | 'vertegenwoordiging' | 'trekker', id: string): string =>
  `${what}.${id}`;

/** The field of the part of a contribution that a successor takes over in a year. */
export const shareField = (allianceId: string, contributionId: string, year: number, partnerId: string): string =>
  `bijdrage.${allianceId}.${contributionId}.${year}.${partnerId}`;

/** The field of who takes over what cannot be divided, in a year. */
export const wholeField = (allianceId: string, contributionId: string, year: number): string =>
  `bijdrage.${allianceId}.${contributionId}.${year}`;
