import { kindOf } from './kept-kinds.ts';

/** A resource of a template, as far as it is looked at here. */
export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}
/** The parts of a template that are looked at here. */
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<
    Record<string, { readonly Value?: unknown; readonly Export?: { readonly Name: unknown } }>
  >;
}

/** What makes a resource the one that it is: CloudFormation replaces it when its name or anything of `identity` changes. */
export interface Kept {
  readonly type: string;
  /** The name that the template gives it; one that AWS makes up is nobody's concern. */
  readonly name?: string;
  /** What would be lost with it. A resource without it matters by its name alone. */
  readonly holds?: string;
  readonly identity: Readonly<Record<string, unknown>>;
  /** What becomes of it when it leaves its template. */
  readonly onRemoval: string;
  /** The keys of each index, by its name. */
  readonly indexes?: Readonly<Record<string, string>>;
}

/** What a next release must take into account of a stack. */
export interface KeptStack {
  readonly resources: Readonly<Record<string, Kept>>;
  /** What each export says, by the name of the export. */
  readonly exports: Readonly<Record<string, string>>;
  /** The names of the exports that it imports. */
  readonly imports: readonly string[];
  /** The names under which people and programs read what a deployment made. */
  readonly outputs: readonly string[];
}

/** The stacks of a release of one environment, in the order in which they are deployed. */
export type Release = Readonly<Record<string, KeptStack>>;

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const indexesIn = (properties: Readonly<Record<string, unknown>>): Record<string, string> => {
  const indexes = (properties['GlobalSecondaryIndexes'] ?? []) as { IndexName: string; KeySchema: unknown }[];
  return Object.fromEntries(indexes.map(({ IndexName, KeySchema }) => [IndexName, JSON.stringify(KeySchema)]));
};

const keptOf = (resource: Resource, all: Template['Resources']): Kept | undefined => {
  const { Type, Properties = {}, DeletionPolicy = 'Delete' } = resource;
  const kind = kindOf(resource);
  if (!kind) return undefined;
  const name = typeof kind.name === 'function' ? kind.name(Properties, all) : Properties[kind.name ?? ''];
  const { holds, replacing } = 'holds' in kind ? kind : { replacing: [] };
  if (name === undefined && !holds) return undefined;
  const indexes = indexesIn(Properties);
  return {
    type: Type,
    ...(name === undefined ? {} : { name: asText(name) }),
    ...(holds ? { holds } : {}),
    identity: Object.fromEntries(replacing.flatMap((key) => (key in Properties ? [[key, Properties[key]]] : []))),
    onRemoval: DeletionPolicy,
    ...(Object.keys(indexes).length > 0 ? { indexes } : {}),
  };
};

const importsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'Fn::ImportValue' ? [asText(inner)] : importsIn(inner),
  );
};

/** An output that the CDK made by itself, whose name ends in a digest: only stacks of one deployment read it. */
const isMadeUp = (output: string): boolean => /[0-9A-F]{8}$/.test(output);

/** The kinds of resource in a template of which nobody decided whether their loss or another name hurts. */
export const undecidedIn = ({ Resources }: Pick<Template, 'Resources'>): string[] => [
  ...new Set(Object.values(Resources).flatMap((resource) => (kindOf(resource) ? [] : [resource.Type]))),
];

/** What the next release must take into account of a template. */
export const keptIn = ({ Resources, Outputs = {} }: Template): KeptStack => ({
  resources: Object.fromEntries(
    Object.entries(Resources).flatMap(([id, resource]) => {
      const kept = keptOf(resource, Resources);
      return kept ? [[id, kept]] : [];
    }),
  ),
  exports: Object.fromEntries(
    Object.values(Outputs).flatMap(({ Value, Export }) => (Export ? [[asText(Export.Name), asText(Value)]] : [])),
  ),
  imports: [...new Set(importsIn(Resources))].sort(),
  outputs: Object.keys(Outputs).filter((name) => !isMadeUp(name)),
});

/** The same of every template of a release. */
export const releaseIn = (templates: Readonly<Record<string, Template>>): Release =>
  Object.fromEntries(Object.entries(templates).map(([stack, template]) => [stack, keptIn(template)]));
