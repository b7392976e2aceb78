import { describe, expect, test } from 'vitest';
import { AllianceList, AllianceView } from '#functions/alliances/contracts/views.ts';
import { changePitch } from '#functions/alliances/operations/change-pitch.ts';
import { linkAlliances } from '#functions/alliances/operations/link-alliances.ts';
import { nameLead } from '#functions/alliances/operations/name-lead.ts';
import { pitchAlliance } from '#functions/alliances/operations/pitch-alliance.ts';
import { listAlliances, readAlliance } from '#functions/alliances/operations/read-alliances.ts';
import { exampleText } from '../support/framework-texts.ts';
import {
  allianceNow,
  as,
  call,
  committed,
  type Ids,
  inForce,
  money,
  move,
  moveOf,
  otherPitch,
  pitch,
  promise,
  withAlliance,
  working,
} from './support/alliances.ts';
import { called } from './support/governance.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

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
    const repeated = await called(pitchAlliance(world.allianceDeps), { programmeId }, pitch(allianceId));
    expect(repeated.status).toBe(200);
    const other = { ...pitch(allianceId), title: 'Iets anders' };
    await expect(called(pitchAlliance(world.allianceDeps), { programmeId }, other)).rejects.toMatchObject({
      code: 'alliance-exists',
    });
    expect(await factsOfType(world, 'alliances', 'alliance.phase-entered')).toHaveLength(1);
  });

  test('pitched again late is answered with the alliance that is there, also when the framework has its goal no more', async () => {
    const world = await emptyWorld();
    const { programmeId, allianceId } = await withAlliance(world);
    const lines = exampleText.lines.filter(({ lineId }) => lineId !== 'gezond');
    await inForce(world, { programmeId, cycleId: '2', content: { ...exampleText, lines } });
    const repeated = await called(pitchAlliance(world.allianceDeps), { programmeId }, pitch(allianceId));
    expect(repeated).toMatchObject({ status: 200, body: { allianceId, lineId: 'gezond', goalId: 'bewegen' } });
    const another = called(pitchAlliance(world.allianceDeps), { programmeId }, pitch('samen-eten'));
    await expect(another).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('a pitch', () => {
  const changed = (world: World, ids: Ids, body: object, clientId?: string) =>
    called(changePitch(world.allianceDeps), ids, body, clientId);

  test('is changed by the programmabureau, once for a change that is sent twice; the one before is kept with the reason', async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    expect((await changed(world, ids, otherPitch())).status).toBe(201);
    expect((await changed(world, ids, otherPitch())).status).toBe(200);
    const view = AllianceView.parse((await called(readAlliance(world.allianceDeps), ids)).body);
    expect(view).toMatchObject({ title: 'Samen lopen', summary: 'Een uur lopen.', pitch: 2, pitchIsOpen: true });
    expect(view.earlierPitches).toMatchObject([
      { pitch: 1, title: 'Samen bewegen', replacedBy: `bureau-${ids.programmeId}`, reason: 'Daar is vraag naar.' },
    ]);
    expect(await factsOfType(world, 'alliances', 'alliance.pitch-changed')).toMatchObject([{ data: { pitch: 2 } }]);
    // The first pitch sent again is still the same alliance.
    expect((await called(pitchAlliance(world.allianceDeps), ids, pitch(ids.allianceId))).status).toBe(200);
  });

  test('is not changed by a partner, over the change of another, or to a goal that the framework does not have', async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    const code = (body: object, clientId?: string) => changed(world, ids, body, clientId).catch((error) => error.code);
    expect(await code(otherPitch(), as('alfa', ids))).toBe('not-entitled');
    await changed(world, ids, otherPitch());
    expect(await code({ ...otherPitch(), title: 'Samen rennen' })).toBe('pitch-changed');
    expect(await code({ ...otherPitch(2), lineId: 'kennis' })).toBe('invalid-input');
    expect(await code({ ...otherPitch(2), estimate: [{ year: 1999, amountCents: 1 }] })).toBe('invalid-input');
    expect((await allianceNow(world, ids)).title).toBe('Samen lopen');
  });

  test('stays once a body is asked about a contribution to it, and once partners formed the alliance', async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    await call(world, ids);
    await move(world, ids, { move: 'explore' });
    await promise(world, ids, 'alfa', 'geld', money(60_000));
    expect((await changed(world, ids, otherPitch())).status).toBe(201);
    await moveOf(world, ids, 'alfa', 'geld', { change: 1, move: 'put' });
    const thirdPitch = { ...otherPitch(2), title: 'Weer anders' };
    await expect(changed(world, ids, thirdPitch)).rejects.toMatchObject({ code: 'pitch-fixed' });
    await moveOf(world, ids, 'alfa', 'geld', { change: 2, move: 'withdraw' });
    await promise(world, ids, 'beta', 'ook-geld', money(60_000));
    await move(world, ids, { move: 'form' });
    await expect(changed(world, ids, thirdPitch)).rejects.toMatchObject({ code: 'pitch-fixed' });
    await moveOf(world, ids, 'beta', 'ook-geld', { change: 1, move: 'withdraw' });
    await move(world, ids, { move: 'drop', motivation: 'Er is al zo een.' });
    await expect(changed(world, ids, thirdPitch)).rejects.toMatchObject({ code: 'alliance-closed' });
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
