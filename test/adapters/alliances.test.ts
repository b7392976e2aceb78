import { describe, expect, test } from 'vitest';
import { AllianceList, AllianceView } from '#functions/alliances/contracts/views.ts';
import { linkAlliances } from '#functions/alliances/operations/link-alliances.ts';
import { nameLead } from '#functions/alliances/operations/name-lead.ts';
import { pitchAlliance } from '#functions/alliances/operations/pitch-alliance.ts';
import { listAlliances, readAlliance } from '#functions/alliances/operations/read-alliances.ts';
import {
  allianceNow,
  as,
  call,
  committed,
  money,
  move,
  pitch,
  promise,
  withAlliance,
  working,
} from './support/alliances.ts';
import { called } from './support/governance.ts';
import { emptyWorld, factsOfType } from './support/world.ts';

describe('an idea', () => {
  test('serves a goal of the framework in force on its own line', async () => {
    const world = await emptyWorld();
    const { programmeId } = await withAlliance(world);
    const other = { ...pitch('anders'), lineId: 'kennis' };
    await expect(called(pitchAlliance(world.allianceDeps), { programmeId }, other)).rejects.toMatchObject({
      code: 'invalid-input',
      faults: [{ pointer: '/goalId' }],
    });
  });

  test('pitched twice is one alliance; another one of that name is refused', async () => {
    const world = await emptyWorld();
    const { programmeId, allianceId } = await withAlliance(world);
    const again = await called(pitchAlliance(world.allianceDeps), { programmeId }, pitch(allianceId));
    expect(again.status).toBe(200);
    const other = { ...pitch(allianceId), title: 'Iets anders' };
    await expect(called(pitchAlliance(world.allianceDeps), { programmeId }, other)).rejects.toMatchObject({
      code: 'alliance-exists',
    });
    expect(await factsOfType(world, 'alliances', 'alliance.phase-entered')).toHaveLength(1);
  });
});

describe('the road of an alliance', () => {
  test('leads from phase to phase as soon as what must be so is so', async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    await expect(move(world, ids, { move: 'explore' })).rejects.toMatchObject({ code: 'not-ready' });
    await call(world, ids);
    await move(world, ids, { move: 'explore' });
    await expect(move(world, ids, { move: 'form' })).rejects.toMatchObject({ code: 'not-ready' });
    await promise(world, ids, 'alfa', 'geld', money(60_000));
    await move(world, ids, { move: 'form' });
    const formed = await allianceNow(world, ids);
    expect(formed).toMatchObject({ phase: 'formation', visit: 3, members: [] });
    // A promise makes nobody a member: nobody can take the alliance further yet (rule 1).
    await expect(move(world, ids, { move: 'execute' }, as('alfa', ids))).rejects.toMatchObject({
      code: 'not-entitled',
    });
    await committed(world, ids, 'school', money(1, 2028));
    await expect(move(world, ids, { move: 'execute' }, as('school', ids))).rejects.toThrow(/lead-is-member.*plan-fits/);
    await expect(move(world, ids, { move: 'execute' })).rejects.toMatchObject({ code: 'not-entitled' });
  });

  test('is left for a pause and taken up where it was', async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    await call(world, ids);
    await move(world, ids, { move: 'explore' });
    await expect(move(world, ids, { move: 'pause' })).rejects.toMatchObject({ code: 'invalid-input' });
    await move(world, ids, { move: 'pause', motivation: 'Eerst het akkoord.' });
    await move(world, ids, { move: 'resume' });
    const alliance = await allianceNow(world, ids);
    expect(alliance).toMatchObject({ phase: 'exploration', visit: 4 });
    expect(alliance.pausedFrom).toBeUndefined();
  });

  test('is paused and taken up by its partners alone once it is at work (rule 1)', async () => {
    const world = await emptyWorld();
    const ids = await working(world);
    const pause = { move: 'pause', motivation: 'De coach is ziek.' } as const;
    await expect(move(world, ids, pause)).rejects.toMatchObject({ code: 'not-entitled' });
    await move(world, ids, pause, as('alfa', ids));
    await expect(move(world, ids, { move: 'resume' })).rejects.toMatchObject({ code: 'not-entitled' });
    await move(world, ids, { move: 'resume' }, as('alfa', ids));
    expect(await allianceNow(world, ids)).toMatchObject({ phase: 'execution' });
  });
});

describe('an alliance as it is read', () => {
  test('shows what was asked, promised and decided, its members, and what is missing', async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    await call(world, ids);
    await call(world, ids, 'alfa', money(70_000));
    await promise(world, ids, 'beta', 'belofte', money(500_000));
    await committed(world, ids, 'alfa', money(40_000));
    const { body } = await called(readAlliance(world.allianceDeps), ids);
    const view = AllianceView.parse(body);
    expect(view.members).toEqual(['alfa']);
    expect(view.figures).toMatchObject({
      asked: { 2027: { cents: 70_000 } },
      promised: { 2027: { cents: 540_000 } },
      decided: { 2027: { cents: 40_000 } },
      paid: {},
    });
    expect(view.funding).toEqual([{ year: 2027, neededCents: 100_000, coveredCents: 40_000, gapCents: 60_000 }]);
    expect(view.calls).toHaveLength(2);
    const list = AllianceList.parse((await called(listAlliances(world.allianceDeps), ids)).body);
    expect(list.alliances[0]?.funding[0]?.gapCents).toBe(60_000);
  });

  test('shows which alliance can help it and why, from both sides', async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    const { programmeId } = ids;
    await called(pitchAlliance(world.allianceDeps), { programmeId }, pitch('samen-eten'));
    const link = { linkId: 'sporthal', helper: 'samen-eten', why: 'Zij hebben een sporthal.' };
    expect((await called(linkAlliances(world.allianceDeps), ids, link)).status).toBe(201);
    expect((await called(linkAlliances(world.allianceDeps), ids, link)).status).toBe(200);
    await expect(
      called(linkAlliances(world.allianceDeps), ids, { ...link, linkId: 'l2', helper: 'nergens' }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    const read = async (allianceId: string) =>
      AllianceView.parse((await called(readAlliance(world.allianceDeps), { programmeId, allianceId })).body);
    expect((await read(ids.allianceId)).helpedBy).toMatchObject([{ helper: 'samen-eten', why: link.why }]);
    expect((await read('samen-eten')).helps).toMatchObject([{ helped: ids.allianceId }]);
  });

  test('has a lead that the alliance itself chooses once it has members', async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    await called(nameLead(world.allianceDeps), ids, { partnerId: 'school' });
    await committed(world, ids, 'beta', money(1));
    await expect(called(nameLead(world.allianceDeps), ids, { partnerId: 'alfa' })).rejects.toMatchObject({
      rule: 'name the lead of an alliance',
    });
    await called(nameLead(world.allianceDeps), ids, { partnerId: 'beta' }, as('beta', ids));
    expect((await allianceNow(world, ids)).lead).toEqual({ partnerId: 'beta' });
    await expect(
      called(nameLead(world.allianceDeps), ids, { partnerId: 'gegaan' }, as('beta', ids)),
    ).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
