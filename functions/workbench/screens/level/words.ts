import type { AnswerOf, BodyOf } from '#client/client.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import type { Visit } from '../screen.ts';

export type MatterLevel = AnswerOf<'listLevels'>['levels'][number];
export type LevelName = BodyOf<'setLevel'>['level'];

export const levelWords: Readonly<Record<LevelName, string>> = {
  public: 'openbaar',
  'among-partners': 'voor alle partners van het programma',
  confidential: 'vertrouwelijk',
};

/** A level in a few words, with its end. */
export const levelInDutch = ({ level, until }: Pick<MatterLevel, 'level' | 'until'>): string =>
  until === undefined ? levelWords[level] : `${levelWords[level]} tot ${dutchDate(until)}`;

/** Whether the form of a level is offered in a role: to the programmabureau and to whoever answers for a seat. The API decides. */
export const isOfferedLevels = ({ actsFor, seats }: Visit['standing']): boolean =>
  actsFor === 'programmabureau' || seats !== undefined;
