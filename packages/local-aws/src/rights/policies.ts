import * as z from 'zod';
import type { Found, Model } from '../assembly/model.ts';
import { permissionStatement } from '../policies/permission.ts';
import { type Statement, statementsIn } from '../policies/statement.ts';

const Inline = z.object({ PolicyDocument: z.unknown() });
const RoleProperties = z.object({
  AssumeRolePolicyDocument: z.unknown(),
  Policies: z.array(Inline).default([]),
});
const PolicyProperties = Inline.extend({ Roles: z.array(z.string()).default([]) });
const QueuePolicy = Inline.extend({ Queues: z.array(z.string()) });
const SecretPolicy = z.object({ SecretId: z.string(), ResourcePolicy: z.unknown() });

/** The policies of the templates, by the ARN of what they are attached to. */
export interface Policies {
  /** Those of a role: what it may do. */
  readonly identity: ReadonlyMap<string, readonly Statement[]>;
  /** Those of a resource: who may do what with it. That of a role says who may assume it. */
  readonly attached: ReadonlyMap<string, readonly Statement[]>;
}

/**
 * Policies that AWS manages are not in the templates: what they allow counts for nothing here.
 * @throws {Error} naming the resource whose policy cannot be evaluated.
 */
export const policiesOf = (model: Model): Policies => ({
  identity: gather([...inlinePolicies(model), ...namedPolicies(model)]),
  attached: gather([...trust(model), ...ofQueues(model), ...ofFunctions(model), ...ofSecrets(model)]),
});

type Attached = readonly [arn: string, statements: readonly Statement[]];

const gather = (list: readonly Attached[]): Map<string, readonly Statement[]> => {
  const byArn = new Map<string, readonly Statement[]>();
  for (const [arn, statements] of list) byArn.set(arn, [...(byArn.get(arn) ?? []), ...statements]);
  return byArn;
};

/** Reads the policies of some kinds of resources, and names the one that cannot be read. */
const each = (model: Model, types: readonly string[], read: (found: Found) => readonly Attached[]): Attached[] =>
  model.of(...types).flatMap((found) => {
    try {
      return read(found);
    } catch (error) {
      const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
      throw new Error(`${found.stack}/${found.logicalId}: ${why}`, { cause: error });
    }
  });

const trust = (model: Model): Attached[] =>
  each(model, ['AWS::IAM::Role'], ({ attributes, properties }) => [
    [attributes['Arn'] ?? '', statementsIn(RoleProperties.parse(properties).AssumeRolePolicyDocument)],
  ]);

const inlinePolicies = (model: Model): Attached[] =>
  each(model, ['AWS::IAM::Role'], ({ attributes, properties }) =>
    RoleProperties.parse(properties).Policies.map(({ PolicyDocument }) => [
      attributes['Arn'] ?? '',
      statementsIn(PolicyDocument),
    ]),
  );

const namedPolicies = (model: Model): Attached[] => {
  const roles = new Map(model.of('AWS::IAM::Role').map(({ ref, attributes }) => [ref, attributes['Arn'] ?? '']));
  return each(model, ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'], ({ properties }) => {
    const { Roles, PolicyDocument } = PolicyProperties.parse(properties);
    const statements = statementsIn(PolicyDocument);
    return Roles.map((role): Attached => [roles.get(role) ?? role, statements]);
  });
};

const ofQueues = (model: Model): Attached[] => {
  const queues = new Map(model.of('AWS::SQS::Queue').map(({ ref, attributes }) => [ref, attributes['Arn'] ?? '']));
  return each(model, ['AWS::SQS::QueuePolicy'], ({ properties }) => {
    const { Queues, PolicyDocument } = QueuePolicy.parse(properties);
    const statements = statementsIn(PolicyDocument);
    return Queues.map((url): Attached => [queues.get(url) ?? url, statements]);
  });
};

/** A permission on an alias holds for those who call the alias. */
const ofFunctions = (model: Model): Attached[] => {
  const arnOf = (name: string): string =>
    name.startsWith('arn:') ? name : `arn:aws:lambda:${model.region}:${model.account}:function:${name}`;
  return each(model, ['AWS::Lambda::Permission'], ({ properties }) => {
    const { functionName, statement } = permissionStatement(properties);
    return [[arnOf(functionName), [statement]]];
  });
};

const ofSecrets = (model: Model): Attached[] =>
  each(model, ['AWS::SecretsManager::ResourcePolicy'], ({ properties }) => {
    const { SecretId, ResourcePolicy } = SecretPolicy.parse(properties);
    return [[SecretId, statementsIn(ResourcePolicy)]];
  });
