import { expect, test } from 'vitest';
import { appendDecisions } from '#functions/decisions/reactions/append-decisions.ts';
import { noteDecisions } from '#functions/decisions/reactions/note-decisions.ts';
import { sweepRegister } from '#functions/decisions/reactions/sweep-register.ts';
import {
  entryEntity,
  headEntity,
  markEntity,
  type Registration,
  ranges,
  registrationEntity,
} from '#functions/decisions/records.ts';
import { removalIdOf } from '#functions/decisions/removals.ts';
import { verifyRegister } from '#functions/decisions/verify.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { tracesOf } from '#shared/words/taken-out.ts';
import { now } from '../support/small-programme.ts';
import { cutOffAt, type When } from './support/cut-off.ts';
import { decisionNumber } from './support/decision.ts';
import { meanwhile } from './support/meanwhile.ts';
import { registering } from './support/register.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const parts = ({ client, tables }: World) => ({ client, table: tables.decisions, clock: () => now });
const note = (world: World, ...numbers: number[]) =>
  noteDecisions(parts(world))(numbers.map((one) => decisionNumber(one)));
const append = (world: World, waiting: readonly Registration[]) => appendDecisions(parts(world))(waiting);
const waitingIn = ({ tables }: World) =>
  tables.decisions.query(registrationEntity, ranges.waitingSince('2100-01-01T00:00:00.000Z'));
const registerOf = async ({ tables: { decisions } }: World, programmeId = 'proefland') => ({
  entries: await decisions.query(entryEntity, ranges.entries(programmeId)),
  head: await decisions.get(headEntity, { programmeId }),
});
const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, at) => from + at);

test('forty decisions at once, some told twice and all told again, make one chain: no gaps, no branches, each once', async () => {
  const world = await emptyWorld();
  await Promise.all([...numbers(40), ...numbers(5)].map((number) => note(world, number)));
  const waiting = await waitingIn(world);
  expect(waiting).toHaveLength(40);
  await append(world, waiting);
  await note(world, ...numbers(40));
  await append(world, waiting);
  const { entries, head } = await registerOf(world);
  expect(entries.map(({ sequence }) => sequence)).toEqual(numbers(40, 1));
  expect(new Set(entries.map(({ decision }) => decision.decisionId)).size).toBe(40);
  expect(verifyRegister(entries, head)).toMatchObject({ whole: true, entries: 40 });
  const registeredFacts = await factsOfType(world, 'decisions', 'decision.registered');
  expect(new Set(registeredFacts.map(({ data }) => data['hash']))).toEqual(new Set(entries.map(({ hash }) => hash)));
  expect(await waitingIn(world)).toEqual([]);
});

test('notes of decisions at the same moment write no item that they share', async () => {
  const world = await emptyWorld();
  await Promise.all(numbers(20).map((number) => note(world, number)));
  expect(await registerOf(world)).toEqual({ entries: [], head: undefined });
});

test('decisions that were noted together keep their order', async () => {
  const world = await emptyWorld();
  await note(world, 3, 1, 2);
  await append(world, await waitingIn(world));
  const { entries } = await registerOf(world);
  expect(entries.map(({ decision }) => decision.decisionId)).toEqual(
    [3, 1, 2].map((one) => decisionNumber(one).decisionId),
  );
});

test('two writers that meet, and a batch that is half done, leave one chain', async () => {
  const world = await emptyWorld();
  await note(world, ...numbers(6));
  const waiting = await waitingIn(world);
  const slow = meanwhile(world, 1, () => append(world, waiting.slice(0, 3)));
  await append(slow, waiting);
  const { entries, head } = await registerOf(world);
  expect(verifyRegister(entries, head)).toMatchObject({ whole: true, entries: 6 });
});

test('a decision told again later is not registered again, also when a release of before registered it', async () => {
  const world = await emptyWorld();
  await registering(world)(decisionNumber(1), decisionNumber(2));
  const before = await registerOf(world);
  await registering(world)(decisionNumber(1));
  const { decisionId, programmeId } = decisionNumber(3);
  await transact(world.client, [world.tables.decisions.insert(markEntity, { decisionId, programmeId, sequence: 3 })]);
  await registering(world)(decisionNumber(3));
  expect(await registerOf(world)).toEqual(before);
});

test('each programme has a register of its own', async () => {
  const world = await emptyWorld();
  const both = numbers(3).flatMap((at) => ['hier', 'elders'].map((id) => decisionNumber(at, { programmeId: id })));
  await registering(world)(...both);
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
    for (const nth of [1, 2, 3]) {
      await registering(cutOffAt(world, nth, when).world)(decisionNumber(nth)).catch(() => undefined);
      await registering(world)(decisionNumber(nth));
    }
    const { entries, head } = await registerOf(world);
    expect(verifyRegister(entries, head)).toMatchObject({ whole: true, entries: 3 });
  },
);

test('the sweep gives what the stream left behind its place, and nothing that the stream still has time for', async () => {
  const world = await emptyWorld();
  await note(world, 1, 2);
  const sweep = (moment: string) => sweepRegister(world.tables.decisions, (some) => append(world, some), moment);
  await sweep(now);
  expect((await registerOf(world)).entries).toEqual([]);
  await sweep(new Date(Date.parse(now) + 61_000).toISOString());
  const { entries, head } = await registerOf(world);
  expect(verifyRegister(entries, head)).toMatchObject({ whole: true, entries: 2 });
});

test('a removal told again takes out words that came into the register after it, once, and nothing else', async () => {
  const world = await emptyWorld();
  const words = tracesOf('Jan is ziek.', []);
  const removal = decisionNumber(1, { decisionId: removalIdOf(decisionNumber(1).decisionId), kind: 'removal' });
  const tell = async () => {
    await noteDecisions({ ...parts(world), wordsOf: async () => words })([removal]);
    const waiting = await waitingIn(world);
    await append(world, waiting);
    return waiting.map(({ decisionId }) => decisionId);
  };
  const quoting = (number: number) => decisionNumber(number, { motivation: `Alfa: “Jan is ziek.” Nummer ${number}.` });
  expect(await tell()).toEqual([removal.decisionId]);
  expect(await tell()).toEqual([]);
  await registering(world)(quoting(2));
  expect(await tell()).toEqual([`${removal.decisionId}.again.1`]);
  expect(await tell()).toEqual([]);
  await registering(world)(quoting(3));
  expect(await tell()).toEqual([`${removal.decisionId}.again.2`]);
  const { entries, head } = await registerOf(world);
  expect(entries.map(({ decision }) => decision.motivation)).toEqual([
    undefined,
    'Alfa: “[weggelaten]” Nummer 2.',
    undefined,
    'Alfa: “[weggelaten]” Nummer 3.',
    undefined,
  ]);
  expect(verifyRegister(entries, head)).toMatchObject({ whole: true, entries: 5 });
});
