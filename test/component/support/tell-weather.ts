import { beforeEach } from 'vitest';
import { weatherHint } from './weather.ts';

/** Before every file of component tests: one that fails says in which weather. */
beforeEach(({ onTestFailed }) => onTestFailed(() => console.error(weatherHint)));
