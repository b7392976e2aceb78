import { type Identity, identify } from './identity.ts';
import { conditionHolds, resolve, type Scope } from './intrinsics.ts';
import { isInert, running } from './kinds.ts';
import type { Assembly, StackTemplate } from './read.ts';

/** A resource of the application, with everything in it resolved. */
export interface Found {
  readonly type: string;
  readonly stack: string;
  readonly logicalId: string;
  /** What a `Ref` to it gives. */
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly properties: unknown;
}

export interface ModelOptions {
  readonly assembly: Assembly;
  /** Where the AWS services answer, without a slash at the end. */
  readonly awsUrl: string;
  /** The last change to every text of the templates: public addresses become those of this machine. */
  readonly rewrite: (text: string) => string;
}

/** All stacks of an assembly as one application: which resources there are, and what they say of each other. */
export class Model {
  readonly account: string;
  readonly region: string;
  readonly assets: ReadonlyMap<string, string>;
  readonly #stacks: readonly StackTemplate[];
  readonly #awsUrl: string;
  readonly #rewrite: (text: string) => string;
  readonly #identities = new Map<string, Identity>();
  readonly #busy = new Set<string>();

  /** @throws {Error} naming every resource that cannot be run on one machine. */
  constructor({ assembly, awsUrl, rewrite }: ModelOptions) {
    this.account = assembly.account;
    this.region = assembly.region;
    this.assets = assembly.assets;
    this.#stacks = assembly.stacks;
    this.#awsUrl = awsUrl;
    this.#rewrite = rewrite;
    const strange = this.#every().filter(({ type }) => !running.has(type) && !isInert(type));
    if (strange.length > 0) {
      const names = strange.map(({ stack, logicalId, type }) => `${stack.name}/${logicalId} (${type})`);
      throw new Error(`These resources cannot be run on one machine: ${names.join(', ')}`);
    }
  }

  /** The resources of some kinds, in the order of the templates. */
  of(...types: readonly string[]): Found[] {
    return this.#every()
      .filter(({ type }) => types.includes(type))
      .map(({ stack, logicalId, type }) => {
        try {
          const properties = this.#finish(resolve(this.#scope(stack), propertiesOf(stack, logicalId)));
          return { type, stack: stack.name, logicalId, ...this.#identity(stack, logicalId), properties };
        } catch (error) {
          const why = error instanceof Error ? error.message : String(error);
          throw new Error(`${stack.name}/${logicalId}: ${why}`, { cause: error });
        }
      });
  }

  #every(): { stack: StackTemplate; logicalId: string; type: string }[] {
    return this.#stacks.flatMap((stack) =>
      Object.entries(stack.template.Resources)
        .filter(([, { Condition }]) => Condition === undefined || conditionHolds(this.#scope(stack), Condition))
        .map(([logicalId, { Type }]) => ({ stack, logicalId, type: Type })),
    );
  }

  #scope(stack: StackTemplate): Scope {
    const pseudo: Readonly<Record<string, string>> = {
      'AWS::AccountId': this.account,
      'AWS::Partition': 'aws',
      'AWS::Region': this.region,
      'AWS::StackId': `arn:aws:cloudformation:${this.region}:${this.account}:stack/${stack.name}/local`,
      'AWS::StackName': stack.name,
      'AWS::URLSuffix': 'amazonaws.com',
    };
    return {
      stack,
      ref: (logicalId) => (logicalId in stack.template.Resources ? this.#identity(stack, logicalId).ref : undefined),
      attribute: (logicalId, name) => this.#attribute(stack, logicalId, name),
      importValue: (name) => this.#exported(name),
      pseudo: (name) => pseudo[name],
      stored: (name) => this.#stored(name),
    };
  }

  #attribute(stack: StackTemplate, logicalId: string, name: string): string {
    const { attributes, ref } = this.#identity(stack, logicalId);
    const value = attributes[name];
    if (value !== undefined) return value;
    const type = stack.template.Resources[logicalId]?.Type ?? '';
    if (isInert(type) || type.startsWith('AWS::SES::')) return `${name}-of-${ref}`;
    throw new Error(`The attribute ${name} of ${logicalId} (${type}) is not known on one machine`);
  }

  #identity(stack: StackTemplate, logicalId: string): Identity {
    const key = `${stack.name}/${logicalId}`;
    const known = this.#identities.get(key);
    if (known) return known;
    const resource = stack.template.Resources[logicalId];
    if (!resource) throw new Error(`${stack.name} has no resource ${logicalId}`);
    if (this.#busy.has(key)) throw new Error(`${key} is named after itself`);
    this.#busy.add(key);
    const properties = propertiesOf(stack, logicalId) as Readonly<Record<string, unknown>>;
    const made = identify({
      type: resource.Type,
      stack: stack.name,
      logicalId,
      account: this.account,
      region: this.region,
      awsUrl: this.#awsUrl,
      property: (name) => {
        const value = resolve(this.#scope(stack), properties[name]);
        return typeof value === 'string' ? value : undefined;
      },
    });
    this.#busy.delete(key);
    this.#identities.set(key, made);
    return made;
  }

  #exported(name: string): unknown {
    for (const stack of this.#stacks) {
      const scope = this.#scope(stack);
      for (const { Export, Value } of Object.values(stack.template.Outputs)) {
        if (Export && resolve(scope, Export.Name) === name) return resolve(scope, Value);
      }
    }
    throw new Error(`No stack exports ${name}`);
  }

  #stored(name: string): unknown {
    for (const stack of this.#stacks) {
      const scope = this.#scope(stack);
      for (const { Type, Properties } of Object.values(stack.template.Resources)) {
        const { Name, Value } = (Properties ?? {}) as { Name?: unknown; Value?: unknown };
        if (Type === 'AWS::SSM::Parameter' && resolve(scope, Name) === name) return resolve(scope, Value);
      }
    }
    throw new Error(`No stack keeps ${name} in Systems Manager`);
  }

  #finish(value: unknown): unknown {
    if (typeof value === 'string') return this.#rewrite(value);
    if (Array.isArray(value)) return value.map((part) => this.#finish(part));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.#finish(part)]));
  }
}

/** An assembly as it is, with no address changed to one of this machine. */
export const unchanged = (assembly: Assembly): Model =>
  new Model({ assembly, awsUrl: 'https://sqs.amazonaws.com', rewrite: (text) => text });

const propertiesOf = (stack: StackTemplate, logicalId: string): unknown =>
  stack.template.Resources[logicalId]?.Properties ?? {};
