import { randomBytes } from 'node:crypto';

const chosenSeed = process.env['WEATHER_SEED'];

/** The seed of the weather in this process: the one that is asked for, a new one for `any`, and none for `calm`. */
export const weatherSeed =
  chosenSeed === 'any' ? randomBytes(4).toString('hex') : chosenSeed === 'calm' ? undefined : chosenSeed;

/** In which weather something failed, and how to have the same again. */
export const weatherHint =
  weatherSeed === undefined ? 'In calm weather' : `The same weather again: WEATHER_SEED=${weatherSeed}`;

/** Says in which weather something failed before a test began. */
export const inWeather = async <T>(begin: () => Promise<T>): Promise<T> => {
  try {
    return await begin();
  } catch (error) {
    console.error(weatherHint);
    throw error;
  }
};
