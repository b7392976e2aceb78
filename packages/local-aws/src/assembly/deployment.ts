import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Found, Model } from './model.ts';
import { type Assembly, readAssembly, type StackTemplate } from './read.ts';

const Reference = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DependsOn: Reference.default([]),
  DeletionPolicy: z.string().default('Delete'),
});

/** A resource of a stack, as it is written and as it is once its intrinsic functions are worked out. */
export interface Placed extends Found {
  /** The place of its stack in the order of deployment; a nested stack has that of its parent. */
  readonly order: number;
  readonly written: z.output<typeof Resource>;
}

/** Everything that a deployment of one environment makes. */
export interface Deployment {
  readonly account: string;
  readonly region: string;
  readonly resources: readonly Placed[];
}

const Nested = z.object({ TemplateURL: z.string(), Parameters: z.record(z.string(), z.unknown()).optional() });

const Manifest = z.object({
  artifacts: z.record(z.string(), z.object({ type: z.string(), dependencies: z.array(z.string()).default([]) })),
});

/** The stacks of a folder in the order in which the CDK deploys them: each after those that it depends on. */
export const orderOf = (folder: string): string[] => {
  const { artifacts } = Manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const isStack = (name: string): boolean => artifacts[name]?.type === 'aws:cloudformation:stack';
  const order: string[] = [];
  const visit = (name: string): void => {
    for (const before of artifacts[name]?.dependencies ?? []) visit(before);
    if (isStack(name) && !order.includes(name)) order.push(name);
  };
  for (const name of Object.keys(artifacts)) visit(name);
  return order;
};

type Written = Readonly<Record<string, z.output<typeof Resource>>>;

/** The resources of a template file as they are written: the local stack leaves out what it does not need. */
const writtenIn = (file: string): Written => {
  const { Resources } = JSON.parse(readFileSync(file, 'utf8'));
  return z.record(z.string(), Resource).parse(Resources);
};

interface WholeStack {
  readonly stack: StackTemplate;
  readonly written: Written;
}

/** The templates within stacks, each with its parameters as the stack around it gives them. */
const nestedIn = (assembly: Assembly): WholeStack[] =>
  modelOf(assembly)
    .of('AWS::CloudFormation::Stack')
    .map(({ stack, logicalId, properties }) => {
      const { Parameters: values = {}, TemplateURL } = Nested.parse(properties);
      const [, file] = [...assembly.assets].find(([key]) => TemplateURL.endsWith(key)) ?? [];
      if (!file) throw new Error(`The template of ${stack}/${logicalId} is not among the assets`);
      const given = Object.entries(values).map(([name, Default]) => [name, { Type: 'String', Default }]);
      const template = {
        ...{ Outputs: {}, Conditions: {}, Mappings: {} },
        ...JSON.parse(readFileSync(file, 'utf8')),
        Parameters: Object.fromEntries(given),
      };
      return { stack: { name: `${stack}/${logicalId}`, template }, written: writtenIn(file) };
    });

const modelOf = (assembly: Assembly): Model =>
  new Model({ assembly, awsUrl: 'https://sqs.amazonaws.com', rewrite: (text) => text });

/** Reads what a synthesis left in a folder, with the stacks within stacks. */
export const readDeployment = (folder: string): Deployment => {
  const order = orderOf(folder);
  const assembly = readAssembly(folder);
  const outer = assembly.stacks.map((stack) => ({
    stack,
    written: writtenIn(join(folder, `${stack.name}.template.json`)),
  }));
  const all = [...outer, ...nestedIn(assembly)];
  const written = new Map(all.map((one) => [one.stack.name, one.written]));
  const types = new Set(all.flatMap((one) => Object.values(one.written).map(({ Type }) => Type)));
  const resources = modelOf({ ...assembly, stacks: all.map(({ stack }) => stack) }).of(...types);
  const placed = resources.map((found) => ({
    ...found,
    order: order.indexOf(found.stack.split('/')[0] ?? ''),
    written: Resource.parse(written.get(found.stack)?.[found.logicalId]),
  }));
  return { account: assembly.account, region: assembly.region, resources: placed };
};

/** Every text in a value, with the path of properties to it. */
export const textsIn = (value: unknown, path = ''): { path: string; text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path ? `${path}.${key}` : key));
};
