import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { tokens } from '#shared/pages/theme.ts';
import { classesIn, rulesFor, settle, small } from './rules.ts';
import { tokensAsked } from './tokens.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const generatedFiles = {
  everywhere: 'shared/pages/components.css.ts',
  workbench: 'functions/workbench/pages/components.css.ts',
} as const;

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.css.ts'));

/** Classes as they stand in markup: not as selectors (`.nl-link`), tokens (`--nl-link-color`) or parts of another word. */
const classesOf = (sources: readonly string[]): ReadonlySet<string> =>
  new Set(sources.flatMap((source) => source.match(/(?<![-.\w@/])(?:nl|utrecht)-[a-z][\w-]*/g) ?? []));

interface Component {
  readonly name: string;
  readonly version: string;
  readonly css: string;
}

// Another licence would have to be looked at first: the rules become part of every page.
const packageSchema = z.object({ version: z.string(), license: z.literal('EUPL-1.2') });

/** A package of NL Design System has its style in a file with its own name, one of Utrecht in `index.css`. */
const component = (name: string): Component => {
  const [scope, file = ''] = name.split('/');
  const folder = join('node_modules', name);
  const { version } = packageSchema.parse(JSON.parse(read(join(folder, 'package.json'))));
  const css = read(join(folder, 'dist', scope === '@utrecht' ? 'index.css' : `${file.replace(/-css$/, '')}.css`));
  return { name, version, css };
};

const projectSchema = z.object({ devDependencies: z.record(z.string(), z.string()) });

const components = (): Component[] =>
  Object.keys(projectSchema.parse(JSON.parse(read('package.json'))).devDependencies)
    .filter((name) => /^@(nl-design-system-candidate|utrecht)\/.*-css$/.test(name))
    .map(component);

const quoted = (css: string): string => `'${css.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const fileOf = (lines: readonly (Component & { readonly rules: string })[]): string => `\
// Written by \`npm run components\` from the packages named below: the rules for the classes that the pages use. Do not edit.
// Licensed under the EUPL-1.2. Copyright (c) the NL Design System community, Frameless B.V. and Gemeente Utrecht.

/** The rules of the components, a line for each package. */
export const components = [
${lines.map(({ name, version, rules }) => `  // ${name} ${version}\n  ${quoted(rules)},\n`).join('')}].join('\\n');
`;

/**
 * The files with the rules of the components, from the packages as they are installed, the classes that the pages use and the tokens of the
 * theme.
 * @throws Error for a class that no package has a rule for, a package of which no class is used, and a token that no rule asks for.
 */
export const generated = (): Readonly<Record<string, string>> => {
  const paths = [...sourcesIn('shared'), ...sourcesIn('functions')];
  const isOfWorkbench = (path: string): boolean => path.startsWith('functions/workbench/');
  const sources = paths.map(read);
  const everywhere = classesOf(paths.filter((path) => !isOfWorkbench(path)).map(read));
  const all = classesOf(sources);
  const found = components();
  const uses = ({ css }: Component, classes: ReadonlySet<string>): boolean =>
    [...classesIn(css)].some((name) => classes.has(name));

  const known = new Set(found.flatMap(({ css }) => [...classesIn(css)]));
  const unknown = [...all].filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`No component has these classes: ${unknown.join(', ')}`);
  const unused = found.filter((one) => !uses(one, all)).map(({ name }) => name);
  if (unused.length > 0) throw new Error(`No page uses a class of these packages: ${unused.join(', ')}`);

  const roots = found.map(({ css }) => rulesFor(css, all));
  const askedTokens = new Set(tokensAsked(roots.map(String).join('\n')));
  const unasked = Object.keys(tokens).filter((token) => !askedTokens.has(token));
  if (unasked.length > 0) throw new Error(`No component asks for these tokens of the theme: ${unasked.join(', ')}`);
  settle(roots, tokens, sources.join('\n'));
  const lines = roots.map((rules, at) => ({ ...(found[at] as Component), rules: small(rules) }));
  return {
    [generatedFiles.everywhere]: fileOf(lines.filter((one) => uses(one, everywhere))),
    [generatedFiles.workbench]: fileOf(lines.filter((one) => !uses(one, everywhere))),
  };
};
