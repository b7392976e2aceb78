import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleAll } from '../bundling/bundle.ts';
import type { Environment } from '../config/environment.ts';
import { assemblies, compiled } from './kept.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Milliseconds after which an assembly that nobody started from is let go, and what was compiled of one. */
const keepFor = 24 * 3600_000;

export interface LocalAssembly {
  readonly folder: string;
  /** Whether it was synthesized now, rather than found as it was made from the same sources before. */
  readonly made: boolean;
}

/**
 * The templates and the code of an environment, synthesized in this process. A synthesis takes seconds and depends on
 * nothing but the sources and the environment, so the same ones are not synthesized again.
 */
export const localAssembly = async (environment: Environment): Promise<LocalAssembly> => {
  const folder = join(assemblies, fingerprint(environment));
  if (existsSync(join(folder, 'manifest.json'))) {
    utimesSync(folder, new Date(), new Date());
    return { folder, made: false };
  }
  forgetOld(assemblies);
  // One folder for each version of Node.
  if (existsSync(compiled)) for (const version of readdirSync(compiled)) forgetOld(join(compiled, version));
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  // The CDK takes a second to load, which whoever finds an assembly is spared; the bundler works beside it.
  const [bundles, { synthesize }] = await Promise.all([bundleAll(), import('../synthesize.ts')]);
  synthesize(environment, draft, bundles);
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
  return { folder, made: true };
};

/** Tells apart everything that a synthesis is made from. */
const fingerprint = (environment: Environment): string => {
  const hash = createHash('sha256').update(JSON.stringify(environment));
  for (const file of sources()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
};

const sources = (): string[] => {
  const inFolders = ['infra', 'functions', 'shared', 'client'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(root.length)),
  );
  // What starts the stack has no part in the templates.
  const relevant = inFolders.filter((file) => !file.startsWith(join('infra', 'start')));
  return [...relevant, 'package-lock.json'].sort();
};

const forgetOld = (folder: string): void => {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > keepFor) rmSync(path, { recursive: true, force: true });
  }
};
