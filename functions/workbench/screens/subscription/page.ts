import { formScreen } from '../../forms/form-screen.ts';
import { doneOf, withDone } from '../../words/done-words.ts';
import type { Visit } from '../screen.ts';
import { knownSubscription, pathOf, subscriptionIn } from './known.ts';
import { pressed, type SubscriptionAbout, subscriptionForm } from './view.ts';

/** How many deliveries a page shows. */
const shown = 25;

const load = async (visit: Visit): Promise<SubscriptionAbout> => {
  const { api, query } = visit;
  const { path, query: application } = subscriptionIn(visit);
  const failedOnly = query.get('stand') === 'niet-bezorgd';
  const cursor = query.get('vanaf');
  const deliveriesQuery = {
    ...application,
    limit: shown,
    ...(failedOnly ? { status: 'dead' as const } : {}),
    ...(cursor === null ? {} : { cursor }),
  };
  const [subscription, { deliveries, next }] = await Promise.all([
    knownSubscription(visit),
    api.call('listDeliveries', { path, query: deliveriesQuery }),
  ]);
  const rest = next === undefined ? undefined : new URL(next, 'http://api').searchParams.get('cursor');
  const older =
    rest &&
    `${visit.here(pathOf(subscription))}?${new URLSearchParams({ ...(failedOnly ? { stand: 'niet-bezorgd' } : {}), vanaf: rest })}`;
  return { subscription, deliveries, failedOnly, ...(older ? { older } : {}), done: doneOf(visit) };
};

/** One subscription, with its deliveries: a button moves it, or delivers one again. */
export const subscription = formScreen({
  ...subscriptionForm,
  load,
  read: pressed,
  send: async (visit, body, { subscription: { clientId, subscriptionId } }) => {
    const at = subscriptionIn(visit);
    const isMove = 'move' in body;
    if (isMove) await visit.api.call('moveSubscription', { ...at, body });
    else await visit.api.call('redeliver', { ...at, body: { sequences: [body.sequence] } });
    return withDone(visit.here(pathOf({ clientId, subscriptionId })), isMove ? 'abonnement' : 'opnieuw-bezorgd');
  },
});
