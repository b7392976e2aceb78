import { programmeTitle } from '#shared/pages/words.ts';
import type { roundOfStage } from '../terms/stages.ts';

/** The kinds of round in a framework cycle. */
type FrameworkRound = (typeof roundOfStage)[keyof typeof roundOfStage];

/** A question in Dutch, and the registry names in it. The title of the text is shown beside it. */
interface Question {
  readonly question: string;
  readonly names: string[];
}

const questions: Readonly<Record<Exclude<FrameworkRound, 'input'>, (framework: string) => string>> = {
  sounding: (framework) => `Hoe kijkt u als lid van de klankbordgroep aan tegen ${framework}?`,
  consultation: (framework) => `Wat vindt u van ${framework}?`,
  vote: (framework) => `Stelt u ${framework} vast?`,
  approval: (framework) => `Wat heeft het college besloten over ${framework}?`,
};

/** The question of a round about a framework, for the mail and the page. */
export const questionOf = (kind: FrameworkRound, programme: string, version: string): Question => {
  if (kind === 'input') return { question: 'Wilt u reageren op het concept van de kaders?', names: [] };
  const framework = `versie ${version} van de kaders van de ${programmeTitle(programme)}`;
  return { question: questions[kind](framework), names: [programme] };
};
