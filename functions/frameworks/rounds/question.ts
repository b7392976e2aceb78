import type { roundOfStage } from '../terms/stages.ts';

/** The kinds of round in a framework cycle. */
type FrameworkRound = (typeof roundOfStage)[keyof typeof roundOfStage];

const questions: Readonly<Record<FrameworkRound, (version: string) => string>> = {
  input: (version) => `Welke inbreng heeft u voor versie ${version} van de kaders?`,
  sounding: (version) => `Hoe kijkt u als lid van de klankbordgroep aan tegen versie ${version} van de kaders?`,
  consultation: (version) => `Wat vindt u van versie ${version} van de kaders?`,
  vote: (version) => `Stelt u versie ${version} van de kaders vast?`,
  approval: (version) => `Wat heeft het college besloten over versie ${version} van de kaders?`,
};

/** The question of a round about a framework, in Dutch, for the mail and the page. */
export const questionOf = (kind: FrameworkRound, programme: string, version: string, title: string): string =>
  `${questions[kind](version)} (${programme}: ${title})`;
