import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { build, type OutputFile, type Plugin } from 'esbuild';
import { type CapabilityName, capabilities, entryOf } from '#shared/runtime/capabilities.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const names = Object.keys(capabilities) as CapabilityName[];

/**
 * A module called `….made.ts` is run when it is bundled: the bundle holds the values that it made, and not what made them.
 * For what is the same wherever and whenever the function runs.
 */
const made: Plugin = {
  name: 'made',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.made\.ts$/ }, async ({ path }) => {
      const values = Object.entries((await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>);
      for (const [name, value] of values)
        if (!isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value))
          throw new Error(`${name} of ${path} is no JSON`);
      return { contents: values.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n') };
    }),
};

/**
 * An import reads every name that a module of Node's has, and one of those of `node:http` loads the whole of fetch: a third of
 * a start-up. A `require` loads what is asked of it.
 */
const required: Plugin = {
  name: 'required',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:http$/ }, ({ kind }) =>
      kind === 'require-call' ? { external: true } : { path: 'node:http', namespace: 'required' },
    );
    onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = require('${path}');`,
    }));
  },
};

/** Packages in their build for browsers, which lies beside the one for Node, by name. */
const withoutNode = (...packages: readonly string[]): Record<string, string> =>
  Object.fromEntries(packages.map((name) => [name, join(root, 'node_modules', name, `build/${name}.browser.js`)]));

/** The folder with the code of each capability: one `index.mjs`, ready for Lambda, and its map to the sources where it has one. */
export type Bundles = Readonly<Record<CapabilityName, string>>;

/**
 * Bundles every Lambda in one call of esbuild, which shares the work on what they have in common. A bundle lies in a
 * folder named after its content, so what did not change keeps its folder, and nobody reads a half-written file.
 * @param maps - whether a map to the sources lies beside each: for what is deployed, since to make them takes a quarter longer.
 * @throws {Error} naming every capability that has no entry.
 */
export const bundleAll = async ({ maps = false } = {}): Promise<Bundles> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: entryPoints(),
    outdir: 'out',
    outExtension: { '.js': '.mjs' },
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    // Read when a failure is logged (shared/observability/source-positions.ts); the sources themselves stay out of it.
    sourcemap: maps ? 'linked' : false,
    sourcesContent: false,
    legalComments: 'none',
    // What the SDK would import for an operation that streams events; none of ours does. Within the bundle it would keep
    // half of the SDK in pieces that are put together at every start.
    external: ['@smithy/core/event-streams'],
    alias: {
      '@aws-sdk/credential-provider-node': join(root, 'shared/runtime/lambda-credentials.ts'),
      // Charts are drawn from numbers that are handed in, as SVG: without these, the library looks for a package that draws pixels, and can
      // read files.
      ...withoutNode('vega-canvas', 'vega-loader'),
      // A package may name a module of Node's by its old name.
      module: 'node:module',
    },
    // Parts of the SDK are CommonJS and ask for node's own modules.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    plugins: [made, required],
    logLevel: 'warning',
  });
  return Object.fromEntries(names.map((name) => [name, keep(name, maps, outputFiles)])) as Bundles;
};

/**
 * The file that holds the handler of each capability.
 * @throws {Error} naming every capability that has no such file.
 */
export const entryPoints = (exists: (path: string) => boolean = existsSync): Record<string, string> => {
  const entries = names.map((name) => ({ name, path: entryOf(name) }));
  const missing = entries.filter(({ path }) => !exists(join(root, path)));
  if (missing.length > 0) {
    const list = missing.map(({ name, path }) => `${name} (${path})`).join(', ');
    throw new Error(`These capabilities have no entry: ${list}`);
  }
  return Object.fromEntries(entries.map(({ name, path }) => [`${name}/index`, path]));
};

const keep = (name: CapabilityName, maps: boolean, outputs: readonly OutputFile[]): string => {
  const files = ['index.mjs', ...(maps ? ['index.mjs.map'] : [])].map((file) => {
    const output = outputs.find(({ path }) => path === join(root, 'out', name, file));
    if (!output) throw new Error(`esbuild made no ${file} of ${name}`);
    return { file, contents: output.contents };
  });
  // Of the map too: a line that moved changes it and not the code, and an old one would point to the wrong lines.
  const hash = files
    .reduce((sum, { contents }) => sum.update(contents), createHash('sha256'))
    .digest('hex')
    .slice(0, 16);
  const folder = join(root, '.local/bundles', `${name.replace('/', '-')}-${hash}`);
  if (existsSync(folder)) return folder;
  const draft = join(root, '.local/bundles', `.${process.pid}-${name.replace('/', '-')}-${hash}`);
  mkdirSync(draft, { recursive: true });
  for (const { file, contents } of files) writeFileSync(join(draft, file), contents);
  moveTo(folder, draft);
  return folder;
};

/** Puts a whole folder in its place at once; another process may have put the same there first. */
const moveTo = (folder: string, draft: string): void => {
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
};
