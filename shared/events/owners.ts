import type { FactType } from '#shared/events/catalogue.ts';
import type { Owner } from '#shared/runtime/capabilities.ts';

/** What facts are about: the word behind `nl.regiodeal.` in their type. */
type Subject<T extends FactType = FactType> = T extends `nl.regiodeal.${infer Word}.${string}` ? Word : never;

const owners: Readonly<Record<Subject, Owner>> = {
  programme: 'bodies',
  registry: 'bodies',
  composition: 'bodies',
  cycle: 'frameworks',
  escalation: 'escalations',
  alliance: 'alliances',
  alliances: 'alliances',
  contribution: 'alliances',
  round: 'rounds',
  task: 'rounds',
  calendar: 'rounds',
  walk: 'rounds',
  mail: 'mail',
  letter: 'mail',
  decision: 'decisions',
  subscription: 'subscriptions',
};

/**
 * In whose table facts of a type are written, by what they are about.
 * @throws {Error} when nobody's are about that.
 */
export const ownerOfFact = (type: string): Owner => {
  const owner = (owners as Readonly<Record<string, Owner>>)[type.split('.')[2] ?? ''];
  if (!owner) throw new Error(`Nobody writes facts of the type ${type}`);
  return owner;
};
