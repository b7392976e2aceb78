import type { Visit } from '../screen.ts';
import type { Subscription } from './words.ts';

/** Where a subscription is: its application, and its name there. */
export const subscriptionIn = ({ programmeId, params }: Pick<Visit, 'programmeId' | 'params'>) => {
  const { clientId = '', subscriptionId = '' } = params;
  return { path: { programmeId, subscriptionId }, query: { clientId } };
};

/** Reads the subscription of a path. */
export const knownSubscription = (visit: Visit): Promise<Subscription> =>
  visit.api.call('readSubscription', subscriptionIn(visit));

/** The path of a subscription, within programme and role. */
export const pathOf = ({ clientId, subscriptionId }: Pick<Subscription, 'clientId' | 'subscriptionId'>): string =>
  `abonnementen/${clientId}/${subscriptionId}`;
