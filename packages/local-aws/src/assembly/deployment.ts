import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Found, unchanged } from './model.ts';
import { readAssembly } from './nested.ts';

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

/** The resources of a template file as they are written: the local stack leaves out what it does not need. */
const writtenIn = (file: string): Readonly<Record<string, z.output<typeof Resource>>> => {
  const { Resources } = JSON.parse(readFileSync(file, 'utf8'));
  return z.record(z.string(), Resource).parse(Resources);
};

/** Reads what a synthesis left in a folder, with the stacks within stacks. */
export const readDeployment = (folder: string): Deployment => {
  const order = orderOf(folder);
  const assembly = readAssembly(folder);
  const written = new Map(assembly.stacks.map(({ name, file }) => [name, writtenIn(file)]));
  const types = new Set([...written.values()].flatMap((one) => Object.values(one).map(({ Type }) => Type)));
  const resources = unchanged(assembly).of(...types);
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
