import type { Subscription } from './terms/subscription.ts';

/** A subscription as those see it who keep it. */
export const subscriptionView = ({
  programmeId: _programme,
  party: _party,
  revision: _revision,
  ...shown
}: Subscription): Omit<Subscription, 'programmeId' | 'party' | 'revision'> => shown;
