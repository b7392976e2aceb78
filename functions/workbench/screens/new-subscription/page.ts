import { identifierPattern } from '#shared/vocabulary/values.ts';
import { formScreen } from '../../forms/form-screen.ts';
import { keyShown } from '../subscription-key/view.ts';
import { newSubscriptionForm, readAddress, readTypes } from './view.ts';

/** Subscribes an application of one's party to facts. */
export const newSubscription = formScreen({
  ...newSubscriptionForm,
  load: async ({ api, programmeId }) => {
    const { applications } = await api.call('listSubscriptions', { path: { programmeId }, query: { limit: 1 } });
    return { applications };
  },
  read: (reader, { applications }) => {
    const subscriptionId = reader.text('naam', 'Geef het abonnement een naam.');
    if (subscriptionId !== '' && !identifierPattern.test(subscriptionId))
      reader.fault('naam', 'Gebruik alleen kleine letters, cijfers en streepjes. Bijvoorbeeld zaaksysteem.');
    return {
      clientId: reader.choice('applicatie', applications, 'Kies de applicatie die de berichten krijgt.'),
      body: { subscriptionId, endpoint: readAddress(reader), types: readTypes(reader) },
    };
  },
  send: async (visit, { clientId, body }) => {
    const { api, programmeId } = visit;
    const made = await api.call('registerSubscription', { path: { programmeId }, query: { clientId }, body });
    return keyShown(visit, made);
  },
});
