import { refusalWords } from '../../pages/refusal.ts';
import { withDone } from '../../words/done-words.ts';
import { refusedBy } from '../refused-by.ts';
import type { Screen, Visit } from '../screen.ts';
import { knownSubscription, pathOf, subscriptionIn } from './known.ts';
import { againField, moveField, type SubscriptionPage, subscriptionView } from './view.ts';
import { subscriptionRefusals } from './words.ts';

/** How many deliveries a page shows. */
const shown = 25;

const read = async (visit: Visit): Promise<SubscriptionPage> => {
  const { api, query } = visit;
  const { path, query: application } = subscriptionIn(visit);
  const failedOnly = query.get('stand') === 'niet-bezorgd';
  const cursor = query.get('vanaf');
  const asked = {
    ...application,
    limit: shown,
    ...(failedOnly ? { status: 'dead' as const } : {}),
    ...(cursor === null ? {} : { cursor }),
  };
  const [subscription, { deliveries, next }] = await Promise.all([
    knownSubscription(visit),
    api.call('listDeliveries', { path, query: asked }),
  ]);
  const rest = next === undefined ? undefined : new URL(next, 'http://api').searchParams.get('cursor');
  const older =
    rest &&
    `${visit.here(pathOf(subscription))}?${new URLSearchParams({ ...(failedOnly ? { stand: 'niet-bezorgd' } : {}), vanaf: rest })}`;
  return { subscription, deliveries, failedOnly, ...(older ? { older } : {}), visit };
};

const titleOf = ({ subscription }: SubscriptionPage): string => `Abonnement ${subscription.subscriptionId}`;

const moves = ['shake-hands', 'pause', 'resume'] as const;

/** Carries out what a button of the page asks: a move, or one delivery again. */
const carryOut = async (visit: Visit, form: URLSearchParams): Promise<string> => {
  const at = subscriptionIn(visit);
  const move = moves.find((one) => one === form.get(moveField));
  if (move) {
    await visit.api.call('moveSubscription', { ...at, body: { move } });
    return 'abonnement';
  }
  await visit.api.call('redeliver', { ...at, body: { sequences: [Number(form.get(againField)) || 0] } });
  return 'opnieuw-bezorgd';
};

/** One subscription, with its deliveries. */
export const subscription: Screen = {
  path: 'abonnementen/{clientId}/{subscriptionId}',
  who: 'whole-party',
  show: async (visit) => {
    const page = await read(visit);
    return { title: titleOf(page), main: subscriptionView(page) };
  },
  send: async (visit, form) => {
    const { params, here } = visit;
    let what = '';
    const refused = await refusedBy(async () => {
      what = await carryOut(visit, form);
    });
    const { clientId = '', subscriptionId = '' } = params;
    if (!refused) return { goTo: withDone(here(pathOf({ clientId, subscriptionId })), what) };
    const words = refusalWords(refused, subscriptionRefusals);
    const page = { ...(await read(visit)), refused: words };
    return { title: titleOf(page), main: subscriptionView(page), status: words.status, faulty: true };
  },
};
