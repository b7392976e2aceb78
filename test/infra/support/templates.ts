import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Deployment, readDeployment } from 'local-aws/assembly/deployment.ts';
import type { Bundles } from '#infra/bundling/bundle.ts';
import type { Environment } from '#infra/config/environment.ts';
import { environmentNamed, environmentNames, localEnvironment } from '#infra/config/environments.ts';
import { type Templates, templatesOf } from '#infra/templates.ts';
import { capabilities } from '#shared/runtime/capabilities.ts';

export type Properties = Readonly<Record<string, unknown>>;
export interface Resource {
  readonly Type: string;
  readonly Properties?: Properties;
  readonly DependsOn?: string | readonly string[];
  readonly DeletionPolicy?: string;
}
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Parameters?: Readonly<Record<string, unknown>>;
  readonly Outputs?: Readonly<
    Record<string, { readonly Value?: unknown; readonly Export?: { readonly Name: unknown } }>
  >;
}
export interface Synthesized extends Templates<Template> {
  readonly environment: Environment;
  /** Each of them, by the name of its stack. */
  readonly templates: Templates<Template>;
  /** All of them together, with every reference worked out. */
  readonly deployment: Deployment;
}

/** The templates do not depend on what is in the bundles, so a test need not make them. */
export const emptyBundles = (): Bundles => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  return Object.fromEntries(Object.keys(capabilities).map((name) => [name, folder])) as Bundles;
};

/** Every environment there is, and a local machine. */
export const everyEnvironment: readonly Environment[] = [
  ...environmentNames.map(environmentNamed),
  localEnvironment({ issuer: 'http://localhost:4000' }),
];

/** Makes the templates of an environment. */
export const synthesized = (environment: Environment): Synthesized => {
  const folder = mkdtempSync(join(tmpdir(), 'cdk-'));
  const { templates, assembly } = templatesOf<Template>(environment, emptyBundles(), folder);
  return { environment, ...templates, templates, deployment: readDeployment(assembly) };
};

/** The resources of one type, with their ids. */
export const ofType = (template: Template, type: string): { id: string; properties: Properties }[] =>
  Object.entries(template.Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, { Properties = {} }]) => ({ id, properties: Properties }));

/** The logical ids that a value refers to, by `Ref`, `Fn::GetAtt` or `Fn::Sub`. */
export const references = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref') return [String(inner)];
    if (key === 'Fn::GetAtt') return [String(Array.isArray(inner) ? inner[0] : inner)];
    return references(inner);
  });
};

/** A stack together with one within it, in which what the outer stack hands in stands where it is used. */
export const joined = (outer: Template, inner: Template): Template => {
  const handedOver = Object.assign(
    {},
    ...ofType(outer, 'AWS::CloudFormation::Stack').map(({ properties }) => properties['Parameters']),
  ) as Properties;
  const filled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== 'object' || value === null) return value;
    const { Ref: name } = value as { Ref?: unknown };
    if (typeof name === 'string' && name in handedOver) return handedOver[name];
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, filled(part)]));
  };
  return { Resources: { ...outer.Resources, ...(filled(inner.Resources) as Template['Resources']) } };
};

/** The logical ids in the application that a value in its nested stack refers to. */
export const referencesFromWatch = ({ application }: Pick<Synthesized, 'application'>, value: unknown): string[] => {
  const handedOver = Object.assign(
    {},
    ...ofType(application, 'AWS::CloudFormation::Stack').map(({ properties }) => properties['Parameters']),
  ) as Properties;
  return references(value).flatMap((name) => (name in handedOver ? references(handedOver[name]) : [name]));
};

/** A property that must be an object, such as the variables of a function. */
export const objectAt = (properties: Properties, ...path: string[]): Properties =>
  path.reduce<Properties>((inner, key) => {
    const next = inner[key];
    if (typeof next !== 'object' || next === null) throw new Error(`There is no ${path.join('.')}`);
    return next as Properties;
  }, properties);
