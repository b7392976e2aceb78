import type { Owner } from '#shared/runtime/capabilities.ts';

const owners: Readonly<Record<string, Owner>> = {
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
  const owner = owners[type.split('.')[2] ?? ''];
  if (!owner) throw new Error(`Nobody writes facts of the type ${type}`);
  return owner;
};
