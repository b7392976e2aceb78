import { beforeEach, describe, expect, test } from 'vitest';
import { pitchAlliance } from '#functions/alliances/operations/pitch-alliance.ts';
import { recordPayment } from '#functions/alliances/operations/record-payment.ts';
import { endMembership } from '#functions/bodies/operations/end-membership.ts';
import { announceInstallations } from '#functions/bodies/reactions/announce-installations.ts';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { lettersFor } from '#functions/mail/letters.ts';
import { readHandover } from '#functions/members/operations/read-handover.ts';
import { answerPaperLink } from '#functions/members/print/answer-paper-link.ts';
import { factIn } from '#shared/dynamo/outbox.ts';
import { now, smallRegistry, today } from '../support/small-programme.ts';
import { committed, inForce, money, pitch, promise, registryWithApps } from './support/alliances.ts';
import { broughtTo, called, collegesDecided } from './support/governance.ts';
import { mailDeps, membersOf } from './support/mail-deps.ts';
import { placed } from './support/placed.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
/** The first day of the new council of Alfa, after an election of its own. */
const installedOn = '2027-03-04';
const morning = '2027-03-04T06:00:00.000Z';
const elections = [{ on: '2027-02-24', councilFrom: installedOn, collegeFrom: '2027-06-11' }];
const withElection = () => {
  const registry = registryWithApps(programmeId);
  const partners = registry.partners.map((one) =>
    one.partnerId === 'alfa' ? { ...one, meetings: { recess: [], elections } } : one,
  );
  return { ...registry, partners };
};
const installed = (world: World, at: string) =>
  announceInstallations({
    client: world.client,
    table: world.tables.bodies,
    registry: world.deps.registry,
    clock: () => at,
  });
const factsOf = async (world: World) => (await factsOfType(world, 'bodies', 'registry.body-installed')).map(factIn);

describe('a new council after an election (rule 18)', () => {
  let world: World;
  beforeEach(async () => {
    world = await emptyWorld();
    await imported(world, withElection());
  });

  test('is said once, on its first day or later, also by two sweeps at once', async () => {
    await installed(world, '2027-03-03T22:30:00.000Z');
    expect(await factsOf(world)).toEqual([]);
    await Promise.allSettled([installed(world, morning), installed(world, morning)]);
    await installed(world, '2027-03-20T06:00:00.000Z');
    const said = (await factsOf(world)).map(({ data }) => data);
    expect(said).toEqual([{ programmeId, partnerId: 'alfa', body: 'council', electedOn: '2027-02-24', installedOn }]);
    await installed(world, '2027-06-11T06:00:00.000Z');
    expect(await factsOf(world)).toHaveLength(2);
  });

  test('that took office before the programme was recorded is not said', async () => {
    const later = await emptyWorld();
    const registry = smallRegistry('later');
    await imported(later, registry);
    await installed(later, now);
    expect(await factsOf(later)).toEqual([]);
  });
});

describe('what a new council is handed (rule 18)', () => {
  const to = (partnerId: string, body: 'council' | 'college' = 'council') => ({ programmeId, partnerId, body });

  test('is what its college approved, with its conditions and its seat', async () => {
    const world = await emptyWorld();
    await imported(world, withElection());
    await placed(world, 'approval');
    await collegesDecided(world, { alfa: ['Eén loket in Alfa.'] });
    const members = membersOf(world);
    expect(await members.handover(to('alfa'), morning)).toMatchObject({
      frameworks: [{ cycleId: '1', underConditions: true, decision: { reference: expect.any(String) } }],
      conditions: [{ of: 'framework', text: 'Eén loket in Alfa.', status: 'open', accepted: 'open' }],
      seats: [{ seatId: 'zetel-alfa', kind: 'fixed' }],
    });
    expect(await members.handoverWithPast(to('alfa', 'college'), morning)).toMatchObject({
      askedBefore: [
        {
          kind: 'approval',
          capacity: 'college',
          status: 'answered',
          answer: 'Het college stemt in onder voorwaarden',
          decision: { reference: 'B&W 2027-031' },
        },
      ],
      figures: [],
    });
    // A council is not asked to approve.
    expect(await members.handoverWithPast(to('alfa'), morning)).toMatchObject({ askedBefore: [] });
    expect(await members.handover(to('beta', 'college'), morning)).toMatchObject({
      frameworks: [{ underConditions: false }],
      conditions: [],
      contributions: [],
    });
    await expect(members.handover(to('school'), morning)).rejects.toThrow('no such municipality');
  });

  test('comes by letter to its clerk, with a link that opens all of it, and over the API to its municipality alone', async () => {
    const world = await emptyWorld();
    const ids = { programmeId, allianceId: 'samen-bewegen' };
    await imported(world, withElection());
    await inForce(world);
    await called(pitchAlliance(world.allianceDeps), { programmeId }, pitch(ids.allianceId));
    await committed(world, ids, 'alfa', money(60_000));
    await promise(world, ids, 'alfa', 'later', money(5_000, 2028));
    const payment = { paymentId: 'eerste', year: 2027, amount: 20_000, paidOn: today, reference: 'F1' };
    await called(recordPayment(world.allianceDeps), { ...ids, contributionId: 'bijdrage-alfa' }, payment);
    await installed(world, morning);
    const [said] = await factsOf(world);
    if (!said) throw new Error('nothing was said');
    const { deps } = mailDeps(world, async () => '', morning);
    const [letter, ...others] = await lettersFor(deps, said, morning);
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ addressee: 'council-alfa', to: { email: 'council-clerk@alfa.example' } });
    const text = letter?.message.text.replace(/\s+/g, ' ');
    expect(text).toContain('€ 600, daarvan betaald € 200');
    expect(text).toContain('Toegezegd, nog niet besloten: € 50');
    const token = /besluiten\.example\/(\S+)/.exec(letter?.message.text ?? '')?.[1];
    const opens = (
      at: string,
      httpMethod = 'GET',
      registry: Pick<RegistryReader, 'registry'> = world.deps.registry,
      opened = token,
    ) =>
      answerPaperLink({
        registry,
        members: membersOf(world),
        keys: async () => ['secret'],
        clock: () => at,
      })({ httpMethod, pathParameters: { token: opened } } as never);
    const page = await opens(morning);
    expect(page.statusCode).toBe(200);
    for (const words of ['Samen bewegen', '€ 600', 'Persoon alfa council-clerk', 'Vaste zetel in de regiegroep'])
      expect(page.body.replace(/\s+/g, ' ')).toContain(words);
    expect((await opens('2028-03-04T06:00:00.000Z')).statusCode).toBe(404);
    expect((await opens(morning, 'POST')).statusCode).toBe(405);
    // Whoever left the role, and whoever the mail was passed on to since, reads nothing of what comes later.
    const known = await world.deps.registry.registry(programmeId);
    const people = known.people.map((one) =>
      one.email === 'council-clerk@alfa.example' ? { ...one, until: today } : one,
    );
    const left = { registry: async () => ({ ...known, people }) };
    expect((await opens(morning, 'GET', left)).statusCode).toBe(404);
    // While nobody has the role, the programmabureau is handed it, and may open it (rule 18).
    const vacant = { ...deps, registry: Object.assign(Object.create(deps.registry), left) };
    const [toBureau] = await lettersFor(vacant, said, morning);
    expect([toBureau?.addressee, toBureau?.to.email]).toEqual(['programmabureau', 'bureau@proefland.example']);
    expect(toBureau?.message.text.replace(/\s+/g, ' ')).toContain('Van Alfa is geen griffier bekend.');
    const itsToken = /besluiten\.example\/(\S+)/.exec(toBureau?.message.text ?? '')?.[1];
    expect((await opens(morning, 'GET', left, itsToken)).statusCode).toBe(200);
    expect((await opens(morning, 'GET', world.deps.registry, itsToken)).statusCode).toBe(404);
    const read = (clientId: string) =>
      called(
        readHandover({ registry: world.deps.registry, members: membersOf(world) }),
        { programmeId, partnerId: 'alfa' },
        undefined,
        clientId,
      );
    const cents = (amount: number) => ({ cents: amount, hours: 0, items: 0 });
    expect(await read('alfa-proefland')).toMatchObject({
      body: {
        contributions: [
          { contributionId: 'bijdrage-alfa' },
          { contributionId: 'later', status: 'proposed', decidedBy: 'council' },
        ],
        figures: [
          { year: 2027, asked: cents(0), promised: cents(60_000), decided: cents(60_000), paid: cents(20_000) },
          { year: 2028, promised: cents(5_000), decided: cents(0), paid: cents(0) },
        ],
      },
    });
    expect(JSON.stringify(await read('bureau-proefland'))).not.toContain('Persoon');
    await expect(read('beta-proefland')).rejects.toMatchObject({ code: 'not-entitled' });
  });
});

test('what a council did not answer is said as silence, and the votes of the seat are not of the college', async () => {
  const world = await emptyWorld();
  await imported(world, withElection());
  await broughtTo(world, programmeId, 'approval');
  const members = membersOf(world);
  const questionsTo = async (body: 'council' | 'college') =>
    (await members.handoverWithPast({ programmeId, partnerId: 'alfa', body }, morning)).askedBefore.map(
      ({ kind, capacity, status }) => [kind, capacity, status],
    );
  expect(await questionsTo('council')).toEqual([['input', 'council', 'silent']]);
  expect((await questionsTo('college')).sort()).toEqual([
    ['consultation', 'partner', 'silent'],
    ['input', 'partner', 'silent'],
    ['sounding', 'klankbordgroep', 'silent'],
  ]);
});

test('a partner that leaves is told what ends on which day and what was paid (rule 18)', async () => {
  const world = await emptyWorld();
  const ids = { programmeId, allianceId: 'samen-bewegen' };
  await imported(world, withElection());
  await inForce(world);
  await called(pitchAlliance(world.allianceDeps), { programmeId }, pitch(ids.allianceId));
  await committed(world, ids, 'delta', money(60_000));
  const registry = { client: world.client, table: world.tables.bodies, registry: world.deps.registry, operators: [] };
  const leaving = { on: '2027-06-01', ground: 'Delta stopt.' };
  await called(endMembership(registry), { programmeId, partnerId: 'delta' }, leaving);
  const [ended] = (await factsOfType(world, 'bodies', 'registry.membership-ended')).map(factIn);
  if (!ended) throw new Error('nothing was said');
  const letters = await lettersFor(mailDeps(world, async () => '', now).deps, ended, now);
  expect(letters.map(({ addressee, to }) => [addressee, to.email])).toEqual([
    ['delta', 'portfolio-holder@delta.example'],
  ]);
  const text = letters[0]?.message.text.replace(/\s+/g, ' ');
  expect(text).toContain('Vanaf 1 juni 2027 doet Delta niet meer mee');
  expect(text).toContain('Samen bewegen: besloten € 600, voldaan € 0; de rest telt niet meer mee');
});

test('a partner that an imported file drops is told the same, once (rule 18)', async () => {
  const world = await emptyWorld();
  const ids = { programmeId, allianceId: 'samen-bewegen' };
  const before = await imported(world, withElection());
  await inForce(world);
  await called(pitchAlliance(world.allianceDeps), { programmeId }, pitch(ids.allianceId));
  await committed(world, ids, 'delta', money(60_000));
  expect(await factsOfType(world, 'bodies', 'registry.membership-ended')).toEqual([]);
  const isOf = ({ partnerId }: { partnerId?: string | undefined }): boolean => partnerId === 'delta';
  const dropped = {
    ...before,
    partners: before.partners.filter((one) => !isOf(one)),
    people: before.people.filter((one) => !isOf(one)),
    apps: before.apps.filter(({ actsFor }) => actsFor !== 'delta'),
  };
  const later = '2027-04-01T09:00:00.000Z';
  await imported(world, dropped, later);
  await imported(world, dropped, later);
  const told = (await factsOfType(world, 'bodies', 'registry.membership-ended')).map(factIn);
  expect(told.map(({ data }) => data)).toMatchObject([{ partnerId: 'delta', endsOn: '2027-04-01' }]);
  const letters = async () =>
    (await Promise.all(told.map((one) => lettersFor(mailDeps(world, async () => '', later).deps, one, later)))).flat();
  const [letter, ...others] = await letters();
  expect([letter?.addressee, letter?.to.email, others]).toEqual(['delta', 'portfolio-holder@delta.example', []]);
  const text = letter?.message.text.replace(/\s+/g, ' ');
  expect(text).toContain('Vanaf 1 april 2027 doet Delta niet meer mee');
  expect(text).toContain('Samen bewegen: besloten € 600, voldaan € 0; de rest telt niet meer mee');
  // A file that has the partner again takes the end back before the letter was written.
  await imported(world, before, later);
  expect(await letters()).toEqual([]);
});
