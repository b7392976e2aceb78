import type { TextRecords } from '#shared/dynamo/forget-words.ts';
import { exactly } from '#shared/dynamo/range.ts';
import { answerEntity, briefingEntity, ranges, roundEntity, taskEntity, trailEntity } from './records.ts';

const answered = (at: string): string[] => [`${at}/filled/*`, `${at}/measures/*/who`, `${at}/measures/*/what`];

/**
 * What a round quotes, and what was filled in on its page. The remarks of an answer are taken out by the answer itself, which keeps that they
 * were (`answering/take-remarks-out.ts`).
 */
export const textsOfRound = (roundId: string): TextRecords[] => [
  {
    entity: roundEntity,
    range: exactly(roundEntity.key({ roundId })),
    places: ['/motivation', '/shorterTerm', '/extensions/*/reason', '/outcome/sentence'],
  },
  {
    entity: briefingEntity,
    range: exactly(briefingEntity.key({ roundId })),
    places: [
      '/earlier/*/outcome',
      '/earlier/*/voices/*/remarks',
      '/earlier/*/voices/*/reply',
      '/evaluation/title',
      '/evaluation/summary',
    ],
  },
  { entity: taskEntity, range: ranges.tasks(roundId), places: answered('/answer') },
  { entity: answerEntity, range: ranges.answers(roundId), places: answered('') },
  { entity: trailEntity, range: ranges.trails(roundId), places: ['/reason'] },
];

/**
 * What quotes the answers of an earlier round, or of this one when it is over: how it ended, why it was asked, and what its addressees read about
 * earlier ones.
 */
export const quotesOfAnswers = (roundId: string): TextRecords[] => [
  { entity: roundEntity, range: exactly(roundEntity.key({ roundId })), places: ['/motivation', '/outcome/sentence'] },
  {
    entity: briefingEntity,
    range: exactly(briefingEntity.key({ roundId })),
    places: ['/earlier/*/outcome', '/earlier/*/voices/*/remarks'],
  },
];
