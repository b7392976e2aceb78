import { writeFileSync } from 'node:fs';
import { openApi } from '#functions/documentation/openapi.ts';
import { generated } from './client/generate.ts';

/** Writes the types of the client down again, from the description of the API as it is now. */
const file = new URL('../../client/operations.ts', import.meta.url);
writeFileSync(file, generated(openApi()));
