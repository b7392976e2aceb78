import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchMoment } from '#shared/words/dutch.ts';
import { status } from '../../pages/parts.ts';

export type Subscription = AnswerOf<'readSubscription'>;
export type Delivery = AnswerOf<'listDeliveries'>['deliveries'][number];

const stands: Readonly<Record<Subscription['status'], Html>> = {
  pending: status('wacht op de ontvanger', 'warning'),
  active: status('actief', 'ok'),
  paused: status('gepauzeerd', 'warning'),
  gone: status('beëindigd'),
};

/** How a subscription stands. */
export const standOf = ({ status: now }: Pick<Subscription, 'status'>): Html => stands[now];

const deliveryStands: Readonly<Record<Delivery['status'], Html>> = {
  waiting: status('wordt bezorgd', 'warning'),
  delivered: status('bezorgd', 'ok'),
  dead: status('niet bezorgd', 'error'),
};

/** How a delivery stands. */
export const standOfDelivery = ({ status: now }: Pick<Delivery, 'status'>): Html => deliveryStands[now];

const outcomes: Readonly<Record<Delivery['log'][number]['outcome'], string>> = {
  taken: 'aangenomen',
  gone: 'de ontvanger bestaat niet meer',
  refused: 'geweigerd',
  busy: 'de ontvanger had het te druk',
  absent: 'geen antwoord',
};

/** The last attempt to deliver, with its result. */
export const lastAttempt = ({ log }: Pick<Delivery, 'log'>): string | undefined => {
  const last = log.at(-1);
  return last && `${dutchMoment(last.at)}: ${outcomes[last.outcome]} (${last.detail})`;
};

const answers: Readonly<Record<NonNullable<Subscription['handshake']>['outcome'], string>> = {
  agreed: 'de ontvanger wil berichten krijgen',
  'not-agreed': 'de ontvanger stemde niet in',
  'no-answer': 'de ontvanger gaf geen antwoord',
};

/** What the receiver answered when it was asked whether it wants to be called. */
export const handshakeWords = ({ handshake }: Pick<Subscription, 'handshake'>): string | undefined =>
  handshake && `${dutchMoment(handshake.at)}: ${answers[handshake.outcome]} (${handshake.detail})`;

/** What the refusals of the operations on subscriptions mean. */
export const subscriptionRefusals: Readonly<Record<string, string>> = {
  'move-not-allowed': 'Dat kan niet zoals het abonnement er nu voor staat.',
  'receiver-not-agreed':
    'De ontvanger op het nieuwe adres stemde niet in, of gaf geen antwoord. Er is niets veranderd. Zet de ontvanger aan en probeer het opnieuw.',
  'not-receiving': 'Naar een abonnement dat wacht of is beëindigd, gaat niets.',
  'subscription-exists': 'Deze applicatie heeft al een abonnement met deze naam. Kies een andere naam.',
  'too-many-subscriptions':
    'Het programma, of deze applicatie daarin, heeft al zoveel abonnementen als er mogen zijn. Beëindig er eerst een.',
};
