import { beforeEach, describe, expect, test } from 'vitest';
import type { Deps } from '#functions/bodies/deps.ts';
import { importProgramme } from '#functions/bodies/import-programme.ts';
import { changeRing, endRepresentation, recordRepresentation } from '#functions/bodies/operations/change.ts';
import { endMembership } from '#functions/bodies/operations/end-membership.ts';
import { erasePerson, exportPerson } from '#functions/bodies/operations/people.ts';
import { explainAuthority, listBodies, readProgramme } from '#functions/bodies/operations/read.ts';
import { announceLostQuorum } from '#functions/bodies/reactions/announce-lost-quorum.ts';
import { contactFor } from '#functions/bodies/terms/bodies.ts';
import { lettersFor } from '#functions/mail/letters.ts';
import { readComposition } from '#functions/reviews/operations/read-composition.ts';
import { listReviews } from '#functions/reviews/operations/review.ts';
import { rotateSeat } from '#functions/reviews/operations/rotate-seat.ts';
import type { Fact } from '#shared/events/catalogue.ts';
import type { OperationHandler } from '#shared/http/operation.ts';
import { application } from '../support/callers.ts';
import { now, smallRegistry, today } from '../support/small-programme.ts';
import { called } from './support/governance.ts';
import { mailDeps } from './support/mail-deps.ts';
import { emptyWorld, factsOfType, imported, importer, type World } from './support/world.ts';

const programmeId = 'proefland';
const code = (word: string) => expect.objectContaining({ code: word });

describe('the registry', () => {
  let world: World;
  let deps: Deps;
  beforeEach(async () => {
    world = await emptyWorld();
    deps = { client: world.client, table: world.tables.bodies, registry: world.deps.registry, operators: [] };
    await imported(world);
  });
  const readAsOf = async (handler: OperationHandler, asOf: string, clientId = 'bureau-proefland') => {
    const caller = application(clientId);
    const standing = await world.deps.registry.standingOfApp(programmeId, clientId, today);
    const request = { params: { programmeId }, body: undefined, query: { asOf }, caller, standing, now };
    const { body } = await handler.answer(request);
    return body as object;
  };
  const seatsOn = async (day: string): Promise<string[]> => {
    const { seats } = (await readAsOf(readComposition(world.reviewDeps), day)) as { seats?: { partnerId: string }[] };
    return (seats ?? []).map(({ partnerId }) => partnerId).sort();
  };
  const rotation = { partnerId: 'delta', from: '2027-06-01', outsideReview: 'Gamma stopt eerder.' };

  test('passes a rotating seat on, once, and shows each day as it was recorded', async () => {
    const first = await called(rotateSeat(world.reviewDeps), { programmeId }, rotation);
    expect(first).toMatchObject({
      status: 201,
      body: { seatId: 'rotating-delta-2027-06-01', succeeds: 'zetel-gamma' },
    });
    expect(await called(rotateSeat(world.reviewDeps), { programmeId }, rotation)).toMatchObject({ status: 200 });
    expect(await seatsOn('2027-05-31')).toEqual(['alfa', 'beta', 'gamma']);
    expect(await seatsOn('2027-06-01')).toEqual(['alfa', 'beta', 'delta']);
    expect(await factsOfType(world, 'bodies', 'registry.seat-rotated')).toHaveLength(1);
    const standing = (day: string) => world.deps.registry.standingOfPartner(programmeId, 'delta', day);
    expect(await standing('2027-05-31')).not.toHaveProperty('seat');
    expect(await standing('2027-06-01')).toHaveProperty('seat');
  });

  test('moves no holder of a seat out of the inner ring, and a file need not name the rings that a rotation changed (rule 2)', async () => {
    const outside = called(
      changeRing(deps),
      { programmeId, partnerId: 'gamma' },
      { ring: 'outer', from: '2027-04-01' },
    );
    await expect(outside).rejects.toEqual(code('seat-held'));
    await called(rotateSeat(world.reviewDeps), { programmeId }, { ...rotation, formerHolderRing: 'outer' });
    const recorded = await world.deps.registry.registry(programmeId);
    const file = smallRegistry(programmeId, { seats: recorded.seats });
    await imported(world, file);
    const after = await world.deps.registry.registry(programmeId);
    expect(after.partners).toEqual(recorded.partners);
    const ringsOf = (partnerId: string) => after.partners.find((partner) => partner.partnerId === partnerId)?.rings;
    expect(ringsOf('delta')?.at(-1)).toEqual({ ring: 'inner', from: '2027-06-01' });
    expect(ringsOf('gamma')?.at(-1)).toEqual({ ring: 'outer', from: '2027-06-01' });
  });

  test('passes no seat on without a review that the seats adopted, or a reason that is kept for why it is outside one', async () => {
    const { outsideReview, ...bare } = rotation;
    await expect(called(rotateSeat(world.reviewDeps), { programmeId }, bare)).rejects.toMatchObject({
      faults: [{ pointer: '/outsideReview' }],
    });
    expect(await seatsOn('2027-06-01')).toEqual(['alfa', 'beta', 'gamma']);
    await called(rotateSeat(world.reviewDeps), { programmeId }, rotation);
    const { passingsOn } = (await called(listReviews(world.reviewDeps), { programmeId })).body as {
      passingsOn: object[];
    };
    const given = { seatId: 'rotating-delta-2027-06-01', partnerId: 'delta', from: '2027-06-01', outsideReview };
    expect(passingsOn).toEqual([{ ...given, recordedAt: now, recordedBy: 'bureau-proefland', change: 2 }]);
  });

  test('lets only one of two that pass the same seat on at once', async () => {
    const sent = await Promise.allSettled(
      ['delta', 'straks'].map((partnerId) =>
        called(rotateSeat(world.reviewDeps), { programmeId }, { ...rotation, partnerId }),
      ),
    );
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [refused] = sent.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(['registry-changed', 'seats-taken']).toContain(refused);
    expect(await seatsOn('2027-06-01')).toHaveLength(3);
  });

  test('records a representation for whom it concerns, and by the programmabureau, and nobody else', async () => {
    const given = { body: 'klankbordgroep', representedPartnerId: 'delta', byPartnerId: 'gamma', from: '2027-04-01' };
    const record = (clientId: string, parts = {}) =>
      called(recordRepresentation(deps), { programmeId }, { ...given, ...parts }, clientId);
    await expect(record('alfa-proefland')).rejects.toMatchObject({ code: 'not-entitled', rule: 'be represented' });
    expect(await record('delta-proefland')).toMatchObject({
      status: 201,
      body: { representationId: 'klankbordgroep.delta.2027-04-01' },
    });
    expect(await record('bureau-proefland')).toMatchObject({ status: 200 });
    await expect(record('delta-proefland', { from: '2027-05-01' })).rejects.toEqual(code('represented-already'));
    await expect(record('delta-proefland', { from: '2027-02-01' })).rejects.toEqual(code('invalid-input'));
    const params = { programmeId, representationId: 'klankbordgroep.delta.2027-04-01' };
    const end = (clientId: string) => called(endRepresentation(deps), params, { until: '2027-09-01' }, clientId);
    await expect(end('alfa-proefland')).rejects.toEqual(code('not-entitled'));
    expect(await end('delta-proefland')).toMatchObject({ status: 201, body: { until: '2027-09-01' } });
    expect(await end('delta-proefland')).toMatchObject({ status: 200 });
    const read = await world.deps.registry.representations(programmeId);
    expect(read).toEqual([{ programmeId, ...given, until: '2027-09-01' }]);
  });

  test('moves a partner to another ring from a day on, and never before today', async () => {
    const move = (ring: string, from: string) =>
      called(changeRing(deps), { programmeId, partnerId: 'delta' }, { ring, from });
    expect(await move('middle', '2027-04-01')).toMatchObject({
      status: 201,
      body: {
        rings: [
          { ring: 'outer', from: '2026-01-01', until: '2027-04-01' },
          { ring: 'middle', from: '2027-04-01' },
        ],
      },
    });
    expect(await move('middle', '2027-04-01')).toMatchObject({ status: 200 });
    await expect(move('inner', '2027-02-28')).rejects.toEqual(code('invalid-input'));
    await expect(move('inner', '2027-03-15')).rejects.toEqual(code('ring-arranged'));
    const ringOn = async (day: string) => {
      const { partners } = (await readAsOf(readProgramme(deps), day)) as {
        partners?: { partnerId: string; ring?: string }[];
      };
      return partners?.find(({ partnerId }) => partnerId === 'delta')?.ring;
    };
    expect([await ringOn('2027-03-31'), await ringOn('2027-04-01')]).toEqual(['outer', 'middle']);
  });

  test('ends a membership on a day with its ground, once, and its seat with it; the lost quorum is said at once (rule 18)', async () => {
    const end = (partnerId: string, ground = 'Stopt.') =>
      called(endMembership(deps), { programmeId, partnerId }, { on: '2027-09-01', ground });
    const { quorum } = smallRegistry().programme.settings.vote;
    const holders = await seatsOn('2027-08-31');
    const leavers = holders.slice(0, holders.length - quorum + 1);
    const answers = [];
    for (const partnerId of leavers) answers.push(await end(partnerId));
    expect(answers.at(-1)).toMatchObject({
      status: 201,
      body: {
        on: '2027-09-01',
        ground: 'Stopt.',
        vacatedSeats: [`zetel-${leavers.at(-1)}`],
        warnings: [{ code: 'quorum-lost', from: '2027-09-01', seats: quorum - 1, quorum }],
      },
    });
    expect(await end(leavers.at(-1) ?? '')).toMatchObject({ ...answers.at(-1), status: 200 });
    await expect(end(leavers.at(-1) ?? '', 'Anders.')).rejects.toEqual(code('membership-ended'));
    expect(await seatsOn('2027-08-31')).toEqual(holders);
    expect(await seatsOn('2027-09-01')).toHaveLength(quorum - 1);
    expect(await factsOfType(world, 'bodies', 'registry.membership-ended')).toHaveLength(leavers.length);
    const announce = (at: string) => announceLostQuorum({ ...deps, clock: () => at })(programmeId);
    for (const at of [now, now, '2027-09-03T09:00:00.000Z']) await announce(at);
    const lostFacts = await factsOfType(world, 'bodies', 'registry.quorum-lost');
    expect(lostFacts.map(({ data }) => data)).toEqual([{ programmeId, lostFrom: '2027-09-01', notice: 1 }]);
    const [letter] = await lettersFor(mailDeps(world, async () => '', now).deps, lostFacts[0] as Fact, now);
    expect(letter?.message.subject).toContain('De regiegroep kan vanaf 1 september 2027 niet besluiten');
  });

  test('says of a day that has passed what it said on that day, whatever a file corrects later', async () => {
    const before = await readAsOf(listBodies(deps), '2027-02-01');
    const registry = smallRegistry();
    const partners = registry.partners.map((partner) =>
      partner.partnerId === 'delta' ? { ...partner, rings: [{ ring: 'inner' as const, from: '2027-05-01' }] } : partner,
    );
    const parts = { client: world.client, table: world.tables.bodies };
    await importProgramme(parts, { ...registry, partners }, '2027-04-01', '2027-04-01T09:00:00.000Z', importer);
    expect(await readAsOf(listBodies(deps), '2027-02-01')).toEqual(before);
    expect(JSON.stringify(await readAsOf(listBodies(deps), '2027-04-02'))).not.toContain('delta');
  });

  test('is not undone by a file that does not know of a change; one that knows it is taken', async () => {
    await called(rotateSeat(world.reviewDeps), { programmeId }, rotation);
    const parts = { client: world.client, table: world.tables.bodies };
    const registry = smallRegistry();
    const send = ({ seats, partners }: Pick<typeof registry, 'seats' | 'partners'> = registry) =>
      importProgramme(parts, { ...registry, seats, partners }, today, '2027-03-01T10:00:00.000Z', importer);
    await expect(send()).rejects.toMatchObject({
      faults: [
        { message: expect.stringContaining('seat zetel-gamma was recorded by bureau-proefland on 2027-03-01') },
        { message: expect.stringContaining('seat rotating-delta-2027-06-01') },
      ],
    });
    const recorded = await world.deps.registry.registry(programmeId);
    // A seat makes its holder inner ring (rule 2).
    expect(recorded.partners.find(({ partnerId }) => partnerId === 'delta')?.rings).toEqual([
      { ring: 'outer', from: '2026-01-01', until: '2027-06-01' },
      { ring: 'inner', from: '2027-06-01' },
    ]);
    expect(await send(recorded)).toMatchObject({ created: 0, changed: 0, ended: 0 });
    const seats = recorded.seats.map((seat) => (seat.partnerId === 'delta' ? { ...seat, until: '2028-06-01' } : seat));
    expect(await send({ ...recorded, seats })).toMatchObject({ changed: 1 });
  });

  test('exports what it holds of a person, and erases who it was, once, without touching that the role was held', async () => {
    const params = { programmeId, personId: 'delta-council-clerk' };
    const exported = async () =>
      (await called(exportPerson({ ...deps, elsewhere: world.roundDeps.rounds }), params)).body;
    expect(await exported()).toMatchObject({
      person: { name: 'Persoon delta council-clerk', email: 'council-clerk@delta.example' },
      history: [{ via: 'file', role: { role: 'council-clerk', partnerId: 'delta', from: '2026-01-01' } }],
    });
    const erase = () => called(erasePerson(deps), params, { reason: 'Op verzoek.' });
    expect(await erase()).toMatchObject({ status: 201, body: { personId: 'delta-council-clerk' } });
    expect(await erase()).toMatchObject({ status: 200 });
    const all = JSON.stringify([await exported(), await world.deps.registry.registry(programmeId)]);
    expect(all).not.toMatch(/Persoon delta council-clerk|council-clerk@delta/);
    expect(await exported()).toMatchObject({ history: [{ via: 'file' }, { via: 'api', role: { until: today } }] });
    const registry = await world.deps.registry.registry(programmeId);
    expect(contactFor(registry, 'delta', 'council', today)).toBeUndefined();
    const facts = await factsOfType(world, 'bodies', 'registry.person-erased');
    expect(facts.map(({ data }) => data)).toEqual([{ programmeId, personId: 'delta-council-clerk', change: 2 }]);
    // A file that still names the person would bring the name back.
    const parts = { client: world.client, table: world.tables.bodies };
    await expect(
      importProgramme(parts, smallRegistry(), today, '2027-03-01T10:00:00.000Z', importer),
    ).rejects.toMatchObject({
      faults: [{ message: expect.stringContaining('person delta-council-clerk') }],
    });
    const people = smallRegistry().people.filter(({ personId }) => personId !== 'delta-council-clerk');
    const without = { ...smallRegistry(), people };
    await importProgramme(parts, without, today, '2027-03-01T10:00:00.000Z', importer);
    expect(JSON.stringify(await exported())).not.toMatch(/Persoon|@delta/);
  });

  test('explains to an application what it may do, by which rule, on which facts, on any day', async () => {
    await called(rotateSeat(world.reviewDeps), { programmeId }, rotation);
    type Explained = { facts: object; acts: { act: string; allowed: boolean; rule: string; dependsOn: string[] }[] };
    const explained = async (day: string) =>
      (await readAsOf(explainAuthority(deps), day, 'delta-proefland')) as unknown as Explained;
    const allowed = async (day: string, act: string) => (await explained(day)).acts.find((one) => one.act === act);
    expect((await explained(today)).facts).toEqual({
      actsFor: 'delta',
      kind: 'municipality',
      ring: 'outer',
      seat: 'none',
    });
    expect(await allowed(today, 'adopt a framework')).toMatchObject({
      allowed: false,
      rule: 'adopt a framework: regiegroep seats',
      dependsOn: [],
    });
    expect(await allowed('2027-06-01', 'adopt a framework')).toMatchObject({ allowed: true });
    expect(await allowed(today, 'commit a contribution')).toMatchObject({
      allowed: true,
      dependsOn: ['concerns', 'decidedBy', 'withinRoom'],
    });
    expect(await allowed(today, 'exceed the mandate')).toMatchObject({ allowed: false });
  });
});
