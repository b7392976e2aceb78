import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundles } from './bundling/bundle.ts';
import type { Environment } from './config/environment.ts';
import { buildCopies, stackNames, synthesize } from './synthesize.ts';

/** What each stack of a release of one environment is made from. */
export type Templates<Template> = {
  /** The vault of its copies, which lies in another account, as an application of its own; only where it keeps copies. */
  readonly copies?: Template;
  readonly data: Template;
  readonly front: Template;
  /** The stack within the front that answers partners without a function. */
  readonly refusals: Template;
  readonly application: Template;
  /** The stack within the application that watches it. */
  readonly watch: Template;
};

/**
 * Makes every template of an environment, in the order in which they are deployed.
 * @param outdir - an empty folder.
 * @returns the templates, and the folder with the application.
 * @throws {Error} when a synthesis makes more or fewer than these, so that none is left out of what looks at each.
 */
export const templatesOf = <Template>(
  environment: Environment,
  bundles: Bundles,
  outdir: string,
): { readonly templates: Templates<Template>; readonly assembly: string } => {
  const assembly = join(outdir, 'application');
  synthesize(environment, assembly, bundles);
  const names = stackNames(environment);
  const made = readdirSync(assembly).filter((file) => file.endsWith('.template.json'));
  if (made.length !== 5) throw new Error(`Three stacks and two nested were expected: ${made}`);
  const own = readFrom<Template>(assembly);
  return {
    assembly,
    templates: {
      ...(environment.backup ? { copies: copiesOf<Template>(environment, join(outdir, 'copies')) } : {}),
      data: own(`${names.data}.template.json`),
      front: own(`${names.front}.template.json`),
      refusals: own(nestedIn(made, 'PartnerApiRefusals')),
      application: own(`${names.application}.template.json`),
      watch: own(nestedIn(made, 'Watch')),
    },
  };
};

const copiesOf = <Template>(environment: Environment, outdir: string): Template => {
  buildCopies(environment, outdir).synth();
  return readFrom<Template>(outdir)(`${stackNames(environment).copies}.template.json`);
};

const readFrom =
  <Template>(folder: string) =>
  (file: string): Template =>
    JSON.parse(readFileSync(join(folder, file), 'utf8')) as Template;

const nestedIn = (made: readonly string[], id: string): string => {
  const file = made.find((one) => one.includes(id) && one.endsWith('.nested.template.json'));
  if (!file) throw new Error(`There is no template ${id}.`);
  return file;
};
