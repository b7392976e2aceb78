import { writeFileSync } from 'node:fs';
import { generated } from './components/generate.ts';

/** Writes the rules of the components down again, from their packages and the classes that the pages use now. */
for (const [path, content] of Object.entries(generated())) {
  writeFileSync(new URL(`../../${path}`, import.meta.url), content);
}
