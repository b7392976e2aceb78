import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files below the project's root that match a pattern, with `/` between their parts. */
export const files = (...patterns: string[]): string[] =>
  patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

export const sourceOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** What every module imports when it runs; an import of types alone is none. */
const graph = async (entryPoints: readonly string[]): Promise<Metafile['inputs']> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...entryPoints],
    outdir: 'out',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  return metafile.inputs;
};

/** The modules that each file reaches when it runs, packages by their name. */
export const reachedBy = async (entryPoints: readonly string[]): Promise<Map<string, ReadonlySet<string>>> => {
  const inputs = await graph(entryPoints);
  const reached = (file: string): ReadonlySet<string> => {
    const found = new Set<string>([file]);
    for (const module of found) for (const { path } of inputs[module]?.imports ?? []) found.add(path);
    found.delete(file);
    return found;
  };
  return new Map(entryPoints.map((file) => [file, reached(file)]));
};
