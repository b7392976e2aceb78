import { expect, inject, test } from 'vitest';
import { changePitch } from '#functions/alliances/operations/change-pitch.ts';
import { pitchAlliance } from '#functions/alliances/operations/pitch-alliance.ts';
import type { RequirementFigure } from '#functions/overview/domain/requirements.ts';
import { readRequirements } from '#functions/overview/operations/read-requirements.ts';
import { requirementsPart } from '#functions/overview/parts/requirements.ts';
import { rebuild } from '#functions/overview/reactions/rebuild.ts';
import { roundEntity, taskEntity } from '#functions/rounds/records.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { givenReport } from '../support/plans.ts';
import { requestsMade } from '../support/requests-made.ts';
import { answered, openTask } from '../support/rounds.ts';
import { now } from '../support/small-programme.ts';
import { as, inForce, otherPitch, pitch, registryWithApps, report, working } from './support/alliances.ts';
import { gatewayOf } from './support/deployed-api.ts';
import { hide } from './support/every-read.ts';
import { called } from './support/governance.ts';
import { accepted, measures, raise, raised } from './support/ladder.ts';
import { delivered, overviewDeps, recordedFacts } from './support/overviews.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const ids = { programmeId, allianceId: 'samen-bewegen' };

const read = async (world: World, clientId?: string): Promise<RequirementFigure[]> => {
  const { table, sources } = overviewDeps(world);
  const { body } = await called(readRequirements({ table, sources }), { programmeId }, undefined, clientId);
  return (body as { requirements: RequirementFigure[] }).requirements;
};

test('the figures are those of the record, before anything was kept and after', async () => {
  const world = await emptyWorld();
  await imported(world, registryWithApps(programmeId));
  expect((await read(world)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  await inForce(world, { programmeId });
  await working(world);
  await report(world, ids, givenReport());
  await raise(world, programmeId, raised('goal-missed', 8));
  await delivered(world, await recordedFacts(world));
  // The example is put in force without its facts: what no fact said, the sweep brings.
  await rebuild(overviewDeps(world), programmeId);
  const kept = await read(world);
  const { sources } = overviewDeps(world);
  const { figures } = await requirementsPart(sources, programmeId, now);
  expect(kept).toEqual(figures.map((figure) => ({ ...figure, movement: [] })));
  expect(kept.find(({ number }) => number === 10)).toMatchObject({ meets: 1, of: 1, colour: 'green' });
  expect(kept.find(({ number }) => number === 1)?.of).toBeGreaterThan(0);
});

test('a changed pitch shows in the figures at once, with its new title', async () => {
  const world = await emptyWorld();
  await imported(world, registryWithApps(programmeId));
  await inForce(world, { programmeId });
  await called(pitchAlliance(world.allianceDeps), { programmeId }, pitch(ids.allianceId));
  await rebuild(overviewDeps(world), programmeId);
  await called(changePitch(world.allianceDeps), ids, otherPitch());
  await delivered(world, await factsOfType(world, 'alliances', 'alliance.pitch-changed'));
  const { sources } = overviewDeps(world);
  const { figures } = await requirementsPart(sources, programmeId, now);
  expect(JSON.stringify(await read(world))).toContain(otherPitch().title);
  expect(await read(world)).toEqual(figures.map((figure) => ({ ...figure, movement: [] })));
});

test('what becomes confidential counts for nobody from that moment on, before the figures are kept anew and after (rule 19)', async () => {
  const world = await emptyWorld();
  await working(world);
  await raise(world, programmeId, raised('goal-missed', 8));
  await accepted(world, programmeId, measures);
  await rebuild(overviewDeps(world), programmeId);
  const outsider = as('delta', ids);
  const figure = async (number: number) => (await read(world, outsider)).find((one) => one.number === number);
  expect(await figure(7)).toMatchObject({ of: 2 });
  const open = await figure(8);
  expect(open?.facts.filter(({ meets }) => meets)).toMatchObject([
    { onlyBy: [{ matter: 'escalation', matterId: 'escalation-1' }] },
  ]);
  await hide(await gatewayOf(world), 'escalation', 'escalation-1');
  const hidden = await figure(8);
  expect(await figure(7)).toMatchObject({ of: 0, facts: [] });
  // Only in the escalation was the alliance's lead asked.
  expect([open?.meets, hidden?.meets]).toEqual([1, 0]);
  const [told] = await factsOfType(world, 'bodies', 'registry.level-set');
  if (!told) throw new Error('no fact of the level');
  await delivered(world, [told]);
  expect(await figure(8)).toEqual(hidden);
  expect(await read(world)).toEqual(await read(world, outsider));
});

/** Questions outside a framework cycle that are over, each a minute older than the one before; of the first everybody answered, of the others nobody. */
const askedBefore = async (world: World, first: number, last: number): Promise<void> => {
  const { client, table } = world.roundDeps;
  for (let nth = first; nth < last; nth += 1) {
    const openedAt = new Date(Date.parse(now) - nth * 60_000).toISOString();
    const matterId = `vraag-${nth}`;
    const roundId = `${programmeId}.${matterId}.payment.1`;
    const task = openTask('payment', 'partner', 'alfa', { matter: 'payment', matterId, roundId });
    const tasks = ['alfa', 'beta', 'gamma', 'delta', 'school', 'zorg', 'bedrijf'].map((partnerId) => ({
      ...answered(task, 'done'),
      partnerId,
      taskId: `${roundId}.${partnerId}`,
    }));
    const round: Round = {
      ...({ programmeId, matter: 'payment', matterId, roundId, kind: 'payment' } as const),
      question: 'Is dit betaald?',
      subject: { title: 'Een betaling', textNumber: 1, hash: task.answer?.textHash ?? 'a'.repeat(64) },
      ...{ openedAt, termEnd: openedAt, reminders: [], remindersSent: 0, awaited: 0, answers: 0, addressees: 7 },
      extensions: [],
      issued: true,
      status: 'closed',
      closedAt: openedAt,
    };
    await transact(client, [
      table.insert(roundEntity, round),
      ...(nth === 0 ? tasks : []).map((one) => table.insert(taskEntity, one)),
    ]);
  }
};

test('who was heard is found in as many reads after more questions, once everybody answered one', async () => {
  const world = await emptyWorld();
  await imported(world, registryWithApps(programmeId));
  const { sources } = overviewDeps(world);
  const reads = () => requestsMade(inject('engine').endpoint, () => requirementsPart(sources, programmeId, now));
  await askedBefore(world, 0, 55);
  const few = await reads();
  await askedBefore(world, 55, 120);
  expect(await reads()).toBe(few);
  const { figures } = await requirementsPart(sources, programmeId, now);
  expect(figures.find(({ number }) => number === 8)).toMatchObject({ meets: 7, of: 7 });
});

test('a step of an alliance costs as many reads after more questions, and leaves who was heard to the sweep', async () => {
  const world = await emptyWorld();
  await working(world);
  await rebuild(overviewDeps(world), programmeId);
  const facts = await factsOfType(world, 'alliances', 'alliance.phase-entered');
  const reads = () => requestsMade(inject('engine').endpoint, () => delivered(world, facts));
  const few = await reads();
  await askedBefore(world, 0, 60);
  expect(await reads()).toBe(few);
  const heard = async () => (await read(world)).find(({ number }) => number === 8)?.meets;
  expect(await heard()).toBe(0);
  await rebuild(overviewDeps(world), programmeId);
  expect(await heard()).toBe(7);
});
