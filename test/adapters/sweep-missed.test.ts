import { beforeEach, describe, expect, test } from 'vitest';
import { publishFacts } from '#functions/events/reactions/publish-facts.ts';
import type { Letter } from '#functions/mail/letters/letter.ts';
import { sendLetters } from '#functions/mail/reactions/send-letters.ts';
import { sendMissed } from '#functions/mail/reactions/send-missed.ts';
import { appendEvents } from '#functions/subscriptions/reactions/append-events.ts';
import { logMissed } from '#functions/subscriptions/reactions/log-missed.ts';
import { loggedEventEntity, ranges } from '#functions/subscriptions/records.ts';
import { factIn, type StoredFact } from '#shared/dynamo/outbox.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { cloudEventOf } from '#shared/events/cloud-event-of.ts';
import { sweepMissed } from '#shared/events/sweep-missed.ts';
import { metered } from '../support/consumed.ts';
import { now } from '../support/small-programme.ts';
import { mailDeps } from './support/mail-deps.ts';
import { withRound } from './support/placed.ts';
import { emptyWorld, unsentFacts, type World } from './support/world.ts';

/** When the bus, the queue and its repeats have had their time. */
const nextDay = '2027-03-02T09:00:00.000Z';
const fiveDaysLater = '2027-03-06T09:00:00.000Z';
const bus = { put: async () => [] };
const inMatter = { programmeId: 'proefland', matter: 'framework-cycle', matterId: '1' } as const;

describe('what was published and not done', () => {
  let world: World;
  let roundId: string;
  let sent: Letter[];
  let broken: string | undefined;
  beforeEach(async () => {
    world = await emptyWorld();
    ({ roundId } = await withRound(world, 'sounding'));
    sent = [];
    broken = undefined;
  });
  /** Puts what waits on the bus. @returns it, in its order. */
  const publish = async (at = now): Promise<StoredFact[]> => {
    const facts = await unsentFacts(world, 'rounds');
    await publishFacts({ client: world.client, bus, clock: () => at }, world.tables.rounds, facts);
    return facts;
  };
  const room = (at: string) =>
    mailDeps(
      world,
      async (letter) => {
        if (letter.to.email === broken) throw new Error('no answer');
        sent.push(letter);
        return `message-${sent.length}`;
      },
      at,
    );
  const sources = () => {
    const { rounds, mail, bodies, frameworks, escalations } = world.tables;
    return { rounds, mail, bodies, frameworks, escalations };
  };
  const sweepMail = (at = nextDay) => sendMissed(room(at), sources())();
  const opened = (facts: readonly StoredFact[]) => facts.filter(({ type }) => type === 'nl.regiodeal.task.opened.v1');

  test('a letter whose message was thrown away is found and sent, and no other is sent twice', async () => {
    const [lost, ...others] = opened(await publish());
    for (const one of others) await sendLetters(room(now))(factIn(one));
    expect(sent).toHaveLength(3);
    await sweepMail();
    expect(sent).toHaveLength(4);
    expect(sent.at(-1)).toMatchObject({ addressee: lost?.data['taskId'] });
    await sweepMail();
    await sendLetters(room(nextDay))(factIn(lost as StoredFact));
    expect(sent).toHaveLength(4);
  });

  test('is left to the bus and the queue for an hour', async () => {
    await publish();
    await sweepMail('2027-03-01T09:59:59.000Z');
    expect(sent).toEqual([]);
    await sweepMail('2027-03-01T10:00:01.000Z');
    expect(sent).toHaveLength(4);
  });

  test('a reminder of five days ago is not sent any more; a task that is still open is', async () => {
    const taskId = `${roundId}.klankbordgroep-alfa`;
    const reminded = fact('nl.regiodeal.task.reminded.v1', now, { ...inMatter, roundId, taskId, reminder: 1 });
    await transact(world.client, world.tables.rounds.record(reminded));
    await sweepMail(now);
    await publish();
    await sweepMail(fiveDaysLater);
    expect(sent.map(({ addressee }) => addressee).sort()).toEqual(
      ['alfa', 'beta', 'delta', 'gamma'].map((name) => `${roundId}.klankbordgroep-${name}`),
    );
    expect(sent.filter(({ message }) => /herinnering/i.test(message.subject))).toEqual([]);
  });

  test('what fails again is tried with every sweep, shows, and keeps nothing else', async () => {
    const [first] = opened(await publish());
    const task = await world.roundDeps.rounds.task(String(first?.data['taskId']));
    broken = (await world.roundDeps.registry.person('proefland', task?.personId ?? ''))?.email ?? 'nobody';
    await expect(sweepMail()).rejects.toThrow('failed');
    expect(sent).toHaveLength(3);
    broken = undefined;
    await sweepMail('2027-03-02T10:00:00.000Z');
    expect(sent).toHaveLength(4);
  });

  test('an event that the log misses gets its place, once', async () => {
    const voice = { source: 'urn:nld:oin:00000000000000000000:systeem:proef', apiUrl: 'https://api.example/v1' };
    const facts = await publish();
    const deps = {
      client: world.client,
      table: world.tables.subscriptions,
      registry: world.roundDeps.registry,
      clock: () => nextDay,
    };
    const [lost, ...others] = facts;
    await appendEvents(deps)(others.map((one) => cloudEventOf(one, voice)));
    const logged = async () => {
      const found = await world.tables.subscriptions.query(loggedEventEntity, ranges.eventsAfter('proefland', 0, 100));
      return found.map(({ event }) => event.id);
    };
    expect(await logged()).not.toContain(lost?.id);
    const sweep = logMissed(deps, world.tables, voice);
    await sweep();
    await sweep();
    expect((await logged()).sort()).toEqual(facts.map(({ id }) => id).sort());
  });

  test('is told once more to who keeps no record of each fact, once and only of what it listens to', async () => {
    const facts = await publish();
    const handled: string[] = [];
    const sweep = () =>
      sweepMissed({
        client: world.client,
        table: world.tables.decisions,
        sources: { rounds: world.tables.rounds },
        clock: () => nextDay,
        listens: (type) => type === 'nl.regiodeal.task.opened.v1',
        handle: async ({ id }) => void handled.push(id),
      });
    await sweep();
    await sweep();
    expect(handled.sort()).toEqual(
      opened(facts)
        .map(({ id }) => id)
        .sort(),
    );
  });

  test('costs nothing again once it was compared, however much was published before', async () => {
    const facts = await publish();
    for (const one of opened(facts)) await sendLetters(room(now))(factIn(one));
    const spent = metered(world.client);
    const first = await spent(() => sweepMail());
    const second = await spent(() => sweepMail('2027-03-02T10:00:00.000Z'));
    // A place to begin and to end at for each of five owners, and what was published in between.
    expect(second.calls).toBeLessThanOrEqual(5 * 3);
    expect(first.calls).toBeLessThanOrEqual(5 * 4 + facts.length);
  });
});
