import { beforeEach, describe, expect, test } from 'vitest';
import type { Deps } from '#functions/bodies/deps.ts';
import { changeRing } from '#functions/bodies/operations/change.ts';
import { decisionOfRound } from '#functions/decisions/decisions-of.ts';
import { DecisionsReader } from '#functions/decisions/reader.ts';
import { lettersFor } from '#functions/mail/letters.ts';
import { MonitoringReader } from '#functions/monitoring/reader.ts';
import { readComposition } from '#functions/reviews/operations/read-composition.ts';
import { callReview, listReviews } from '#functions/reviews/operations/review.ts';
import { rotateSeat } from '#functions/reviews/operations/rotate-seat.ts';
import { announceReviews } from '#functions/reviews/reactions/announce-reviews.ts';
import { concludeReview, concludeReviews } from '#functions/reviews/reactions/conclude-review.ts';
import { reviewEntity } from '#functions/reviews/records.ts';
import type { CompositionReview } from '#functions/reviews/terms/review.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { callMissed } from '#functions/rounds/reactions/call-missed.ts';
import { followRound } from '#functions/rounds/reactions/follow-registry.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { Fact } from '#shared/events/catalogue.ts';
import { fact } from '#shared/events/catalogue.ts';
import { application } from '../support/callers.ts';
import { now, smallRegistry } from '../support/small-programme.ts';
import { afterTerms, answer, called } from './support/governance.ts';
import { membersOf } from './support/mail-deps.ts';
import { sourcesOf } from './support/register.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const roundId = 'proefland.composition.1';
const matter = 'composition' as const;
const ids = { programmeId, matter, matterId: '1' };
const closed = fact('nl.regiodeal.round.closed.v1', now, { ...ids, roundId, kind: 'composition', status: 'closed' });

/** The small programme: alfa and beta hold fixed seats, gamma a rotating one; delta and straks wait. */
describe('the yearly review of the regiegroep', () => {
  let world: World;
  let deps: Deps;
  beforeEach(async () => {
    world = await emptyWorld();
    deps = { client: world.client, table: world.tables.bodies, registry: world.deps.registry, operators: [] };
    await imported(world);
  });
  const call = (body: object) => called(callReview(world.reviewDeps), { programmeId }, body);
  const open = () =>
    openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(ids);
  const vote = async (votes: Readonly<Record<string, string>>) => {
    for (const [seat, given] of Object.entries(votes)) {
      const remarks = given === 'against' ? { remarks: 'Liever niet.' } : {};
      await answer(world, `${roundId}.seat-${seat}`, { answer: given, ...remarks });
    }
    await closeIfDone(world.roundDeps, roundId, afterTerms);
  };
  const conclude = (at = now) =>
    concludeReview({ ...world.reviewDeps, rounds: world.roundDeps.rounds, clock: () => at })(closed);
  const seatsOn = async (day: string) => {
    const registry = await deps.registry.registryAsOf(programmeId, day);
    const onThatDay = registry.seats.filter(({ from, until }) => from <= day && (until === undefined || day < until));
    return onThatDay.map(({ partnerId }) => partnerId).sort();
  };
  const review = async () => (await world.reviewDeps.reviews.reviews(programmeId)).at(-1);

  test('proposes who waited longest, asks the seats and nobody else, and passes the seat on as they decided', async () => {
    const { status, body } = await call({ from: '2027-06-01' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ number: 1, succession: { partnerId: 'delta', from: '2027-06-01' }, status: 'open' });
    expect(body).toMatchObject({ because: expect.stringContaining('delta has waited longest') });
    await open();
    const tasks = await world.roundDeps.rounds.tasks(roundId);
    expect(tasks.map(({ addresseeId }) => addresseeId).sort()).toEqual(['seat-alfa', 'seat-beta', 'seat-gamma']);
    await vote({ alfa: 'for', beta: 'for', gamma: 'abstain' });
    await conclude();
    await conclude();
    expect(await review()).toMatchObject({ status: 'adopted' });
    expect(await seatsOn('2027-05-31')).toEqual(['alfa', 'beta', 'gamma']);
    expect(await seatsOn('2027-06-01')).toEqual(['alfa', 'beta', 'delta']);
    expect(await factsOfType(world, 'bodies', 'registry.seat-rotated')).toHaveLength(1);
    expect(await decisionOfRound(sourcesOf(world), closed)).toMatchObject({
      kind: 'composition',
      body: 'regiegroep',
      outcome: 'adopted',
      ground: 'review the composition: regiegroep seats, every year',
    });
  });

  test('is carried out by the sweep when the fact of its decision was lost, once, and not before', async () => {
    const sweep = concludeReviews({ ...world.reviewDeps, rounds: world.roundDeps.rounds, clock: () => now });
    await sweep();
    await call({ from: '2027-06-01' });
    await open();
    await sweep();
    expect(await review()).toMatchObject({ status: 'open' });
    await vote({ alfa: 'for', beta: 'for', gamma: 'abstain' });
    await sweep();
    expect(await review()).toMatchObject({ status: 'adopted' });
    await sweep();
    await conclude();
    expect(await seatsOn('2027-06-01')).toEqual(['alfa', 'beta', 'delta']);
    expect(await factsOfType(world, 'bodies', 'registry.seat-rotated')).toHaveLength(1);
  });

  test('is asked by the sweep when the fact of its call was lost, once', async () => {
    const sweep = callMissed({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } });
    await sweep();
    await call({ from: '2027-06-01' });
    await Promise.all([sweep(), sweep()]);
    await sweep();
    expect(await world.roundDeps.rounds.tasks(roundId)).toHaveLength(3);
    expect(await factsOfType(world, 'rounds', 'round.opened')).toHaveLength(1);
    await vote({ alfa: 'for', beta: 'for', gamma: 'abstain' });
    await conclude();
    await sweep();
    expect(await factsOfType(world, 'rounds', 'round.opened')).toHaveLength(1);
  });

  test('changes nothing when the seats do not agree, or stay silent (rule 4)', async () => {
    await call({ from: '2027-06-01' });
    await open();
    await vote({ alfa: 'for', beta: 'against' });
    await conclude();
    expect(await review()).toMatchObject({ status: 'not-adopted' });
    expect(await seatsOn('2027-06-01')).toEqual(['alfa', 'beta', 'gamma']);
    expect(await call({ keep: true, motivation: 'Het werkt goed.' })).toMatchObject({
      status: 201,
      body: { number: 2 },
    });
  });

  test('gives a seat one vote: who takes it over while the others vote is not asked once more', async () => {
    await call({ keep: true, motivation: 'Het werkt goed.' });
    await open();
    await answer(world, `${roundId}.seat-gamma`, { answer: 'against', remarks: 'Liever niet.' });
    await called(
      rotateSeat(world.reviewDeps),
      { programmeId },
      { partnerId: 'delta', from: '2027-03-01', outsideReview: 'Gamma is gestopt.' },
    );
    await followRound(world.roundDeps, roundId, '2027-03-01T12:00:00.000Z');
    const tasks = await world.roundDeps.rounds.tasks(roundId);
    expect(tasks.map(({ addresseeId }) => addresseeId).sort()).toEqual(['seat-alfa', 'seat-beta', 'seat-gamma']);
  });

  test('can depart from the longest wait only with a motivation, and never to a fixed seat', async () => {
    await expect(call({ from: '2027-06-01', partnerId: 'alfa', motivation: 'Omdat.' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await expect(call({ from: '2027-06-01', partnerId: 'school', motivation: 'Omdat.' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await expect(call({ from: '2020-06-01' })).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('is one at a time, also when two are called in the same instant', async () => {
    const sent = await Promise.allSettled([call({ from: '2027-06-01' }), call({ from: '2027-07-01' })]);
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(call({ from: '2027-08-01' })).rejects.toMatchObject({ code: 'review-open' });
    const { body } = await called(listReviews(world.reviewDeps), { programmeId });
    expect((body as { reviews: unknown[] }).reviews).toHaveLength(1);
  });

  test('passes the seat on today when its day went by while the seats answered', async () => {
    await call({ from: '2027-03-05' });
    await open();
    await vote({ alfa: 'for', beta: 'for', gamma: 'for' });
    await conclude('2027-04-01T09:00:00.000Z');
    expect(await seatsOn('2027-03-31')).toEqual(['alfa', 'beta', 'gamma']);
    expect(await seatsOn('2027-04-01')).toEqual(['alfa', 'beta', 'delta']);
  });

  test('that was carried out and cut off before it was concluded is found done on any later day', async () => {
    await call({ from: '2027-03-05' });
    await open();
    await vote({ alfa: 'for', beta: 'for', gamma: 'for' });
    const cutOff = await review();
    await conclude('2027-04-01T09:00:00.000Z');
    // What was written after the seat passed on is undone, as if the function had been ended in between.
    await transact(world.client, [world.tables.bodies.put(reviewEntity, cutOff as CompositionReview)]);
    await conclude('2027-04-02T09:00:00.000Z');
    const concluded = await review();
    expect(concluded).toMatchObject({ status: 'adopted' });
    expect(concluded?.hindrance).toBeUndefined();
    expect(await factsOfType(world, 'bodies', 'registry.seat-rotated')).toHaveLength(1);
  });

  test('says what stands in the way when the same municipality was given the seat later on meanwhile', async () => {
    await call({ from: '2027-06-01' });
    await open();
    await vote({ alfa: 'for', beta: 'for', gamma: 'for' });
    await called(
      rotateSeat(world.reviewDeps),
      { programmeId },
      { partnerId: 'delta', from: '2027-07-01', outsideReview: 'Gamma stopt.' },
    );
    await conclude();
    expect(await review()).toMatchObject({
      status: 'adopted',
      hindrance: 'This partner already holds a rotating seat in that period.',
    });
  });

  test('that was adopted and hindered on its day is carried out later, once', async () => {
    await call({ from: '2027-06-01' });
    await open();
    await vote({ alfa: 'for', beta: 'for', gamma: 'for' });
    const outside = { partnerId: 'delta', from: '2027-07-01', outsideReview: 'Gamma stopt.' };
    await called(changeRing(deps), { programmeId, partnerId: 'delta' }, { ring: 'none', from: '2027-06-01' });
    await conclude();
    expect(await review()).toMatchObject({ status: 'adopted', hindrance: expect.any(String) });
    await called(changeRing(deps), { programmeId, partnerId: 'delta' }, { ring: 'outer', from: '2027-06-15' });
    const { outsideReview: _none, ...asDecided } = outside;
    expect(await called(rotateSeat(world.reviewDeps), { programmeId }, asDecided)).toMatchObject({
      status: 201,
      body: { seatId: 'rotating-delta-2027-07-01', review: 1 },
    });
    await expect(
      called(rotateSeat(world.reviewDeps), { programmeId }, { partnerId: 'delta', from: '2027-09-01' }),
    ).rejects.toMatchObject({ faults: [{ pointer: '/outsideReview' }] });
  });

  test('keeps with each passing on which review decided it', async () => {
    await call({ from: '2027-06-01' });
    await open();
    await vote({ alfa: 'for', beta: 'for', gamma: 'for' });
    await conclude();
    const { body } = await called(listReviews(world.reviewDeps), { programmeId });
    expect((body as { passingsOn: object[] }).passingsOn).toEqual([
      expect.objectContaining({ seatId: 'rotating-delta-2027-06-01', review: 1, recordedBy: roundId }),
    ]);
  });
});

/** The small programme begins on 1 January 2026 and ends on 1 January 2030. */
describe('a yearly review that is due (rule 2)', () => {
  let world: World;
  beforeEach(async () => {
    world = await emptyWorld();
    await imported(world, smallRegistry(), '2026-02-01T09:00:00.000Z');
  });
  const sweep = (at: string) =>
    announceReviews({
      client: world.client,
      table: world.tables.bodies,
      registry: world.deps.registry,
      reviews: world.reviewDeps.reviews,
      clock: () => at,
    });
  const announced = async () => (await factsOfType(world, 'bodies', 'composition.review-due')).map(({ data }) => data);
  const concludedOn = async (day: string) => {
    const number = (await world.reviewDeps.reviews.reviews(programmeId)).length + 1;
    const at = `${day}T09:00:00.000Z`;
    const review = {
      programmeId,
      number,
      roundId: `proefland.composition.${number}`,
      because: 'the composition stays as it is',
      status: 'adopted' as const,
      calledAt: at,
      calledBy: 'bureau-proefland',
      concludedAt: at,
      revision: 2,
    };
    await transact(world.client, [world.tables.bodies.insert(reviewEntity, review)]);
  };
  const dueAsOf = async (asOf: string) => {
    const request = {
      params: { programmeId },
      body: undefined,
      query: { asOf },
      caller: application('x'),
      standing: { bureau: true },
    };
    const { body } = await readComposition(world.reviewDeps).answer({ ...request, now });
    return (body as { reviewDue?: string }).reviewDue;
  };

  test('is announced six weeks before, once, and again a year after the last one', async () => {
    await sweep('2026-11-19T09:00:00.000Z');
    expect(await announced()).toEqual([]);
    await sweep('2026-11-20T09:00:00.000Z');
    await sweep('2026-11-20T10:00:00.000Z');
    expect(await announced()).toEqual([{ programmeId, dueOn: '2027-01-01' }]);
    await concludedOn('2027-02-10');
    await sweep('2027-12-01T09:00:00.000Z');
    expect(await announced()).toHaveLength(1);
    await sweep('2028-01-01T09:00:00.000Z');
    expect((await announced()).at(-1)).toEqual({ programmeId, dueOn: '2028-02-10' });
  });

  test('shows in the composition, as it was known on each day, until the programme ends', async () => {
    await concludedOn('2027-02-10');
    expect(await dueAsOf('2027-02-09')).toBe('2027-01-01');
    expect(await dueAsOf('2027-02-10')).toBe('2028-02-10');
    await concludedOn('2028-12-31');
    expect(await dueAsOf('2028-12-31')).toBe('2029-12-31');
    await concludedOn('2029-01-01');
    expect(await dueAsOf('2029-04-01')).toBeUndefined();
  });

  test('is written about to the programmabureau, in Dutch, and not when it was called meanwhile', async () => {
    await sweep('2026-12-01T09:00:00.000Z');
    const [dueFact] = await factsOfType(world, 'bodies', 'composition.review-due');
    const parts = {
      ...world.ladderDeps,
      reviews: world.reviewDeps.reviews,
      rounds: world.roundDeps.rounds,
      matters: world.roundDeps.matters,
      evaluations: new MonitoringReader(world.tables.monitoring),
      register: new DecisionsReader(world.tables.decisions),
      members: membersOf(world),
      secret: async () => '',
      publicUrl: '',
      workbenchUrl: 'https://werkbank.example/werkbank',
    };
    const letters = () => lettersFor(parts, dueFact as Fact, '2026-12-01T09:00:00.000Z');
    const [letter] = await letters();
    expect(letter).toMatchObject({ addressee: 'programmabureau', to: { email: 'bureau@proefland.example' } });
    expect(letter?.message.text).toContain('1 januari 2027');
    expect(letter?.message.text).toContain('Delta');
    expect(letter?.message.text).toContain('/proefland/programmabureau-programme-director/herijking');
    await called(callReview(world.reviewDeps), { programmeId }, { keep: true, motivation: 'Het werkt goed.' });
    expect(await letters()).toEqual([]);
  });
});
