import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';

/** The folder of the whole project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What any function needs to run on Lambda as one small file. */
export const usualSettings = {
  absWorkingDir: root,
  write: false,
  bundle: true,
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  // A stand-in lacks what its package has: found here rather than when the function runs.
  logOverride: { 'import-is-undefined': 'error' },
} as const satisfies BuildOptions;

const standIn = (file: string): string => join(root, 'infra/bundling/stand-ins', file);

/** Packages that most events do without, by the name of the file of their own in which they wait. */
export const deferred = { temporal: 'temporal-polyfill', yaml: 'yaml' } as const;
const deferredFiles = Object.keys(deferred).map((file) => `./${file}.cjs`);

/** What makes a bundle start faster than its packages would by themselves; each is explained in docs/adr/bundles.md. */
export const leanSettings = {
  alias: {
    '@aws-sdk/credential-provider-node': join(root, 'shared/runtime/lambda-credentials.ts'),
    '@aws-sdk/middleware-endpoint-discovery': standIn('endpoint-discovery.ts'),
    '@smithy/core/config': standIn('sdk-config.ts'),
    '@smithy/core/event-streams': standIn('event-streams.ts'),
    [deferred.temporal]: standIn('temporal.cts'),
    [deferred.yaml]: standIn('yaml.cts'),
    zod: standIn('zod.ts'),
  },
  external: deferredFiles,
  // Merely asking whether these exist makes Node load its web streams; no request or answer of ours is one.
  define: { ReadableStream: 'undefined', Blob: 'undefined' },
  // A module in Lambda's eyes that asks for node's own modules the CommonJS way: to import them evaluates everything
  // they could export, undici and web streams included.
  format: 'cjs',
  supported: { 'dynamic-import': false },
  banner: {
    js: `const builtin=process.getBuiltinModule,module={exports:{}},require=(id)=>builtin(id)??builtin('module').createRequire(import.meta.url)(id);`,
  },
  footer: { js: 'const{handler:$handler}=module.exports;export{$handler as handler};' },
} satisfies BuildOptions;
