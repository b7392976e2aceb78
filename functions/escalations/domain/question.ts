import type { Dossier } from '../terms/escalation.ts';
import type { RoundStage, roundOfStage } from '../terms/stages.ts';
import { proposalOf, rulingQuestions } from './proposal.ts';

type LadderRound = (typeof roundOfStage)[RoundStage];

const questions: Readonly<Record<Exclude<LadderRound, 'ruling'>, string>> = {
  raising: 'Schaalt u deze dreigende afwijking op?',
  solution: 'Welke oplossing stelt het programmabureau voor?',
  verdict: 'Is de voorgestelde oplossing voldoende?',
  sounding: 'Hoe kijkt u als lid van de klankbordgroep aan tegen deze dreigende afwijking?',
};

/** The question of a round about an escalation, in Dutch, for the mail and the page. */
export const questionOf = (kind: LadderRound, programme: string, title: string, dossier: Dossier): string =>
  `${kind === 'ruling' ? rulingQuestions[proposalOf(dossier)] : questions[kind]} (${programme}: ${title})`;
