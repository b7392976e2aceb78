import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Capability, Owner, Right } from '#shared/runtime/capabilities.ts';
import type { TakenTable } from './taken-table.ts';

const reading = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];

/** No function deletes an item: what was decided stays, and what does not last expires by itself. */
const writing = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'];

/** The ARNs on which each right is exercised. */
export type RightResources = Readonly<Record<Right, readonly PolicyStatement[]>>;

/** Allows some actions on some resources, and nothing else. */
export const allow = (actions: readonly string[], resources: readonly string[]): PolicyStatement =>
  new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [...resources] });

/** What a capability may do, as its row in the table of capabilities says. */
export const statementsOf = (
  capability: Capability,
  tables: Readonly<Record<Owner, TakenTable>>,
  rights: RightResources,
): PolicyStatement[] => {
  const read = [...(capability.reads ?? []), ...(capability.writes ?? [])];
  return [
    ...read.map((owner) => allow(reading, tables[owner].arns)),
    ...(capability.writes ?? []).map((owner) => allow(writing, [tables[owner].arn])),
    ...(capability.rights ?? []).flatMap((right) => rights[right]),
  ];
};
