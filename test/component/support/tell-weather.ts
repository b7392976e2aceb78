import { beforeAll, beforeEach } from 'vitest';
import { weatherHint } from './weather.ts';

// Before every file of component tests: one that fails, also while it is set up, says in which weather. What a file that passes writes is not shown.
beforeAll(() => console.error(weatherHint));
beforeEach(({ onTestFailed }) => onTestFailed(() => console.error(weatherHint)));
