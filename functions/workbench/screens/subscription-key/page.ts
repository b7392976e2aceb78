import { formScreen } from '../../forms/form-screen.ts';
import { knownSubscription, subscriptionIn } from '../subscription/known.ts';
import { keyForm, keyShown } from './view.ts';

/** Replaces the signing key of a subscription, and shows the new one once. */
export const subscriptionKey = formScreen({
  ...keyForm,
  load: knownSubscription,
  read: () => true as const,
  send: async (visit, _, about) => {
    const made = await visit.api.call('rotateKey', subscriptionIn(visit));
    return keyShown(visit, { ...about, ...made });
  },
});
