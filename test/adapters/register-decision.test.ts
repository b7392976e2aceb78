import { expect, test } from 'vitest';
import type { Decision } from '#functions/decisions/domain/decision.ts';
import { entryEntity, headEntity, ranges } from '#functions/decisions/records.ts';
import { registerDecision } from '#functions/decisions/register-decision.ts';
import { verifyRegister } from '#functions/decisions/verify.ts';
import { hashOf } from '../support/cycles.ts';
import { now } from '../support/small-programme.ts';
import { cutOffAt, type When } from './support/cut-off.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const decisionNumber = (number: number, programmeId = 'proefland'): Decision => ({
  decisionId: `${programmeId}.1.approval.1.college-${number}.1`,
  programmeId,
  matter: 'framework-cycle',
  matterId: '1',
  kind: 'approval',
  body: 'college',
  outcome: 'approved',
  ground: 'approve an adopted framework',
  textHash: hashOf('a'),
  decidedAt: '2027-02-02',
  registration: { at: now, via: 'decision-page', registrarId: `registrar.${number}` },
});
const registering = ({ client, tables }: World) =>
  registerDecision({ client, table: tables.decisions, clock: () => now });
const registerOf = async ({ tables: { decisions } }: World, programmeId = 'proefland') => ({
  entries: await decisions.query(entryEntity, ranges.entries(programmeId)),
  head: await decisions.get(headEntity, { programmeId }),
});

test('thirty decisions at once, some told twice and all told again, make one chain: no gaps, no branches, each once', async () => {
  const world = await emptyWorld();
  const decisions = Array.from({ length: 30 }, (_, at) => decisionNumber(at));
  await Promise.all([...decisions, ...decisions.slice(0, 5)].map((decision) => registering(world)(decision)));
  await Promise.all(decisions.map((decision) => registering(world)(decision)));
  const { entries, head } = await registerOf(world);
  expect(entries.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
  expect(new Set(entries.map(({ decision }) => decision.decisionId)).size).toBe(30);
  expect(verifyRegister(entries, head)).toMatchObject({ whole: true, entries: 30 });
  const told = await factsOfType(world, 'decisions', 'decision.registered');
  expect(new Set(told.map(({ data }) => data['hash']))).toEqual(new Set(entries.map(({ hash }) => hash)));
});

test('a decision told again later is not registered again', async () => {
  const world = await emptyWorld();
  await registering(world)(decisionNumber(1));
  await registering(world)(decisionNumber(2));
  const before = await registerOf(world);
  await registering(world)(decisionNumber(1));
  expect(await registerOf(world)).toEqual(before);
});

test('each programme has a register of its own', async () => {
  const world = await emptyWorld();
  await Promise.all(
    [1, 2, 3].flatMap((at) => ['hier', 'elders'].map((id) => registering(world)(decisionNumber(at, id)))),
  );
  for (const programmeId of ['hier', 'elders']) {
    const { entries, head } = await registerOf(world, programmeId);
    expect(verifyRegister(entries, head)).toMatchObject({ whole: true, entries: 3 });
    expect(entries.every(({ decision }) => decision.programmeId === programmeId)).toBe(true);
  }
});

test.each<[When]>([['before it arrived'], ['before the answer came back']])(
  'a registration cut off %s and told again is there once',
  async (when) => {
    const world = await emptyWorld();
    for (let nth = 1; nth <= 3; nth += 1) {
      await registering(cutOffAt(world, nth, when).world)(decisionNumber(nth)).catch(() => undefined);
      await registering(world)(decisionNumber(nth));
    }
    const { entries, head } = await registerOf(world);
    expect(verifyRegister(entries, head)).toMatchObject({ whole: true, entries: 3 });
  },
);
