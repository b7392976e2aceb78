import type { Round } from '../terms/round.ts';
import { type Audience, roundKind } from '../terms/round-kinds.ts';

/** Who is asked together, in Dutch, by the audience of a kind of round. */
const groups: Readonly<Record<Audience, string | undefined>> = {
  'partners-and-councils': 'alle partners en alle gemeenteraden',
  klankbordgroep: 'alle leden van de klankbordgroep',
  rings: 'alle partners',
  regiegroep: 'alle zetels van de regiegroep',
  colleges: 'de colleges van alle deelnemende gemeenten',
  'joining-college': undefined,
  'deciding-body': undefined,
  'giving-partner': undefined,
  alliance: undefined,
  'asking-alliance': undefined,
  programmabureau: undefined,
};

/** Who else is asked in a round: "alle zetels van de regiegroep (samen 4)", or nobody. */
export const alsoAsked = ({ kind, addressees }: Pick<Round, 'kind' | 'addressees'>): string => {
  const group = groups[roundKind(kind).audience];
  return group === undefined || addressees < 2 ? 'niemand anders' : `${group} (samen ${addressees})`;
};
