import { roundKinds } from '#functions/rounds/terms/round-kinds.ts';
import { accessionIds } from '#shared/vocabulary/accession-id.ts';
import { contributionIds } from '#shared/vocabulary/contribution-id.ts';
import type { Decision } from './terms/decision.ts';

/** The words of the register in the files for people. */
export const kindWords: Readonly<Record<Decision['kind'], string>> = {
  vote: 'Stem',
  approval: 'Instemming',
  contribution: 'Besluit over een bijdrage',
  grant: 'Ruimte voor het college',
  adoption: 'Vaststelling',
  conditions: 'Besluit over de voorwaarden van een college',
  composition: 'Herijking van de regiegroep',
  ruling: 'Besluit op trede 2',
  'entry-into-force': 'Inwerkingtreding',
  withdrawal: 'Intrekking',
  'rule-change': 'Wijziging van de spelregels',
  removal: 'Weglating van persoonlijke woorden',
};

export const bodyWords: Readonly<Record<Decision['body'], string>> = {
  college: 'College',
  council: 'Gemeenteraad',
  'own-board': 'Bestuur',
  regiegroep: 'Regiegroep',
  programmabureau: 'Programmabureau',
};

export const viaWords: Readonly<Record<string, string>> = {
  'decision-page': 'besluitpagina',
  paper: 'papier, door het programmabureau',
  round: 'het sluiten van de ronde',
  api: 'eigen systeem of werkbank',
};

const answers: Readonly<Record<string, string>> = Object.fromEntries(
  [roundKinds.contribution, roundKinds.grant, roundKinds.approval, roundKinds.ruling, roundKinds.vote].flatMap(
    ({ options }) => options.map(({ answer, label }) => [answer, label]),
  ),
);

const verdicts: Readonly<Record<string, string>> = {
  adopted: 'Vastgesteld',
  'not-adopted': 'Niet vastgesteld',
  accepted: 'Aanvaard',
  'not-accepted': 'Niet aanvaard',
  decided: 'Besloten',
  'decided-against': 'Afgewezen',
  'handed-back': 'Teruggelegd',
  'not-decided': 'Geen besluit',
  'in-force': 'In werking',
  withdrawn: 'Ingetrokken',
  'taken-out': 'Weggelaten',
};

/** The outcome in the words of the page on which it was given; an outcome of another kind by its code. */
export const outcomeWords = ({ outcome }: Pick<Decision, 'outcome'>): string =>
  answers[outcome] ?? verdicts[outcome] ?? outcome;

const subjects: Readonly<Record<Decision['matter'], (matterId: string) => string>> = {
  'framework-cycle': (version) => `Kaders, versie ${version}`,
  conditions: (matterId) => {
    const [version, , partnerId] = matterId.split('.');
    return `Voorwaarden van het college van ${partnerId} bij de kaders, versie ${version}`;
  },
  accession: (matterId) => {
    const { cycleId, partnerId } = accessionIds(matterId);
    return `Toetreding van ${partnerId} tot de kaders, versie ${cycleId}`;
  },
  composition: (number) => `Herijking ${number} van de regiegroep`,
  rules: (number) => `Wijziging ${number} van de spelregels`,
  contribution: (matterId) => {
    const { allianceId, contributionId } = contributionIds(matterId);
    return `Bijdrage ${contributionId} aan de alliantie ${allianceId}`;
  },
  report: (matterId) => `Rapportage ${matterId}`,
  grant: (grantId) => `Ruimte ${grantId} voor het college`,
  escalation: (escalationId) => `Escalatie ${escalationId.replace(/^escalation-/, '')}`,
};

/** What was decided about. */
export const subjectWords = ({ matter, matterId }: Pick<Decision, 'matter' | 'matterId'>): string =>
  subjects[matter](matterId);
