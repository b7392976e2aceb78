import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync, type OutputFile } from 'esbuild';
import { type CapabilityName, capabilities } from '#shared/runtime/capabilities.ts';
import { deferred, leanSettings, root, usualSettings } from './settings.ts';

const names = Object.keys(capabilities) as CapabilityName[];

/** The folder with the code of each capability: `index.mjs` with the packages it may load later, ready for Lambda. */
export type Bundles = Readonly<Record<CapabilityName, string>>;

/**
 * Bundles every Lambda in one call of esbuild, which shares the work on what they have in common. A bundle lies in a
 * folder named after its content, so what did not change keeps its folder, and nobody reads a half-written one.
 * @throws {Error} naming every capability that has no entry.
 */
export const bundleAll = (): Bundles => {
  const { outputFiles } = buildSync({
    ...usualSettings,
    ...leanSettings,
    entryPoints: entryPoints(),
    outdir: 'out',
    outExtension: { '.js': '.mjs' },
  });
  const later = deferredPackages();
  return Object.fromEntries(names.map((name) => [name, keep(name, outputFiles, later)])) as Bundles;
};

/**
 * The file that holds the handler of each capability.
 * @throws {Error} naming every capability that has no such file.
 */
export const entryPoints = (exists: (path: string) => boolean = existsSync): Record<string, string> => {
  const entries = names.map((name) => ({ name, path: `functions/${name}.ts` }));
  const missing = entries.filter(({ path }) => !exists(join(root, path)));
  if (missing.length > 0) {
    const list = missing.map(({ name, path }) => `${name} (${path})`).join(', ');
    throw new Error(`These capabilities have no entry: ${list}`);
  }
  return Object.fromEntries(entries.map(({ name, path }) => [`${name}/index`, path]));
};

interface Written {
  readonly file: string;
  readonly contents: Uint8Array;
}

const deferredPackages = (): Written[] => {
  const outExtension = { '.js': '.cjs' };
  const { outputFiles } = buildSync({
    ...usualSettings,
    entryPoints: deferred,
    format: 'cjs',
    outdir: 'out',
    outExtension,
  });
  return outputFiles.map(({ path, contents }) => ({ file: path.slice(join(root, 'out/').length), contents }));
};

const keep = (name: CapabilityName, outputs: readonly OutputFile[], later: readonly Written[]): string => {
  const output = outputs.find(({ path }) => path === join(root, 'out', name, 'index.mjs'));
  if (!output) throw new Error(`esbuild made nothing of ${name}`);
  const loaded = later.filter(({ file }) => output.text.includes(`./${file}`));
  const files: readonly Written[] = [{ file: 'index.mjs', contents: output.contents }, ...loaded];
  const hash = createHash('sha256');
  for (const { contents } of files) hash.update(contents);
  const digest = hash.digest('hex').slice(0, 16);
  const folder = join(root, '.local/bundles', `${name.replace('/', '-')}-${digest}`);
  if (!existsSync(folder)) write(folder, files);
  return folder;
};

const write = (folder: string, files: readonly Written[]): void => {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const { file, contents } of files) writeFileSync(join(draft, file), contents);
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Somebody else wrote the same bundle at the same moment.
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true });
  }
};
