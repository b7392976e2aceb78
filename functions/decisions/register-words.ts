import { type AnswerOption, roundKinds } from '#functions/rounds/terms/round-kinds.ts';
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

type Words = Readonly<Record<string, string>>;

const labelsOf = (options: readonly AnswerOption[]): Words =>
  Object.fromEntries(options.map(({ answer, label }) => [answer, label]));

/** The answers by the kind of decision that they are: one code has other words where another body decides something else. */
const answers: Readonly<Partial<Record<Decision['kind'], Words>>> = {
  vote: labelsOf([...roundKinds.ruling.options, ...roundKinds.vote.options]),
  approval: labelsOf([...roundKinds.accession.options, ...roundKinds.approval.options]),
  contribution: labelsOf(roundKinds.contribution.options),
  grant: labelsOf(roundKinds.grant.options),
  'taking-back': labelsOf(roundKinds['taking-back'].options),
};

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

/** The outcome in the words of the page on which it was given; an outcome that no page gives by its code. */
export const outcomeWords = ({ kind, outcome }: Pick<Decision, 'kind' | 'outcome'>): string =>
  answers[kind]?.[outcome] ?? verdicts[outcome] ?? outcome;
