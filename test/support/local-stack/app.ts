import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = fileURLToPath(new URL('../../../.local/trial', import.meta.url));

/** Synthesizes the trial application, once for each state of its files, and gives the folder of its assembly. */
export const synthesizeTrial = async (): Promise<string> => {
  const sources = readdirSync(here).sort();
  const hash = createHash('sha256');
  for (const name of sources) hash.update(name).update(readFileSync(join(here, name)));
  const folder = join(cache, hash.digest('hex').slice(0, 16));
  if (!existsSync(folder)) {
    mkdirSync(dirname(folder), { recursive: true });
    const draft = mkdtempSync(join(cache, 'draft-'));
    // Loading the CDK takes longer than most tests: only who needs it does.
    const { synthesize } = await import('./synthesize.ts');
    synthesize(draft);
    // Somebody else may have been first: then theirs is as good.
    if (existsSync(folder)) rmSync(draft, { recursive: true });
    else renameSync(draft, folder);
  }
  return join(folder, 'assembly');
};
