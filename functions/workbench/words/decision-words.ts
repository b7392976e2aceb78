import type { AnswerOf } from '#client/client.ts';

export type Entry = AnswerOf<'listDecisions'>['decisions'][number];
type Decision = Entry['decision'];

/** The kinds of decision in the register. */
export const decisionKinds: Readonly<Record<Decision['kind'], string>> = {
  vote: 'Stem van een zetel',
  approval: 'Instemming van een college',
  conditions: 'Besluit over de voorwaarden van een college',
  contribution: 'Besluit over een bijdrage',
  grant: 'Ruimte voor het college',
  'taking-back': 'Besluit over een eerder besluit',
  adoption: 'Vaststelling door de regiegroep',
  composition: 'Herijking van de regiegroep',
  'rule-change': 'Wijziging van de spelregels',
  ruling: 'Besluit op trede 2',
  'entry-into-force': 'Inwerkingtreding van de kaders',
  consequence: 'Besluit over een ingetrokken instemming',
  withdrawal: 'Intrekking van een versie',
  removal: 'Weglating van woorden over een persoon',
};

/** The bodies that decide. */
export const decidingBodies: Readonly<Record<Decision['body'], string>> = {
  college: 'College',
  council: 'Gemeenteraad',
  'own-board': 'Bestuur',
  regiegroep: 'Regiegroep',
  programmabureau: 'Programmabureau',
};

/** The outcomes by their codes; those of a body and those of a round of the seats. */
export const outcomes: Readonly<Record<string, string>> = {
  for: 'Voor',
  against: 'Tegen',
  abstain: 'Onthouding',
  approved: 'Stemt in',
  'approved-with-conditions': 'Stemt in onder voorwaarden',
  'not-approved': 'Stemt niet in',
  committed: 'Draagt bij',
  'committed-with-conditions': 'Draagt bij onder voorwaarden',
  granted: 'Geeft ruimte',
  declined: 'Afgewezen',
  deferred: 'Aangehouden',
  'taken-back': 'Trekt het eerdere besluit in',
  maintained: 'Laat het eerdere besluit gelden',
  adopted: 'Vastgesteld',
  'not-adopted': 'Niet vastgesteld',
  accepted: 'Aanvaard',
  'not-accepted': 'Niet aanvaard',
  decided: 'Besloten',
  'decided-against': 'Afgewezen',
  'hand-back': 'Teruggelegd',
  'handed-back': 'Teruggelegd',
  'not-decided': 'Geen besluit',
  'in-force': 'In werking',
  withdrawn: 'Ingetrokken',
  'taken-out': 'Weggelaten',
};

export const outcomeInDutch = ({ outcome }: Pick<Decision, 'outcome'>): string => outcomes[outcome] ?? outcome;

/** How a decision came into the register. */
export const ways: Readonly<Record<string, string>> = {
  'decision-page': 'met de link uit de e-mail',
  paper: 'van papier, door het programmabureau',
  round: 'bij het sluiten van de ronde',
  api: 'uit een eigen systeem of de werkbank',
};

/** Who decided: the body, with its partner. */
export const deciderInDutch = (
  { body, partnerId }: Pick<Decision, 'body' | 'partnerId'>,
  names: ReadonlyMap<string, string>,
): string =>
  partnerId === undefined ? decidingBodies[body] : `${decidingBodies[body]}, ${names.get(partnerId) ?? partnerId}`;
