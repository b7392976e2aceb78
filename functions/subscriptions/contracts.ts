import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { listed, next } from '#shared/http/lists.ts';
import { paging } from '#shared/http/paging.ts';
import { identifier } from '#shared/vocabulary/values.ts';
import { Attempt, Delivery } from './domain/delivery.ts';
import { OutgoingEvent } from './terms/outgoing.ts';
import { Move, OfferedType, Subscription } from './terms/subscription.ts';

const SubscriptionView = Subscription.omit({ programmeId: true, party: true, revision: true }).meta({
  id: 'Subscription',
});
const key = z.string().meta({ description: 'Signs what is sent. It is shown in this answer and never again.' });
const WithKey = z.strictObject({ ...SubscriptionView.shape, key }).meta({ id: 'SubscriptionWithKey' });
const Key = z
  .strictObject({
    key,
    formerValidUntil: z.iso.datetime().meta({ description: 'Until then what is sent is signed with both.' }),
  })
  .meta({ id: 'SigningKey' });
const DeliveryView = Delivery.pick({ sequence: true, type: true, eventId: true, status: true, attempts: true })
  .extend({ nextAttemptAt: z.iso.datetime().optional(), log: z.array(Attempt) })
  .meta({ id: 'Delivery' });
const EventView = OutgoingEvent.meta({ id: 'Event' });

const types = z
  .array(OfferedType)
  .max(100)
  .meta({ description: 'An empty list means every type, including future types.' });
/** Which application: in every query about a subscription. */
const ofApplication = {
  clientId: z.string().min(1).max(200).optional().meta({
    description:
      'The application whose subscription it is. It may be left out by an application, and by a person whose party has one application.',
  }),
};
const query = z.strictObject(ofApplication);
const sequences = z.array(z.int().min(1)).min(1).max(40);

const endpoint = z.string().max(2000).meta({ description: 'An https address on the public internet.' });

const shown = {
  clientId: 'zaaksysteem-stein',
  subscriptionId: 'zaaksysteem',
  endpoint: 'https://example.org/regio-deal',
  types: ['nl.regiodeal.task.opened.v1', 'nl.regiodeal.decision.registered.v1'],
  status: 'active',
  handshake: {
    at: '2027-03-01T09:00:00.000Z',
    outcome: 'agreed',
    detail: '204, WebHook-Allowed-Origin: governance.example.org',
  },
  registeredAt: '2027-03-01T09:00:00.000Z',
  changedAt: '2027-03-01T09:00:00.000Z',
} as const;
const exampleKey = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const event = {
  specversion: '1.0',
  id: 'task.opened/zuid-limburg.1.vote.1.seat-stein',
  source: 'urn:nld:oin:00000000000000000000:systeem:regio-deal-governance',
  type: 'nl.regiodeal.task.opened.v1',
  time: '2027-03-01T09:00:00.000Z',
  subject: 'zuid-limburg.1.vote.1.seat-stein',
  datacontenttype: 'application/json',
  dataref: 'https://example.org/v1/programmes/zuid-limburg/tasks/zuid-limburg.1.vote.1.seat-stein',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  data: {
    programmeId: 'zuid-limburg',
    matter: 'framework-cycle',
    matterId: '1',
    roundId: 'zuid-limburg.1.vote.1',
    taskId: 'zuid-limburg.1.vote.1.seat-stein',
  },
  sequence: '000000000042',
} as const;

/** The API contracts of subscriptions to facts. */
export const subscriptionContracts = {
  listEvents: contract({
    summary: 'Pull the facts of a programme, in order',
    description:
      'For a subscriber that cannot receive calls. The log numbers facts without gaps; `next` continues where this answer ended, also when there is nothing more yet. The Link header names it as long as there is more. With `types` an answer may hold fewer than its limit, even none, while there is more.',
    query: z.strictObject({
      after: z.coerce.number().int().min(0).max(999_999_999_999).default(0).meta({
        description: 'The sequence of the last fact that is known already.',
      }),
      limit: paging(/^$/).limit,
      types: z
        .string()
        .max(4000)
        .transform((text) => text.split(','))
        .pipe(z.array(OfferedType).max(100))
        .optional()
        .meta({ description: 'Only these types, joined by commas.' }),
    }),
    carries: ['Link'],
    answers: {
      200: z
        .strictObject({
          events: z.array(EventView),
          next: z.string().meta({ description: 'Where to read on, now or later.' }),
          more: z.boolean().meta({ description: 'Whether there was more in the log already.' }),
        })
        .meta({ id: 'Events' }),
    },
    example: {
      query: { after: 41, limit: 1 },
      answer: { events: [event], next: '/v1/programmes/zuid-limburg/events?after=42&limit=1', more: true },
    },
  }),
  registerSubscription: contract({
    summary: 'Subscribe to facts',
    description:
      'Registers a receiver and the types that it wants to receive. The receiver is asked at once whether it accepts calls (OPTIONS with WebHook-Request-Origin); until it agrees the subscription is pending and nothing is sent. The answer contains the signing key, only this time.',
    query,
    body: z.strictObject({
      subscriptionId: identifier,
      endpoint,
      types: types.default([]),
    }),
    answers: { 201: WithKey },
    conflicts: {
      'subscription-exists': 'This application already has a subscription with this name.',
      'too-many-subscriptions': 'The programme, or this application in it, has the maximum number of subscriptions.',
    },
    example: {
      body: { subscriptionId: shown.subscriptionId, endpoint: shown.endpoint, types: shown.types },
      answer: { ...shown, key: exampleKey },
    },
  }),
  listSubscriptions: contract({
    summary: 'List your subscriptions',
    description:
      'An application sees its own subscriptions. A person sees those of the applications of its party. Nobody sees those of other parties.',
    query: z.strictObject({
      ...ofApplication,
      status: Subscription.shape.status.optional(),
      ...listed('subscriptionId', 'registeredAt'),
    }),
    answers: {
      200: z
        .strictObject({ subscriptions: z.array(SubscriptionView), applications: z.array(z.string()), next })
        .meta({ id: 'Subscriptions' }),
    },
    example: { answer: { subscriptions: [shown], applications: [shown.clientId] } },
  }),
  readSubscription: contract({
    summary: 'Read a subscription',
    description: 'How it stands: pending, active, paused or gone, and what the receiver said last when it was asked.',
    query,
    answers: { 200: SubscriptionView },
    example: { answer: shown },
  }),
  changeSubscription: contract({
    summary: 'Change the address of a subscription',
    description:
      'The receiver at the new address is asked first whether it accepts calls. When it agrees, everything goes to it from then on, what waited included; until then nothing changes and the former receiver is called. A paused subscription stays paused. The signing key stays the same: replace it when the former receiver must not know it.',
    query,
    body: z.strictObject({ endpoint }),
    answers: { 200: SubscriptionView },
    conflicts: {
      'move-not-allowed': 'The present state does not allow this move.',
      'receiver-not-agreed':
        'The receiver at the new address does not accept calls, or gave no answer. Nothing changed.',
    },
    example: { body: { endpoint: shown.endpoint }, answer: shown },
  }),
  moveSubscription: contract({
    summary: 'Pause, resume or end a subscription',
    description:
      'While a subscription is paused, its events wait; they are delivered once it is resumed. `shake-hands` asks the receiver again whether it accepts calls; when it agrees, the waiting events are delivered at once. `end` is final.',
    query,
    body: z.strictObject({ move: Move }),
    answers: { 200: SubscriptionView },
    conflicts: { 'move-not-allowed': 'The present state does not allow this move.' },
    example: { body: { move: 'pause' }, answer: { ...shown, status: 'paused' } },
  }),
  chooseTypes: contract({
    summary: 'Choose other types of fact',
    description: 'Events that already wait are still delivered; the choice applies to later events.',
    query,
    body: z.strictObject({ types }),
    answers: { 200: SubscriptionView },
    example: { body: { types: shown.types }, answer: shown },
  }),
  rotateKey: contract({
    summary: 'Replace the signing key',
    description:
      'Makes a new key and shows it only this time. For a day every call is signed with both keys, so that the receiver can switch without refusing a call. Two keys are valid at most: a second replacement within that day ends the oldest.',
    query,
    answers: { 200: Key },
    example: { answer: { key: exampleKey, formerValidUntil: '2027-03-02T09:00:00.000Z' } },
  }),
  listDeliveries: contract({
    summary: 'List what was delivered, and what was not',
    description:
      'The newest first, a part at a time, each with its attempts. Kept for three months. A part may be shorter than its limit, or empty, while there is more: follow `next` until there is none.',
    query: z.strictObject({
      ...ofApplication,
      // The cursor in the list is the sequence of a fact.
      ...paging(/^[1-9]\d{0,11}$/),
      status: Delivery.shape.status.optional(),
    }),
    answers: {
      200: z
        .strictObject({
          deliveries: z.array(DeliveryView),
          next: z.string().optional().meta({ description: 'Where the next part is, when there is more.' }),
        })
        .meta({ id: 'Deliveries' }),
    },
    example: {
      query: { status: 'dead', limit: 1 },
      answer: {
        deliveries: [
          {
            sequence: 42,
            type: event.type,
            eventId: event.id,
            status: 'dead',
            attempts: 12,
            log: [{ at: '2027-03-06T03:00:00.000Z', outcome: 'absent', detail: 'no answer within 10 seconds' }],
          },
        ],
      },
    },
  }),
  redeliver: contract({
    summary: 'Ask for facts again',
    description:
      'By their sequence, whether they were delivered, failed every time, or were never sent to this subscriber. The attempts start from the beginning.',
    query,
    body: z.strictObject({ sequences }),
    answers: { 202: z.strictObject({ sequences: z.array(z.int()) }).meta({ id: 'Redelivery' }) },
    conflicts: { 'not-receiving': 'The subscription is pending or gone: nothing is sent to it.' },
    example: { body: { sequences: [42] }, answer: { sequences: [42] } },
  }),
};
