import { beforeEach, describe, expect, test } from 'vitest';
import { recordPayment } from '#functions/alliances/operations/record-payment.ts';
import { partEntity } from '#functions/alliances/records.ts';
import { importProgramme } from '#functions/bodies/import-programme.ts';
import { bodiesOn } from '#functions/bodies/terms/bodies.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { now, settings, smallRegistry, today } from '../support/small-programme.ts';
import {
  allianceNow,
  committed,
  decide,
  decisionOf,
  money,
  moveOf,
  promise,
  registryWithApps,
  withAlliance,
} from './support/alliances.ts';
import { CutOff, cutOffAt } from './support/cut-off.ts';
import { laddersOf } from './support/deployed.ts';
import { advanced, answer, broughtTo, called, collegeDecision } from './support/governance.ts';
import { answered, escalationNow, allianceId as ladderAlliance, raise, raised, withMember } from './support/ladder.ts';
import {
  alliancesFollow,
  day,
  dayCome,
  merger,
  morning,
  previewed,
  recorded,
  roundFollows,
  split,
} from './support/succeeding.ts';
import { emptyWorld, factsOfType, imported, importer, type World } from './support/world.ts';

const programmeId = 'proefland';

const isCutOff = (error: unknown): boolean => error instanceof CutOff || error instanceof AggregateError;

/** Does work that is cut off at its first write, before or after it, as often as it takes to be done. @returns how often it was cut off. */
const interrupted = async (world: World, work: (cut: World) => Promise<unknown>, times = 0): Promise<number> => {
  const when = times % 2 === 0 ? 'before it arrived' : 'before the answer came back';
  const [done] = await Promise.allSettled([work(cutOffAt(world, 1, when, 'writes').world)]);
  if (done.status === 'fulfilled') return times;
  if (!isCutOff(done.reason)) throw done.reason;
  return interrupted(world, work, times + 1);
};

describe('a succession (rule 18)', () => {
  let world: World;
  beforeEach(async () => {
    world = await emptyWorld();
  });

  test('is recorded once, waits for its day, takes effect once, and the past keeps the old names', async () => {
    await imported(world);
    expect(await recorded(world, merger)).toMatchObject({ status: 201, body: { succession: { kind: 'merge' } } });
    expect(await recorded(world, merger)).toMatchObject({ status: 200 });
    await expect(recorded(world, { ...merger, on: '2027-04-01' })).rejects.toMatchObject({ code: 'succession-exists' });
    await dayCome(world, '2027-03-09T22:30:00.000Z');
    expect(await factsOfType(world, 'bodies', 'registry.succession-took-effect')).toHaveLength(0);
    await Promise.allSettled([dayCome(world), dayCome(world)]);
    await dayCome(world);
    expect(await factsOfType(world, 'bodies', 'registry.succession-took-effect')).toHaveLength(1);
    expect(await factsOfType(world, 'bodies', 'registry.succession-recorded')).toHaveLength(1);
    const { registry } = world.deps;
    const seated = async (partnerId: string, date: string) =>
      'seat' in (await registry.standingOfPartner(programmeId, partnerId, date));
    expect([await seated('alfa', '2027-03-09'), await seated('alfa', day), await seated('alfabeta', day)]).toEqual([
      true,
      false,
      true,
    ]);
    const klankbordgroep = async (date: string) =>
      bodiesOn(await registry.registryAsOf(programmeId, date), date).find(({ body }) => body === 'klankbordgroep');
    expect((await klankbordgroep('2027-03-09'))?.members).toEqual(['alfa', 'beta', 'delta', 'gamma', 'straks']);
    expect((await klankbordgroep(day))?.members).toEqual(['alfabeta', 'delta', 'gamma', 'straks']);
    // The applications of both act for the one that they became.
    expect(await registry.standingOfApp(programmeId, 'alfa-proefland', day)).toMatchObject({
      partner: { partnerId: 'alfabeta' },
    });
    expect(await registry.standingOfApp(programmeId, 'alfa-proefland', today)).toMatchObject({
      partner: { partnerId: 'alfa' },
    });
  });

  test('of today takes effect at once; a file from before it is refused, because it would undo it', async () => {
    await imported(world);
    await recorded(world, { ...merger, on: today });
    expect(await factsOfType(world, 'bodies', 'registry.succession-took-effect')).toHaveLength(1);
    const deps = { client: world.client, table: world.tables.bodies };
    await expect(
      importProgramme(deps, smallRegistry(), today, '2027-03-02T09:00:00.000Z', importer),
    ).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('is the programmabureau’s to record', async () => {
    await imported(world);
    await expect(recorded(world, merger, 'alfa-proefland')).rejects.toMatchObject({ code: 'not-entitled' });
  });

  test('that changes a name holds from its day on', async () => {
    await imported(world);
    const given = { ...merger, successionId: 'naam', kind: 'rename' as const, predecessors: ['alfa'], name: 'Alpha' };
    await recorded(world, { ...given, successors: [] });
    const name = async () => (await world.deps.registry.partner(programmeId, 'alfa'))?.name;
    expect(await name()).toBe('Alfa');
    await dayCome(world);
    expect(await name()).toBe('Alpha');
    const past = await world.deps.registry.registryAsOf(programmeId, '2027-03-09');
    expect(past.partners.find(({ partnerId }) => partnerId === 'alfa')?.name).toBe('Alfa');
  });

  test('that changes a name is not undone by a file from before it', async () => {
    await imported(world);
    const given = { ...merger, successionId: 'naam', kind: 'rename' as const, predecessors: ['alfa'], name: 'Alpha' };
    await recorded(world, { ...given, successors: [], on: today });
    // The file knows of the succession, but not of the name.
    const { successions } = await world.deps.registry.registry(programmeId);
    const file = smallRegistry(programmeId, { successions });
    const deps = { client: world.client, table: world.tables.bodies };
    await expect(importProgramme(deps, file, today, '2027-03-02T09:00:00.000Z', importer)).rejects.toMatchObject({
      faults: [{ message: expect.stringContaining('partner alfa was recorded by') }],
    });
    expect((await world.deps.registry.partner(programmeId, 'alfa'))?.name).toBe('Alpha');
  });
});

describe('contributions of municipalities that merge or are split (rule 18)', () => {
  let world: World;
  let ids: { programmeId: string; allianceId: string };
  beforeEach(async () => {
    world = await emptyWorld();
    ids = await withAlliance(world);
    await committed(world, ids, 'alfa', money(60_000));
    await committed(world, ids, 'beta', money(40_001));
    await promise(world, ids, 'alfa', 'later', money(5_000));
    await moveOf(world, ids, 'alfa', 'later', { change: 1, move: 'put' });
    await pay('bijdrage-alfa', 'eerste', { amount: 20_000 });
  });
  const pay = (contributionId: string, paymentId: string, parts: object) =>
    called(
      recordPayment(world.allianceDeps),
      { ...ids, contributionId },
      { paymentId, year: 2027, paidOn: today, reference: 'F1', ...parts },
    );
  const partOf = async (partnerId: string) => {
    const part = await world.tables.alliances.get(partEntity, { ...ids, partnerId });
    const cents = (column: 'promised' | 'decided' | 'paid') => part?.figures[column]['2027']?.cents ?? 0;
    return [cents('promised'), cents('decided'), cents('paid')];
  };
  const contribution = (id: string) => world.allianceDeps.alliances.contribution(ids, id);

  test('go to the one that they become with payments and lead, to the cent, between a promise and its payment', async () => {
    const before = await allianceNow(world, ids);
    await recorded(world, merger);
    await dayCome(world);
    await alliancesFollow(world);
    await alliancesFollow(world);
    const after = await allianceNow(world, ids);
    expect(after).toMatchObject({ figures: before.figures, members: ['alfabeta'], lead: { partnerId: 'alfabeta' } });
    expect([after.promises, after.undecided]).toEqual([before.promises, before.undecided]);
    expect(await partOf('alfabeta')).toEqual([105_001, 100_001, 20_000]);
    expect([await partOf('alfa'), await partOf('beta')]).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(await contribution('bijdrage-alfa')).toMatchObject({
      partnerId: 'alfabeta',
      succeeded: [{ from: 'alfa', successionId: 'alfabeta', on: day }],
    });
    // The rest of it is paid by the new one; a payment typed wrongly before is corrected as ever.
    await pay('bijdrage-alfa', 'tweede', { amount: 40_000 });
    await pay('bijdrage-alfa', 'verbeterd', { amount: 2_000, corrects: 'eerste', reason: 'Typefout.' });
    expect(await partOf('alfabeta')).toEqual([105_001, 100_001, 42_000]);
    expect((await allianceNow(world, ids)).figures.paid).toEqual({ 2027: { cents: 42_000, hours: 0, items: 0 } });
  });

  test('survive that the work is cut off between any two of its writes', async () => {
    const before = await allianceNow(world, ids);
    await recorded(world, merger);
    expect(await interrupted(world, (cut) => dayCome(cut))).toBeGreaterThan(0);
    expect(await interrupted(world, (cut) => alliancesFollow(cut))).toBeGreaterThan(4);
    const after = await allianceNow(world, ids);
    expect(after).toMatchObject({ figures: before.figures, members: ['alfabeta'], lead: { partnerId: 'alfabeta' } });
    expect(await partOf('alfabeta')).toEqual([105_001, 100_001, 20_000]);
    expect(await factsOfType(world, 'bodies', 'registry.succession-took-effect')).toHaveLength(1);
  });

  const years = (amount: number) => [{ year: 2027, amount }];
  const shares = (...amounts: number[]) =>
    ['beta', 'gamma', 'delta'].map((partnerId, at) => ({ partnerId, years: years(amounts[at] ?? 0) }));
  const divided = {
    leads: [{ allianceId: 'samen-bewegen', to: 'gamma' }],
    contributions: [
      { allianceId: 'samen-bewegen', contributionId: 'bijdrage-alfa', shares: shares(30_000, 20_000, 10_000) },
      { allianceId: 'samen-bewegen', contributionId: 'later', shares: shares(2_500, 1_500, 1_000) },
    ],
  };

  test('of one that is split are divided as people say; until they said it of everything, nothing is recorded', async () => {
    expect(await previewed(world, split())).toMatchObject({
      body: {
        undivided: [
          { what: 'lead', id: 'samen-bewegen' },
          { what: 'contribution', id: 'samen-bewegen/bijdrage-alfa' },
          { what: 'contribution', id: 'samen-bewegen/later' },
        ],
      },
    });
    await expect(recorded(world, split())).rejects.toMatchObject({
      faults: [
        { pointer: '/divisions/leads' },
        { pointer: '/divisions/contributions' },
        { pointer: '/divisions/contributions' },
      ],
    });
    const cent = structuredClone(divided);
    cent.contributions[0]?.shares.pop();
    await expect(recorded(world, split(cent))).rejects.toMatchObject({
      faults: [{ pointer: '/divisions/contributions/0/shares', expected: '60000 cents in all' }],
    });
    expect((await world.deps.registry.registry(programmeId)).successions).toEqual([]);
  });

  test('of one that is split go to each of three with its part of the payments, and a correction reaches every part', async () => {
    const before = await allianceNow(world, ids);
    await openFor('later');
    await recorded(world, split(divided));
    await dayCome(world);
    await alliancesFollow(world);
    await alliancesFollow(world);
    const after = await allianceNow(world, ids);
    expect(after).toMatchObject({ figures: before.figures, members: ['beta', 'delta', 'gamma'] });
    expect(after.lead).toEqual({ partnerId: 'gamma' });
    expect(await partOf('beta')).toEqual([72_501, 70_001, 10_000]);
    expect(await partOf('gamma')).toEqual([21_500, 20_000, 6_667]);
    expect(await partOf('delta')).toEqual([11_000, 10_000, 3_333]);
    expect(await partOf('alfa')).toEqual([0, 0, 0]);
    await pay('bijdrage-alfa', 'verbeterd', { amount: 2_000, corrects: 'eerste', reason: 'Typefout.' });
    expect([(await partOf('beta'))[2], (await partOf('gamma'))[2], (await partOf('delta'))[2]]).toEqual([
      1_000, 667, 333,
    ]);
    expect((await allianceNow(world, ids)).figures.paid['2027']?.cents).toBe(2_000);
    // Each of the three councils is asked about its part, and the question to the old one ends.
    const { dividedInto } = await contribution('later');
    const rounds = await Promise.all(
      (dividedInto?.contributionIds ?? []).map(async (id) => {
        await openFor(id);
        return (await contribution(id)).putIn ?? '';
      }),
    );
    const tasks = (await Promise.all(rounds.map((round) => world.roundDeps.rounds.tasks(round)))).flat();
    expect(tasks.map(({ addresseeId, status }) => `${addresseeId} ${status}`).sort()).toEqual([
      'council-beta open',
      'council-delta open',
      'council-gamma open',
    ]);
  });

  test('that wait for a council are decided by the council of the one that they become, once', async () => {
    await openFor('later');
    const roundId = (await contribution('later')).putIn ?? '';
    await recorded(world, merger);
    await dayCome(world);
    // The round receives it first: its question moves to the new council and does not end as unanswered.
    await roundFollows(world, roundId);
    await alliancesFollow(world);
    const tasks = await world.roundDeps.rounds.tasks(roundId);
    expect(tasks.map(({ addresseeId, status }) => `${addresseeId} ${status}`)).toEqual([
      'council-alfa withdrawn',
      'council-alfabeta open',
    ]);
    const task = tasks.find(({ status }) => status === 'open');
    const decision = { decidedOn: day, reference: 'R1', onBehalfOf: 'de raad', conditions: [] };
    await answer(world, task?.taskId ?? '', { answer: 'committed', decision }, morning);
    await expect(
      answer(world, `${roundId}.council-alfa`, { answer: 'committed', decision }, morning),
    ).rejects.toThrow();
  });

  test('that were decided but not taken in yet when their municipality is split, are divided as decided', async () => {
    await decide(world, ids, 'later', decisionOf({ registrationId: 'taak-2.1' }));
    await recorded(world, split(divided));
    await dayCome(world);
    await alliancesFollow(world);
    const { dividedInto } = await contribution('later');
    const parts = await Promise.all((dividedInto?.contributionIds ?? []).map(contribution));
    expect(parts.map(({ status, decision }) => [status, decision?.reference])).toEqual(
      Array(3).fill(['committed', 'R 2027-031']),
    );
  });

  const openFor = (contributionId: string) =>
    openRound({
      ...world.roundDeps,
      clock: () => '2027-03-02T09:00:00.000Z',
      roundClock: { set: async () => undefined },
    })({
      programmeId,
      matter: 'contribution',
      matterId: `samen-bewegen.${contributionId}`,
    });
});

describe('open rounds when municipalities merge or are split (rules 12 and 18)', () => {
  let world: World;
  beforeEach(async () => {
    world = await emptyWorld();
    const vote = { quorum: 3, majority: 'simple' as const };
    const registry = registryWithApps();
    const programme = { ...registry.programme, settings: { ...settings, vote } };
    const partners = registry.partners.filter(({ partnerId }) => partnerId !== 'straks');
    await imported(world, { ...registry, programme, partners });
  });
  const tasksOf = async (roundId: string) =>
    (await world.roundDeps.rounds.tasks(roundId)).map(({ addresseeId, status }) => `${addresseeId} ${status}`);
  const says = (roundId: string, addressee: string, outcome: string, at?: string) =>
    answer(world, `${roundId}.${addressee}`, collegeDecision(outcome), at);

  test('an approval asks the new college once, unless all its predecessors approved', async () => {
    const roundId = await broughtTo(world, programmeId, 'approval');
    await says(roundId, 'college-alfa', 'approved');
    await recorded(world, merger);
    await dayCome(world);
    await roundFollows(world, roundId);
    await roundFollows(world, roundId);
    expect(await tasksOf(roundId)).toEqual(
      expect.arrayContaining(['college-alfa answered', 'college-beta withdrawn', 'college-alfabeta open']),
    );
    for (const addressee of ['college-gamma', 'college-delta']) await says(roundId, addressee, 'approved', morning);
    expect((await world.roundDeps.rounds.round(roundId))?.status).toBe('open');
    await says(roundId, 'college-alfabeta', 'approved', morning);
    await closeIfDone(world.roundDeps, roundId, morning);
    expect((await world.roundDeps.rounds.round(roundId))?.outcome?.verdict).toBe('approved');
  });

  test('approvals of all predecessors stand for the new college, also when the round ends on the day before anything followed', async () => {
    const roundId = await broughtTo(world, programmeId, 'approval');
    for (const addressee of ['college-alfa', 'college-beta', 'college-gamma', 'college-delta'])
      await says(roundId, addressee, 'approved');
    await recorded(world, merger);
    await dayCome(world);
    await closeIfDone(world.roundDeps, roundId, morning);
    await roundFollows(world, roundId);
    expect((await tasksOf(roundId)).filter((one) => one.startsWith('college-alfabeta'))).toEqual([]);
    expect((await world.roundDeps.rounds.round(roundId))?.outcome?.verdict).toBe('approved');
    expect((await advanced(world, programmeId, morning)).stage).toBe('in-force');
  });

  test('votes cast stand, and the one voice that is left votes only if none of its predecessors did', async () => {
    const roundId = await broughtTo(world, programmeId, 'adoption');
    await answer(world, `${roundId}.seat-alfa`, { answer: 'for' });
    await recorded(world, merger);
    await dayCome(world);
    await roundFollows(world, roundId);
    expect(await tasksOf(roundId)).toEqual(['seat-alfa answered', 'seat-beta withdrawn', 'seat-gamma open']);
    await answer(world, `${roundId}.seat-gamma`, { answer: 'for' }, morning);
    await closeIfDone(world.roundDeps, roundId, morning);
    expect((await world.roundDeps.rounds.round(roundId))?.outcome).toMatchObject({
      verdict: 'not-adopted',
      reason: 'quorum-not-reached',
      tally: { for: 2 },
    });
  });

  test('nobody voted yet: the new one is asked in the place of both', async () => {
    const roundId = await broughtTo(world, programmeId, 'adoption');
    await recorded(world, merger);
    await dayCome(world);
    await roundFollows(world, roundId);
    expect((await tasksOf(roundId)).sort()).toEqual([
      'seat-alfa withdrawn',
      'seat-alfabeta open',
      'seat-beta withdrawn',
      'seat-gamma open',
    ]);
    await expect(answer(world, `${roundId}.seat-alfa`, { answer: 'for' }, morning)).rejects.toMatchObject({
      code: 'task-withdrawn',
    });
  });

  test('the seat of one that voted and was split does not vote again through its successor', async () => {
    const roundId = await broughtTo(world, programmeId, 'adoption');
    await answer(world, `${roundId}.seat-alfa`, { answer: 'for' });
    await recorded(world, split());
    await dayCome(world);
    await roundFollows(world, roundId);
    expect(await tasksOf(roundId)).toEqual(['seat-alfa answered', 'seat-beta open', 'seat-gamma open']);
  });
});

describe('an escalation when the municipality of its alliance merges', () => {
  test('goes on: its open question moves to the new one, before the alliance itself has followed', async () => {
    const world = await emptyWorld();
    await withMember(world, programmeId);
    await raise(world, programmeId, raised('budget-overrun', 8));
    const ids = { programmeId, matter: 'escalation', matterId: 'escalation-1' } as const;
    const open = () =>
      openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(ids);
    await open();
    await answered(world, await escalationNow(world, programmeId), 'solution');
    await laddersOf(world).advance({ ...ids, generation: 1 });
    await open();
    const { roundId = '' } = await escalationNow(world, programmeId);
    expect((await previewed(world, merger)).body).toMatchObject({
      moves: expect.arrayContaining([
        { what: 'escalation', id: 'escalation-1', from: ladderAlliance, to: [ladderAlliance] },
        { what: 'task', id: `${roundId}.alliance-alfa`, from: 'alfa', to: ['alfabeta'] },
      ]),
    });
    await recorded(world, { ...merger, on: '2027-03-05' });
    const early = '2027-03-05T06:00:00.000Z';
    await dayCome(world, early);
    await roundFollows(world, roundId, early);
    const tasks = await world.roundDeps.rounds.tasks(roundId);
    expect(tasks.map(({ addresseeId, status }) => `${addresseeId} ${status}`)).toEqual([
      'alliance-alfa withdrawn',
      'alliance-alfabeta open',
    ]);
    await alliancesFollow(world, early);
    await roundFollows(world, roundId, early);
    const verdict = { answer: 'sufficient', remarks: 'Ja.' };
    expect(await answer(world, `${roundId}.alliance-alfabeta`, verdict, early)).toMatchObject({ status: 'answered' });
  });
});
