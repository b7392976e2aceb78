import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { appendEvents } from '#functions/subscriptions/reactions/append-events.ts';
import type { Operation } from '#shared/api/routes.ts';
import { cloudEventOf } from '#shared/events/cloud-event-of.ts';
import { now } from '../../../support/small-programme.ts';
import { unsentFacts, type World } from '../world.ts';

/** Calls an operation as an application of the programme. */
type Called = (name: Operation, ids?: Record<string, string>, body?: unknown) => Promise<unknown>;

const settings = { source: 'urn:nld:oin:00000000000000000000:systeem:proef', apiUrl: 'https://test.example/v1' };

/** An application subscribes at a receiver that agrees, follows what is delivered, and pulls the rest from the log. */
export const subscribed = async (
  world: World,
  called: Called,
  programmeId: string,
  endpoint: string,
): Promise<void> => {
  const subscriptionId = `${programmeId}-zaaksysteem`;
  const ids = { subscriptionId };
  await called('registerSubscription', {}, { subscriptionId, endpoint, types: [] });
  await appended(world, programmeId, 3);
  await called('listSubscriptions');
  await called('readSubscription', ids);
  await called('listEvents');
  await called('listDeliveries', ids);
  await called('chooseTypes', ids, { types: ['nl.regiodeal.task.opened.v1'] });
  await called('rotateKey', ids);
  await called('changeSubscription', ids, { endpoint });
  await called('redeliver', ids, { sequences: [1] });
  await called('moveSubscription', ids, { move: 'pause' });
};

/** Puts the first facts that rounds of the programme recorded in its log, as the fan-out does. */
const appended = async (world: World, programmeId: string, howMany: number): Promise<void> => {
  const { client, tables } = world;
  const registry = new RegistryReader(tables.bodies);
  const append = appendEvents({ client, table: tables.subscriptions, registry, clock: () => now });
  const facts = (await unsentFacts(world, 'rounds')).filter(({ data }) => data['programmeId'] === programmeId);
  for (const one of facts.slice(0, howMany)) await append([cloudEventOf(one, settings)]);
};

/** A server on this machine that wants to be called by everybody. */
export const receiverThatAgrees = async (): Promise<{ endpoint: string; stop: () => void }> => {
  const server = createServer((_, response) => response.writeHead(204, { 'WebHook-Allowed-Origin': '*' }).end());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}/hook`, stop: () => server.close() };
};
