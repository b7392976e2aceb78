import { CfnParameter, Stack } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type { Owner } from '#shared/runtime/capabilities.ts';
import { type Environment, system } from '../config/environment.ts';

/** What only a deployment can know of a stack, and a later stack needs. */
export type Handed =
  | `tables/${Owner}/${'name' | 'stream'}`
  | 'link-secret'
  | `apis/${'partners' | 'pages' | 'workbench'}`;

const storedName = (environment: Environment, what: Handed): string => `/${system}/${environment.name}/${what}`;

/** `tables/rounds/name` becomes `TablesRoundsName`. */
const idOf = (what: Handed): string =>
  what
    .split(/[/-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** Writes down what a later stack may read, in a parameter of Systems Manager: nothing ties the two stacks together. */
export const publishValue = (scope: Construct, environment: Environment, what: Handed, stringValue: string): void => {
  new StringParameter(Stack.of(scope), `Handed${idOf(what)}`, {
    parameterName: storedName(environment, what),
    description: 'Read by the stacks that are deployed after this one.',
    stringValue,
  });
};

/**
 * What an earlier stack wrote down, as a parameter of this stack that CloudFormation fills at every deployment: before it compares,
 * so that a value which did not change replaces nothing, and also when this template did not change (docs/adr/stacks.md).
 */
export const takeOver = (scope: Construct, environment: Environment, what: Handed): string => {
  const stack = Stack.of(scope);
  const id = `Taken${idOf(what)}`;
  const known = stack.node.tryFindChild(id) as CfnParameter | undefined;
  const parameter =
    known ??
    new CfnParameter(stack, id, {
      type: 'AWS::SSM::Parameter::Value<String>',
      default: storedName(environment, what),
      description: 'Written down by a stack that is deployed before this one.',
    });
  return parameter.valueAsString;
};
