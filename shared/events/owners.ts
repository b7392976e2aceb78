import type { Table } from '#shared/dynamo/table.ts';
import type { FactType } from '#shared/events/catalogue.ts';
import type { Owner } from '#shared/runtime/capabilities.ts';

/** The subjects of facts: the word after `nl.regiodeal.` in their type. */
type Subject<T extends FactType = FactType> = T extends `nl.regiodeal.${infer Word}.${string}` ? Word : never;

const owners = {
  programme: 'bodies',
  registry: 'bodies',
  composition: 'bodies',
  rules: 'bodies',
  cycle: 'frameworks',
  accession: 'frameworks',
  approval: 'frameworks',
  escalation: 'escalations',
  money: 'money',
  alliance: 'alliances',
  alliances: 'alliances',
  contribution: 'alliances',
  grant: 'alliances',
  round: 'rounds',
  task: 'rounds',
  calendar: 'rounds',
  walk: 'rounds',
  mail: 'mail',
  letter: 'mail',
  decision: 'decisions',
  subscription: 'subscriptions',
  indicator: 'monitoring',
  lesson: 'monitoring',
  evaluation: 'monitoring',
} as const satisfies Readonly<Record<Subject, Owner>>;

/** The owner of the table that holds facts of a type. */
export type OwnerOf<T extends FactType> = T extends FactType ? (typeof owners)[Subject<T>] : never;

/** The tables that hold facts of some types: one for each of their owners, so that none is forgotten. */
export type FactTables<T extends FactType> = Readonly<Record<OwnerOf<T>, Table>>;

/**
 * The owner of the table that holds facts of a type, by their subject.
 * @throws {Error} when no owner has facts about that subject.
 */
export const ownerOfFact = (type: string): Owner => {
  const owner = (owners as Readonly<Record<string, Owner>>)[type.split('.')[2] ?? ''];
  if (!owner) throw new Error(`Nobody writes facts of the type ${type}`);
  return owner;
};
