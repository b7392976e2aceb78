import { expect, test } from 'vitest';
import { headsIn } from '#client/kept-heads.ts';
import { DecisionsReader } from '#functions/decisions/reader.ts';
import { MonitoringReader } from '#functions/monitoring/reader.ts';
import { outgoing } from '#functions/subscriptions/terms/outgoing.ts';
import { fact } from '#shared/events/catalogue.ts';
import { cloudEventOf } from '#shared/events/cloud-event-of.ts';
import { eachOf } from '../support/each-of.ts';
import { now } from '../support/small-programme.ts';
import { decided, registered } from './support/copies.ts';
import { answer, broughtTo, collegeDecision } from './support/governance.ts';
import { everyLetterFor, membersOf } from './support/mail-deps.ts';
import { emptyWorld, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const inForce = fact('nl.regiodeal.cycle.stage-entered.v1', now, {
  programmeId,
  cycleId: '1',
  stage: 'in-force',
  visit: 12,
});

const lettersOf = (world: World) =>
  everyLetterFor(
    {
      ...world.ladderDeps,
      reviews: world.reviewDeps.reviews,
      rounds: world.roundDeps.rounds,
      matters: world.roundDeps.matters,
      evaluations: new MonitoringReader(world.tables.monitoring),
      register: new DecisionsReader(world.tables.decisions),
      members: membersOf(world),
      secret: async () => 'secret',
      publicUrl: 'https://besluiten.example',
      workbenchUrl: 'https://werkbank.example/werkbank',
    },
    inForce,
    now,
  );

test('a letter that says that a framework is in force carries the end of the register, in both its parts', async () => {
  const world = await emptyWorld();
  await imported(world);
  await broughtTo(world, programmeId, 'approval');
  for (const { message } of eachOf(await lettersOf(world))) expect(message.text).not.toContain('Besluitenregister');
  await answer(world, `${programmeId}.1.approval.1.college-alfa`, collegeDecision('approved'));
  const entries = await decided(world);
  const { sequence, hash } = entries.at(-1) ?? { sequence: 0, hash: '' };
  const letters = await lettersOf(world);
  // The councils and colleges of four municipalities, and three other partners.
  expect(letters).toHaveLength(11);
  for (const { message } of eachOf(letters)) {
    expect(headsIn(message.text, 'mail')).toEqual([{ programmeId, sequence, hash, source: 'mail' }]);
    expect(headsIn(message.html, 'mail')).toEqual([{ programmeId, sequence, hash, source: 'mail' }]);
  }
});

test('the webhook of a decision carries the entry that it became', async () => {
  const world = await emptyWorld();
  const registration = { at: now, via: 'decision-page', registrarId: 'r-1' };
  const matter = { programmeId, matter: 'framework-cycle', matterId: '1' } as const;
  const decision = {
    ...matter,
    decisionId: 'd-1',
    kind: 'approval',
    body: 'college',
    outcome: 'approved',
    ground: 'x',
    textHash: 'x',
    decidedAt: now,
    registration,
  } as const;
  const [entry] = await registered(world, [decision]);
  const { sequence = 0, hash = '' } = entry ?? {};
  const registeredFact = fact('nl.regiodeal.decision.registered.v1', now, {
    ...matter,
    decisionId: 'd-1',
    sequence,
    hash,
  });
  const event = cloudEventOf(
    { ...registeredFact, data: { ...registeredFact.data } },
    { source: 'urn:nld:oin:00000000000000000000:systeem:x', apiUrl: 'https://api.example/v1' },
  );
  const body = JSON.stringify(outgoing({ programmeId, sequence: 31, event }));
  expect(headsIn(body, 'webhook')).toEqual([{ programmeId, sequence: 1, hash, source: 'webhook' }]);
});
