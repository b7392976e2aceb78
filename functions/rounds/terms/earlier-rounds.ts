import { longestQuotes } from '#shared/words/quotes.ts';
import type { EarlierRound, Voice } from './briefing.ts';
import type { Round } from './round.ts';
import { roundKind } from './round-kinds.ts';
import type { Task } from './task.ts';

/** The most answers of one round in a briefing: an item of the database has a limit. */
const mostVoices = 30;

/** What was done with the words of a task, in Dutch. */
export type InputAnswerOf = (task: Task) => string | undefined;

/** A text of at most a number of characters; what is cut shows. */
export const shortened = (text: string, most: number = longestQuotes.inBriefing): string =>
  text.length > most ? `${text.slice(0, most)} […]` : text;

/** A round with its tasks. */
export interface RoundAndTasks {
  readonly round: Round;
  readonly tasks: readonly Task[];
}

/**
 * How closed rounds ended, for whoever is asked next about the same matter (rule 20): the outcome, each answer with words, and what was
 * done with those. An answer without words adds nothing to the count in the outcome. A round that was withdrawn has no outcome and is
 * left out.
 */
export const earlierRounds = (
  rounds: readonly RoundAndTasks[],
  inputAnswerOf: InputAnswerOf = () => undefined,
): EarlierRound[] =>
  rounds.flatMap(({ round, tasks }) => (round.outcome ? [earlierRound(round, tasks, inputAnswerOf)] : []));

const earlierRound = (
  { roundId, kind, subject, closedAt, openedAt, outcome }: Round,
  tasks: readonly Task[],
  inputAnswerOf: InputAnswerOf,
): EarlierRound => {
  const voices = tasks.flatMap((task) => voiceOf(task, inputAnswerOf));
  const worded = voices.filter(({ remarks }) => remarks !== undefined);
  const shown = worded.slice(0, mostVoices);
  return {
    roundId,
    kind,
    textNumber: subject.textNumber,
    closedAt: closedAt ?? openedAt,
    outcome: outcome?.sentence ?? '',
    asked: [...new Set(tasks.map(({ partnerId }) => partnerId))],
    voices: shown,
    left: worded.length - shown.length,
  };
};

const voiceOf = (task: Task, inputAnswerOf: InputAnswerOf): Voice[] => {
  const { addressee, answer, kind, status } = task;
  if (!answer || status === 'withdrawn') return [];
  const option = roundKind(kind).options.find((one) => one.answer === answer.answer);
  const words = [answer.remarks, ...(answer.decision?.conditions ?? [])].filter((text) => text !== undefined);
  const inputAnswer = inputAnswerOf(task);
  return [
    {
      addressee,
      answer: option?.label ?? answer.answer,
      ...(words.length > 0 ? { remarks: shortened(words.join('\n')) } : {}),
      ...(inputAnswer === undefined ? {} : { reply: shortened(inputAnswer) }),
    },
  ];
};

/**
 * The earlier rounds without the quotations of texts that the question itself shows: each is read once, in the text, and here only that it was
 * said (rule 20).
 */
export const withoutQuotesOf =
  (shown: readonly string[]) =>
  (round: EarlierRound): EarlierRound => ({
    ...round,
    outcome: shown.reduce(withoutQuote, round.outcome),
    voices: round.voices.filter(({ remarks, reply }) => reply !== undefined || !isShown(remarks, shown)),
  });

const isShown = (remarks: string | undefined, shown: readonly string[]): boolean =>
  remarks !== undefined && shown.some((text) => shortened(text) === remarks);

/** An outcome without the sentence that quotes a text: "De reden: “…”". */
const withoutQuote = (outcome: string, text: string): string => {
  const at = outcome.indexOf(`: “${text.slice(0, longestQuotes.inOutcome)}”`);
  return at === -1 ? outcome : outcome.slice(0, outcome.lastIndexOf('. ', at) + 1);
};
