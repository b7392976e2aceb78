import { DeleteItemCommand, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from 'vitest';
import { listDecisions, verifyDecisions } from '#functions/decisions/operations/read-register.ts';
import { appendDecisions } from '#functions/decisions/reactions/append-decisions.ts';
import { noteDecisions } from '#functions/decisions/reactions/note-decisions.ts';
import { entryEntity, headEntity, ranges, registrationEntity } from '#functions/decisions/records.ts';
import { verifyRegister } from '#functions/decisions/verify.ts';
import { now } from '../../support/small-programme.ts';
import { cutOffAt, type When } from '../support/cut-off.ts';
import { decisionNumber } from '../support/decision.ts';
import { called } from '../support/governance.ts';
import { registering } from '../support/register.ts';
import { spoilt } from '../support/spoilt.ts';
import { emptyWorld, factsOfType, imported, type World } from '../support/world.ts';

/** Attacks on the register: decisions lost, doubled or branched by its writers, and a table that somebody changes by hand. */

const programmeId = 'proefland';
const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const partsOf = ({ client, tables }: World) => ({ client, table: tables.decisions, clock: () => now });
const waitingIn = ({ tables }: World) =>
  tables.decisions.query(registrationEntity, ranges.waitingSince('2100-01-01T00:00:00.000Z'));
const registerOf = async ({ tables: { decisions } }: World) => ({
  entries: await decisions.query(entryEntity, ranges.entries(programmeId)),
  head: await decisions.get(headEntity, { programmeId }),
});

describe('the writers of the register', () => {
  test('eight at once, each with a share that overlaps those of others, lose no decision, double none and make no branch', async () => {
    const world = await emptyWorld();
    await Promise.all(numbers(32).map((number) => noteDecisions(partsOf(world))([decisionNumber(number)])));
    const waiting = await waitingIn(world);
    const shares = numbers(8).map((at) => [...waiting.slice(at * 4), ...waiting.slice(0, at * 4)].slice(0, 12));
    await Promise.allSettled(shares.map((share) => appendDecisions(partsOf(world))(share)));
    // Whoever gave up is followed by the sweep.
    await appendDecisions(partsOf(world))(await waitingIn(world));
    const { entries, head } = await registerOf(world);
    expect(verifyRegister(entries, head)).toMatchObject({ whole: true, entries: 32 });
    expect(new Set(entries.map(({ decision }) => decision.decisionId)).size).toBe(32);
    expect(await factsOfType(world, 'decisions', 'decision.registered')).toHaveLength(32);
  });

  test('take a decision that is delivered twice in one batch once', async () => {
    const world = await emptyWorld();
    await noteDecisions(partsOf(world))([decisionNumber(1), decisionNumber(2)]);
    const waiting = await waitingIn(world);
    await appendDecisions(partsOf(world))([...waiting, ...waiting]);
    const { entries, head } = await registerOf(world);
    expect(verifyRegister(entries, head)).toMatchObject({ whole: true, entries: 2 });
  });

  test('take forty decisions of the longest texts that people may give: each gets its place, and is read', async () => {
    const world = await emptyWorld();
    const long = { motivation: '€'.repeat(20_000), conditions: numbers(20).map(() => '€'.repeat(2000)) };
    await noteDecisions(partsOf(world))(numbers(40).map((number) => decisionNumber(number, long)));
    await appendDecisions(partsOf(world))(await waitingIn(world));
    const { entries, head } = await registerOf(world);
    expect(verifyRegister(entries, head)).toMatchObject({ whole: true, entries: 40 });
    await imported(world);
    const deps = { table: world.tables.decisions, registry: world.deps.registry };
    const { body } = await called(listDecisions(deps), { programmeId });
    // What a Lambda may answer, with the texts as JSON within JSON.
    expect(Buffer.byteLength(JSON.stringify(JSON.stringify(body)))).toBeLessThan(6_000_000);
    expect(body).toMatchObject({ next: expect.stringContaining('cursor=') });
  });

  test.each<[When]>([['before it arrived'], ['before the answer came back']])(
    'cut off %s at every call lose nothing and double nothing',
    async (when) => {
      const world = await emptyWorld();
      for (const nth of numbers(6)) {
        const cut = cutOffAt(world, nth + 1, when).world;
        await registering(cut)(decisionNumber(nth), decisionNumber(nth + 100)).catch(() => undefined);
        await registering(world)(decisionNumber(nth), decisionNumber(nth + 100));
      }
      const { entries, head } = await registerOf(world);
      expect(verifyRegister(entries, head)).toMatchObject({ whole: true, entries: 12 });
    },
  );
});

describe('a register that somebody changes in the database', () => {
  const registered = async (count: number): Promise<World> => {
    const world = await emptyWorld();
    await imported(world);
    await registering(world)(...numbers(count).map((number) => decisionNumber(number)));
    return world;
  };
  const verified = async ({ tables }: World) => {
    const deps = { table: tables.decisions, decisionsInRecord: async () => [], unfounded: async () => [] };
    const { body } = await called(verifyDecisions(deps as never), { programmeId });
    return body;
  };
  const key = (sequence: number) => entryEntity.key({ programmeId, sequence });
  const change = ({ client, tables }: World, Key: object, attribute: string, value: unknown) =>
    client.send(
      new UpdateItemCommand({
        TableName: tables.decisions.name,
        Key: marshall(Key),
        UpdateExpression: 'SET #changed = :value',
        ExpressionAttributeNames: { '#changed': attribute },
        ExpressionAttributeValues: marshall({ ':value': value }),
      }),
    );
  const remove = ({ client, tables }: World, Key: object) =>
    client.send(new DeleteItemCommand({ TableName: tables.decisions.name, Key: marshall(Key) }));

  test.each<[string, (world: World) => Promise<unknown>, number]>([
    [
      'another outcome',
      (world) => change(world, key(3), 'decision', decisionNumber(2, { outcome: 'not-approved' })),
      3,
    ],
    ['another moment', (world) => change(world, key(2), 'registeredAt', '2027-03-02T09:00:00.000Z'), 2],
    ['another hash before it', (world) => change(world, key(4), 'previousHash', 'f'.repeat(64)), 4],
    ['an entry taken out', (world) => remove(world, key(2)), 2],
    ['the last entry taken out', (world) => remove(world, key(5)), 5],
    [
      'the last entry taken out and the end moved back',
      async (world) => {
        const { entries } = await registerOf(world);
        await remove(world, key(5));
        await change(world, headEntity.key({ programmeId }), 'sequence', 3);
        await change(world, headEntity.key({ programmeId }), 'hash', entries[2]?.hash);
      },
      5,
    ],
    ['the end taken out', (world) => remove(world, headEntity.key({ programmeId })), 6],
    [
      'two entries exchanged',
      async ({ client, tables }) => {
        const TableName = tables.decisions.name;
        const items = await Promise.all(
          [2, 3].map((at) => client.send(new GetItemCommand({ TableName, Key: marshall(key(at)) }))),
        );
        const [two, three] = items.map(({ Item = {} }) => Item);
        const at = (Item: object, sequence: number) => ({ ...Item, ...marshall({ ...key(sequence), sequence }) });
        await client.send(new PutItemCommand({ TableName, Item: at(three ?? {}, 2) }));
        await client.send(new PutItemCommand({ TableName, Item: at(two ?? {}, 3) }));
      },
      2,
    ],
    ['an entry made unreadable', (world) => spoilt(world, world.tables.decisions, key(3), 'decision'), 3],
    [
      'the end made unreadable',
      (world) => spoilt(world, world.tables.decisions, headEntity.key({ programmeId }), 'hash'),
      6,
    ],
  ])('is said not to be whole, and where: %s', async (_, attack, brokenAt) => {
    const world = await registered(5);
    await attack(world);
    expect(await verified(world)).toMatchObject({ whole: false, brokenAt });
  });

  test('takes no decision behind an end that was moved back: what lies there is never overwritten', async () => {
    const world = await registered(3);
    const before = await registerOf(world);
    await change(world, headEntity.key({ programmeId }), 'sequence', 1);
    await change(world, headEntity.key({ programmeId }), 'hash', before.entries[0]?.hash);
    await expect(registering(world)(decisionNumber(9))).rejects.toThrow();
    expect((await registerOf(world)).entries).toEqual(before.entries);
  });
});
