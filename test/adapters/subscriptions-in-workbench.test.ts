import { expect, test } from 'vitest';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { appendEvents } from '#functions/subscriptions/reactions/append-events.ts';
import { deliverDue } from '#functions/subscriptions/reactions/deliver-due.ts';
import { receiver } from '#functions/subscriptions/receiver.ts';
import { subscriptionEntity } from '#functions/subscriptions/records.ts';
import { unsent } from '#shared/dynamo/outbox.ts';
import { fact } from '#shared/events/catalogue.ts';
import { cloudEventOf } from '#shared/events/cloud-event-of.ts';
import { answers, realReceiver } from './support/receivers.ts';
import { programmeId, staffed } from './support/workbench-alliances.ts';
import { emptyWorld, type World } from './support/world.ts';

const at = 'abonnementen/alfa-proefland/zaaksysteem';
const ids = { programmeId, clientId: 'alfa-proefland', subscriptionId: 'zaaksysteem' };

/** What happens in the programme, and is delivered to the subscription of this file. */
const delivered = async ({ client, tables }: World, reminder: number): Promise<void> => {
  const registry = new RegistryReader(tables.bodies);
  const table = tables.subscriptions;
  const deps = { client, table, registry, clock: () => new Date().toISOString() };
  const roundId = `${programmeId}.1.input.1`;
  const about = { programmeId, matter: 'framework-cycle' as const, matterId: '1', roundId };
  const happened = { ...about, taskId: `${roundId}.partner-alfa`, reminder };
  const reminded = fact('nl.regiodeal.task.reminded.v1', deps.clock(), happened);
  const settings = { source: 'urn:nld:oin:0:systeem:proef', apiUrl: 'https://example.org/v1' };
  await appendEvents(deps)([cloudEventOf(unsent(reminded), settings)]);
  await deliverDue({ ...deps, receiver: receiver({ localAllowed: true, limit: 300 }) }, ids);
};

test('a portfolio holder subscribes its application, sees what was delivered, has it delivered again, and ends it', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  const jan = await signedIn('jan-alfa');
  const { state, delivered: calls, endpoint } = await realReceiver();
  expect((await jan.open('abonnementen')).page).toContain('Er is nog geen abonnement.');

  const typed = { applicatie: 'alfa-proefland', naam: 'zaaksysteem', adres: endpoint, soorten: '' };
  const faulty = await jan.send('abonnementen/nieuw', { ...typed, naam: 'Zaak <b>', soorten: 'nl.regiodeal.fout' });
  expect(faulty.status).toBe(422);
  expect(faulty.page).toContain('Zaak &lt;b&gt;');
  expect(faulty.page).toContain('Gebruik alleen kleine letters');
  expect(faulty.page).toContain('Niet elke regel is een soort uit de catalogus: 1 klopt niet.');
  const refused = await jan.send('abonnementen/nieuw', { ...typed, adres: 'https://10.0.0.1/' });
  expect(refused.status).toBe(400);
  expect(refused.page).toContain('Fout: Vul een https-adres in dat op het openbare internet te bereiken is');
  const strange = await jan.send('abonnementen/nieuw', { ...typed, applicatie: 'beta-proefland' });
  expect(strange.page).toContain('Kies de applicatie');

  const formulier = crypto.randomUUID();
  const made = await jan.send('abonnementen/nieuw', { ...typed, formulier });
  expect(made.status).toBe(200);
  const key = /whsec_[\w+/=]+/.exec(made.page)?.[0] ?? 'none';
  // A double click is one subscription with one key; nothing else shows the key.
  expect((await jan.send('abonnementen/nieuw', { ...typed, formulier })).page).toContain(key);
  expect((await jan.open('abonnementen')).page).toContain(`/${at}"`);
  expect((await jan.open(at)).page).not.toContain(key);
  expect(await world.tables.subscriptions.get(subscriptionEntity, ids)).toMatchObject({
    status: 'active',
    changedBy: 'person/jan-alfa',
  });

  state.behaviour = answers(410);
  await delivered(world, 1);
  expect((await jan.open(at)).page).toContain('Dit abonnement is beëindigd.');
  expect((await jan.open(`${at}?stand=niet-bezorgd`)).page).toContain('de ontvanger bestaat niet meer (410)');
  expect((await jan.send(at, { opnieuw: '1' })).page).toContain('Naar een abonnement dat wacht of is beëindigd');
  expect(calls).toHaveLength(1);
});

test('its address changes once the new receiver agrees, and what failed is delivered again at a click', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  const jan = await signedIn('jan-alfa');
  const [before, after] = [await realReceiver(), await realReceiver()];
  const typed = { applicatie: 'alfa-proefland', naam: 'zaaksysteem', adres: before.endpoint, soorten: '' };
  await jan.send('abonnementen/nieuw', typed);
  before.state.behaviour = answers(204);
  await delivered(world, 1);
  expect((await jan.open(at)).page).toContain('Bezorg nummer 1 opnieuw');
  expect((await jan.open(`${at}?stand=niet-bezorgd`)).page).toContain('Alles is bezorgd');

  after.state.handshake = answers(404);
  const refused = await jan.send(`${at}/adres`, { adres: after.endpoint });
  expect(refused.status).toBe(409);
  expect(refused.page).toContain('Er is niets veranderd.');
  expect(refused.page).toContain(`value="${after.endpoint}"`);
  after.state.handshake = answers(204, { 'WebHook-Allowed-Origin': '*' });
  expect((await jan.send(`${at}/adres`, { adres: after.endpoint })).to).toBe(`${at}?gedaan=adres`);
  expect((await jan.open(at)).page).toContain(after.endpoint);

  expect((await jan.send(at, { opnieuw: '1' })).to).toBe(`${at}?gedaan=opnieuw-bezorgd`);
  await delivered(world, 2);
  expect(after.delivered.map(({ headers }) => headers['webhook-id']).sort()).toEqual(['proefland-1', 'proefland-2']);

  expect((await jan.send(at, { zet: 'pause' })).to).toBe(`${at}?gedaan=abonnement`);
  expect((await jan.open(at)).page).toContain('gepauzeerd');
  expect((await jan.send(`${at}/soorten`, { soorten: 'nl.regiodeal.task.opened.v1\n' })).status).toBe(303);
  expect((await jan.open(`${at}/soorten`)).page).toContain('nl.regiodeal.task.opened.v1</textarea>');
  expect((await jan.send(`${at}/sleutel`, {})).page).toContain('De vorige sleutel geldt nog tot');
  expect((await jan.send(`${at}/einde`, {})).to).toBe('abonnementen?gedaan=abonnement-beeindigd');
  expect((await jan.open(`${at}/einde`)).page).toContain('Dit abonnement is beëindigd.');
});

test('another party does not find it, and a role that sees less than its party is told who it is for', async () => {
  const world = await emptyWorld();
  const { signedIn } = await staffed(world);
  const { endpoint } = await realReceiver();
  const jan = await signedIn('jan-alfa');
  await jan.send('abonnementen/nieuw', { applicatie: 'alfa-proefland', naam: 'zaaksysteem', adres: endpoint });
  const ina = await signedIn('ina-beta');
  expect((await ina.open(at)).status).toBe(404);
  expect((await ina.send(at, { zet: 'pause' })).status).toBe(404);
  expect((await ina.open('abonnementen')).page).not.toContain('zaaksysteem</a>');
  const sam = await signedIn('sam-alfa');
  expect((await sam.open('werk')).page).not.toContain('>Abonnementen<');
  expect((await sam.open('abonnementen')).status).toBe(403);
  expect((await sam.send(at, { zet: 'pause' })).status).toBe(403);
});
