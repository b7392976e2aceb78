import type { AnswerOf } from '#client/client.ts';
import { subscriptionContracts } from '#functions/subscriptions/contracts.ts';
import { newSubscriptionForm } from '#functions/workbench/screens/new-subscription/view.ts';
import { subscriptionForm } from '#functions/workbench/screens/subscription/view.ts';
import { addressForm } from '#functions/workbench/screens/subscription-address/page.ts';
import { subscriptionEndForm } from '#functions/workbench/screens/subscription-end/page.ts';
import { keyForm, keyShown } from '#functions/workbench/screens/subscription-key/view.ts';
import { typesForm } from '#functions/workbench/screens/subscription-types/page.ts';
import { subscriptionsView } from '#functions/workbench/screens/subscriptions/view.ts';
import type { Frame, Screens } from '../every-screen.ts';
import { formExample } from './example-alliance.ts';

const { subscriptions, applications } = subscriptionContracts.listSubscriptions.example
  .answer as AnswerOf<'listSubscriptions'>;
const [one] = subscriptions as [(typeof subscriptions)[number]];
const { deliveries } = subscriptionContracts.listDeliveries.example.answer as AnswerOf<'listDeliveries'>;
const waiting = { status: 'waiting' as const, nextAttemptAt: '2027-03-01T10:00:00.000Z' };
const many = deliveries.flatMap((delivery) => [
  { ...delivery, sequence: 44, ...waiting },
  { ...delivery, sequence: 43, status: 'delivered' as const },
  delivery,
]);
const key = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYqr';

/** Examples of the screens about subscriptions. */
export const subscriptionScreens = (frame: Frame): Screens => {
  const { shown } = frame;
  const visit = { ...frame.visit, query: new URLSearchParams() };
  const form = formExample(frame);
  const page = { subscription: one, deliveries: many, failedOnly: false, older: '/werkbank/ouder' };
  const refused = ['Dit kan nu niet.', 'Dat kan niet zoals het abonnement er nu voor staat.'];
  const made = keyShown(visit, { ...one, status: 'pending', key });
  const rotated = keyShown(visit, { ...one, key, formerValidUntil: '2027-03-02T09:00:00.000Z' });
  return {
    subscriptions: shown('Abonnementen', subscriptionsView({ subscriptions, applications }, visit)),
    'subscriptions-none': shown('Abonnementen', subscriptionsView({ subscriptions: [], applications }, visit)),
    'subscriptions-no-app': shown('Abonnementen', subscriptionsView({ subscriptions: [], applications: [] }, visit)),
    subscription: form(subscriptionForm, page),
    'subscription-refused': form(subscriptionForm, { ...page, deliveries: [] }, {}, [], refused),
    'subscription-gone': form(subscriptionForm, {
      ...page,
      subscription: { ...one, types: [], status: 'gone' },
      failedOnly: true,
    }),
    'new-subscription': form(newSubscriptionForm, { applications: ['zaaksysteem-stein', 'tijdlijn-stein'] }),
    'new-subscription-faults': form(newSubscriptionForm, { applications }, { naam: 'X' }, [
      { field: 'naam', message: 'Gebruik alleen kleine letters, cijfers en streepjes. Bijvoorbeeld zaaksysteem.' },
      { field: 'adres', message: 'Vul het adres van de ontvanger in.' },
    ]),
    'subscription-key-shown': shown(made.title, made.main),
    'subscription-key-replaced': shown(rotated.title, rotated.main),
    'subscription-key': form(keyForm, one),
    'subscription-address': form(addressForm, one),
    'subscription-types': form(typesForm, one),
    'subscription-end': form(subscriptionEndForm, one),
  };
};
