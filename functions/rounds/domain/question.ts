import type { roundOfStage } from '#functions/frameworks/terms/stages.ts';
import type { Round } from '../terms/round.ts';
import type { Task } from '../terms/task.ts';

/** The kinds of round that a framework version meets on its road. */
type FrameworkRound = (typeof roundOfStage)[keyof typeof roundOfStage];

const questions: Readonly<Record<FrameworkRound, (version: string) => string>> = {
  input: (version) => `Welke inbreng heeft u voor versie ${version} van de kaders?`,
  sounding: (version) => `Hoe kijkt u als lid van de klankbordgroep aan tegen versie ${version} van de kaders?`,
  consultation: (version) => `Wat vindt u van versie ${version} van de kaders?`,
  vote: (version) => `Stelt u versie ${version} van de kaders vast?`,
  approval: (version) => `Wat heeft het college besloten over versie ${version} van de kaders?`,
};

/** The question of a round about a framework, in Dutch, as it stands in the mail and on the page. */
export const questionOf = (kind: FrameworkRound, programme: string, version: string, title: string): string =>
  `${questions[kind](version)} (${programme}: ${title})`;

/** The question of a task: as it was when it was answered, or as its round asks it. */
export const askedBy = (
  { status, answer }: Pick<Task, 'status' | 'answer'>,
  { question }: Pick<Round, 'question'>,
): string => (status === 'answered' ? (answer?.question ?? question) : question);

/**
 * Whether a question is still asked by these names.
 * @param names - those of today. A round of before says its own in the question alone.
 */
export const bearsNames = (
  { question, names: asked }: Pick<Round, 'question' | 'names'>,
  names: readonly string[],
): boolean =>
  asked === undefined
    ? names.every((name) => question.includes(name))
    : JSON.stringify(asked) === JSON.stringify(names);
