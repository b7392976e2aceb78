import * as z from 'zod';
import { awsManaged } from './aws-managed.ts';
import { permissionStatement } from './permission.ts';
import { type Statement, statementsIn } from './statement.ts';

/** A resource of a template with its intrinsic functions worked out, as far as policies go. */
export interface PolicySource {
  readonly type: string;
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly properties: unknown;
}

export interface Policies {
  /** The statements of the policies of a role, by its ARN. */
  readonly identity: (role: string) => readonly Statement[];
  /** The statements of the policy of a resource, by its ARN: its own, a role's trust, or the permissions on a function. */
  readonly attached: (resource: string) => readonly Statement[];
}

const Role = z.object({
  AssumeRolePolicyDocument: z.unknown(),
  ManagedPolicyArns: z.array(z.string()).default([]),
  Policies: z.array(z.object({ PolicyDocument: z.unknown() })).default([]),
});
const IdentityPolicy = z.object({ Roles: z.array(z.string()).default([]), PolicyDocument: z.unknown() });
const QueuePolicy = z.object({ Queues: z.array(z.string()), PolicyDocument: z.unknown() });
const TopicPolicy = z.object({ Topics: z.array(z.string()), PolicyDocument: z.unknown() });
const BusPolicy = z.object({ EventBusName: z.string(), Statement: z.unknown() });

/** Worked out when it is asked for: a role that nobody asks about may have a policy that is not known here. */
type Entry = readonly [key: string, statements: () => readonly Statement[]];

/** What one resource says: of the role by its name (`identity`), or of what is acted on by any name that it has (`attached`). */
const entriesOf = ({ type, ref, properties }: PolicySource): { identity?: Entry[]; attached?: Entry[] } => {
  switch (type) {
    case 'AWS::IAM::Role': {
      const { AssumeRolePolicyDocument, ManagedPolicyArns, Policies: inline } = Role.parse(properties);
      const own = inline.flatMap(({ PolicyDocument }) => statementsIn(PolicyDocument));
      const trust = statementsIn(AssumeRolePolicyDocument);
      const managed = () => ManagedPolicyArns.flatMap((arn) => statementsIn(awsManaged(arn)));
      return { identity: [[ref, () => [...own, ...managed()]]], attached: [[ref, () => trust]] };
    }
    case 'AWS::IAM::Policy': {
      const { Roles, PolicyDocument } = IdentityPolicy.parse(properties);
      return { identity: Roles.map((role) => [role, () => statementsIn(PolicyDocument)]) };
    }
    case 'AWS::SQS::QueuePolicy': {
      const { Queues, PolicyDocument } = QueuePolicy.parse(properties);
      return { attached: Queues.map((queue) => [queue, () => statementsIn(PolicyDocument)]) };
    }
    case 'AWS::SNS::TopicPolicy': {
      const { Topics, PolicyDocument } = TopicPolicy.parse(properties);
      return { attached: Topics.map((topic) => [topic, () => statementsIn(PolicyDocument)]) };
    }
    case 'AWS::Events::EventBusPolicy': {
      const { EventBusName, Statement: statement } = BusPolicy.parse(properties);
      return { attached: [[EventBusName, () => statementsIn({ Statement: statement })]] };
    }
    case 'AWS::Lambda::Permission': {
      const { functionName, statement } = permissionStatement(properties);
      return { attached: [[functionName, () => [statement]]] };
    }
    default:
      return {};
  }
};

/**
 * The policies that templates give, to be asked by ARN.
 * @throws {z.ZodError} when a policy holds an element that is not evaluated here.
 */
export const policiesOf = (resources: readonly PolicySource[]): Policies => {
  const said = resources.map(entriesOf);
  const identities = said.flatMap(({ identity = [] }) => identity);
  const attachments = said.flatMap(({ attached = [] }) => attached);
  const all = (entries: readonly Entry[], names: ReadonlySet<string>) =>
    entries.filter(([key]) => names.has(key)).flatMap(([, statements]) => statements());
  /** A policy names what it is of by name, address or ARN. */
  const namesOf = (arn: string): ReadonlySet<string> => {
    const known = resources.find(({ ref, attributes }) => ref === arn || Object.values(attributes).includes(arn));
    return new Set([arn, ...(known ? [known.ref, ...Object.values(known.attributes)] : [])]);
  };
  return {
    identity: (role) => all(identities, namesOf(role)),
    attached: (resource) => all(attachments, namesOf(resource)),
  };
};
