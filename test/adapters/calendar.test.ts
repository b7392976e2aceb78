import type { APIGatewayProxyEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { levelEntity } from '#functions/bodies/records.ts';
import { answerFeed } from '#functions/calendar/feed.ts';
import { readCalendarLink, revokeCalendarLink } from '#functions/calendar/operations/calendar-link.ts';
import { roundEntity } from '#functions/rounds/records.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { application } from '../support/callers.ts';
import { eachOf } from '../support/each-of.ts';
import { now, smallRegistry } from '../support/small-programme.ts';
import { answer, called } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { emptyWorld, imported, unsentFacts, type World } from './support/world.ts';

const programmeId = 'proefland';
const keys = async (): Promise<[string, string]> => ['the key of today', 'the key before'];
const maker = { keys, publicUrl: 'https://regiodeal.example/besluit' };

/** Alfa's council meets on two Tuesdays and rests in the first half of May. */
const registryWithMeetings = () => {
  const registry = smallRegistry();
  const meetings = {
    recess: [{ from: '2027-05-01', until: '2027-05-15' }],
    council: { dates: ['2027-04-06', '2027-05-04', '2027-06-01', '2028-06-01'] },
  };
  return {
    ...registry,
    partners: registry.partners.map((one) => (one.partnerId === 'alfa' ? { ...one, meetings } : one)),
  };
};

const link = async (world: World, partnerId?: string, clientId = 'bureau-proefland') => {
  const caller = application(clientId);
  const standing = await world.deps.registry.standingOfApp(programmeId, clientId, localDate(now));
  const request = { params: { programmeId }, query: { partnerId }, body: undefined, caller, standing, now };
  const { body } = await readCalendarLink(world.roundDeps, maker).answer(request);
  return body as { url: string; version: number };
};
const fetched = async (world: World, url: string, httpMethod = 'GET') => {
  const token = new URL(url).pathname.split('/').at(-1) ?? '';
  const event = { httpMethod, pathParameters: { token } } as unknown as APIGatewayProxyEvent;
  const deps = {
    ...world.roundDeps,
    frameworks: world.deps.frameworks,
    reviews: world.reviewDeps.reviews,
    keys,
    clock: () => now,
  };
  const { statusCode, headers, body } = await answerFeed(deps)(event);
  const days = body
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((text) =>
      Object.fromEntries(text.split('\r\n').map((line) => [line.split(/[:;]/)[0], line.slice(line.indexOf(':') + 1)])),
    );
  return { statusCode, type: headers?.['Content-Type'], body, days };
};
const summaries = (days: readonly Record<string, string>[]) =>
  days.map(({ DTSTART, SUMMARY }) => `${DTSTART} ${SUMMARY}`);

describe('the calendar of a programme', () => {
  test('has nothing confidential in it, of a partner neither: whoever has the link reads it (rule 19)', async () => {
    const world = await emptyWorld();
    await withRound(world, 'adoption');
    const isAsked = async (partnerId?: string): Promise<boolean> =>
      (await fetched(world, (await link(world, partnerId)).url)).body.includes('stem');
    const before = [await isAsked(), await isAsked('alfa')];
    const level = { programmeId, matter: 'framework-cycle', matterId: '1', number: 1 } as const;
    const words = { level: 'confidential', ground: 'Artikel 5.1', reason: 'Nog niet.', by: 'bureau', at: now } as const;
    await transact(world.client, [world.tables.bodies.insert(levelEntity, { ...level, ...words, sharedWith: [] })]);
    expect({ before, after: [await isAsked(), await isAsked('alfa')] }).toEqual({
      before: [true, true],
      after: [false, false],
    });
  });

  test('shows terms, reminders, meetings outside recess, and the yearly review; of a partner what concerns it', async () => {
    const world = await emptyWorld();
    await withRound(world, 'input', registryWithMeetings());
    const { url } = await link(world);
    const { statusCode, type, body, days } = await fetched(world, url);
    expect([statusCode, type]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(body).toContain('X-WR-CALNAME:Regio Deal Proefland\r\n');
    expect(summaries(days)).toEqual(
      expect.arrayContaining([
        '20270406 Vergadering gemeenteraad van Alfa',
        '20270601 Vergadering gemeenteraad van Alfa',
        '20270501 Reces Alfa',
        '20270101 Jaarlijkse herijking van de regiegroep',
      ]),
    );
    // Not in recess, and not more than half a year ahead.
    expect(summaries(days).join('\n')).not.toMatch(/20270504|20280601/);
    expect(days.find(({ SUMMARY }) => SUMMARY?.startsWith('Reces'))).toMatchObject({ DTEND: '20270516' });
    const names = (await fetched(world, (await link(world, 'zorg')).url)).days;
    expect(summaries(names).join('\n')).not.toMatch(/Vergadering|Reces/);
    expect(names.filter(({ SUMMARY }) => SUMMARY === 'Laatste dag: inbreng')).toHaveLength(1);
  });

  test('is the same to the letter until something changes; an extended term is the same day, moved', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'sounding');
    const { url } = await link(world);
    const before = await fetched(world, url);
    const task = tasks[0];
    if (task) await answer(world, task.taskId, { answer: 'positive' });
    expect((await fetched(world, url)).body).toBe(before.body);
    const round = await world.roundDeps.rounds.round(roundId);
    if (!round) throw new Error('There is no round');
    const until = '2027-07-01T21:59:59.000Z';
    const at = '2027-03-02T09:00:00.000Z';
    const extensions = [{ from: round.termEnd, until, by: 'bureau', reason: 'Meivakantie.', at }];
    await transact(world.client, [world.roundDeps.table.put(roundEntity, { ...round, termEnd: until, extensions })]);
    const uid = `${roundId}.term@proefland.regio-deal`;
    const term = (days: readonly Record<string, string>[]) => days.find(({ UID }) => UID === uid);
    expect(term(before.days)).toMatchObject({ SEQUENCE: '0', DTSTAMP: '20270301T090000Z' });
    expect(term((await fetched(world, url)).days)).toMatchObject({
      DTSTART: '20270701',
      SEQUENCE: '1',
      DTSTAMP: '20270302T090000Z',
    });
  });

  test('names no person and no address', async () => {
    const world = await emptyWorld();
    await withRound(world, 'approval');
    const { body } = await fetched(world, (await link(world)).url);
    const { people } = await world.roundDeps.registry.registry(programmeId);
    expect(people.length).toBeGreaterThan(0);
    for (const { name, email } of eachOf(people)) for (const word of [name, email]) expect(body).not.toContain(word);
  });
});

describe('the link of a calendar', () => {
  test('of a partner is for its own application and the programmabureau; that of the programme for everybody in it', async () => {
    const world = await emptyWorld();
    await imported(world);
    const { url } = await link(world, 'alfa');
    expect(await link(world, 'alfa', 'alfa-proefland')).toMatchObject({ url });
    for (const other of ['delta-proefland', 'school-proefland'])
      await expect(link(world, 'alfa', other)).rejects.toMatchObject({ rule: 'see a calendar' });
    expect((await link(world, undefined, 'school-proefland')).version).toBe(1);
  });

  test('is the same each time, dies when it is revoked, and the next one works', async () => {
    const world = await emptyWorld();
    await withRound(world, 'input');
    const first = await link(world, 'alfa');
    expect(first).toEqual(await link(world, 'alfa'));
    const revoke = (version: number) =>
      called(revokeCalendarLink(world.roundDeps), { programmeId }, { partnerId: 'alfa', version, reason: 'Gelekt.' });
    const { body: second } = await revoke(1);
    expect(await revoke(1)).toMatchObject({ status: 200, body: second });
    expect(second).toEqual({ partnerId: 'alfa', version: 2 });
    const revokedFacts = (await unsentFacts(world, 'rounds')).filter(({ type }) => type.includes('link-revoked'));
    expect(revokedFacts.map(({ id, data }) => ({ id, data }))).toEqual([
      {
        id: 'calendar.link-revoked/proefland/alfa/1',
        data: { programmeId: 'proefland', partnerId: 'alfa', linkVersion: 1 },
      },
    ]);
    expect((await fetched(world, first.url)).statusCode).toBe(410);
    expect((await fetched(world, (await link(world, 'alfa')).url)).statusCode).toBe(200);
    // The calendar of the programme has a link of its own.
    expect((await fetched(world, (await link(world)).url)).statusCode).toBe(200);
    await expect(revoke(7)).rejects.toMatchObject({ code: 'no-such-link' });
  });

  test('opens nothing when it was not made by us, and takes nothing', async () => {
    const world = await emptyWorld();
    await withRound(world, 'input');
    const { url } = await link(world);
    expect((await fetched(world, `${url}x`)).statusCode).toBe(404);
    expect((await fetched(world, `${maker.publicUrl}/k.x.y`)).statusCode).toBe(404);
    expect((await fetched(world, url, 'POST')).statusCode).toBe(405);
  });

  test('is not made for a partner that the programme does not know', async () => {
    const world = await emptyWorld();
    await withRound(world, 'input');
    await expect(link(world, 'niemand')).rejects.toMatchObject({ code: 'not-found' });
  });
});
