import { randomBytes } from 'node:crypto';
import { beforeEach } from 'vitest';

const asked = process.env['WEATHER_SEED'];

/** The seed of the weather in this file: the one that is asked for, a new one for `any`, and none when nobody asks. */
export const weatherSeed = asked === 'any' ? randomBytes(4).toString('hex') : asked;

const hint = weatherSeed === undefined ? 'In calm weather' : `The same weather again: WEATHER_SEED=${weatherSeed}`;
beforeEach(({ onTestFailed }) => onTestFailed(() => console.error(hint)));

/** Says in which weather something failed before a test began. */
export const inWeather = async <T>(begin: () => Promise<T>): Promise<T> => {
  try {
    return await begin();
  } catch (error) {
    console.error(hint);
    throw error;
  }
};
