import type { Dossier } from '../terms/escalation.ts';
import type { RoundStage, roundOfStage } from '../terms/stages.ts';
import { rulingQuestionOf } from './proposal.ts';

type LadderRound = (typeof roundOfStage)[RoundStage];

const questions: Readonly<Record<Exclude<LadderRound, 'ruling'>, string>> = {
  raising: 'Wilt u deze dreigende afwijking voorleggen aan het programmabureau?',
  solution: 'Welke oplossing stelt het programmabureau voor?',
  verdict: 'Is de voorgestelde oplossing voldoende?',
  sounding: 'Hoe kijkt u als lid van de klankbordgroep aan tegen deze dreigende afwijking?',
};

/** The question of a round about an escalation, in Dutch, for the mail and the page. Its title is shown beside it. */
export const questionOf = (kind: LadderRound, dossier: Dossier): string =>
  kind === 'ruling' ? rulingQuestionOf(dossier) : questions[kind];
