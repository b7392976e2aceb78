import { roundKinds } from '#functions/rounds/terms/round-kinds.ts';
import type { Decision } from './terms/decision.ts';

// The words of the register in the files for people.

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
  [
    roundKinds.contribution,
    roundKinds.grant,
    roundKinds['taking-back'],
    roundKinds.approval,
    roundKinds.ruling,
    roundKinds.vote,
  ].flatMap(({ options }) => options.map(({ answer, label }) => [answer, label])),
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
