import { beforeEach, expect, test } from 'vitest';
import { contracts } from '#functions/documentation/contracts.ts';
import type { EvaluationDeps } from '#functions/monitoring/evaluation-sources.ts';
import { establishEvaluation } from '#functions/monitoring/operations/establish-evaluation.ts';
import { keepEvaluationWords } from '#functions/monitoring/operations/keep-evaluation-words.ts';
import {
  listEvaluations,
  readEvaluation,
  readEvaluationConcept,
} from '#functions/monitoring/operations/read-evaluations.ts';
import { hashOf } from '#shared/vocabulary/hash.ts';
import { givenReport } from '../support/plans.ts';
import { settings } from '../support/small-programme.ts';
import { as, registryWithApps, report, working } from './support/alliances.ts';
import { evaluationDeps } from './support/evaluations.ts';
import { called } from './support/governance.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

/** Interim evaluations in the database: composed from the record, established once, never overwritten. */

const programmeId = 'proefland';
const evaluationId = '2027-01-01_2027-04-01';
const ids = { programmeId, evaluationId };
/** The first quarter of 2027 is over. */
const over = '2027-04-20T09:00:00.000Z';

let world: World;
let deps: EvaluationDeps;
beforeEach(async () => {
  world = await emptyWorld();
  const alliance = await working(world);
  const registry = registryWithApps(programmeId);
  const programme = { ...registry.programme, settings: { ...settings, reportingPeriod: 'quarter' as const } };
  await imported(world, { ...registry, programme });
  const risks = [{ description: 'Te weinig coaches.' }];
  await report(
    world,
    alliance,
    givenReport({ period: { from: '2027-01-01', until: '2027-04-01' }, risks }),
    'alfa',
    over,
  );
  deps = evaluationDeps(world);
});

const concept = async (at = over, place = ids) => {
  const { body } = await called(readEvaluationConcept(deps), place, undefined, undefined, at);
  return contracts.readEvaluationConcept.answers[200].parse(body);
};
const keep = (basedOn: number, words: object, at = over) =>
  called(keepEvaluationWords(deps), ids, { basedOn, words }, undefined, at);
const establish = (hash: string, at = over) => called(establishEvaluation(deps), ids, { hash }, undefined, at);

test('the concept adds up what was reported, with the words that were kept', async () => {
  await keep(0, { summary: 'De kinderen bewegen meer.' });
  const { content, over: isOver, wordsNumber } = await concept();
  expect(isOver).toBe(true);
  expect(wordsNumber).toBe(1);
  expect(content).toMatchObject({
    evaluationId,
    asOf: '2027-04-20',
    version: 1,
    framework: { cycleId: '1' },
    words: { summary: 'De kinderen bewegen meer.' },
    goals: expect.arrayContaining([
      expect.objectContaining({
        goalId: 'bewegen',
        alliances: [expect.objectContaining({ allianceId: 'samen-bewegen' })],
      }),
    ]),
    risks: [{ alliance: 'Samen bewegen', description: 'Te weinig coaches.' }],
  });
  expect(content.requirements.figures).toHaveLength(11);
  expect(content.indicators.length).toBeGreaterThan(0);
});

test('established is exactly what was read, once, also when it is sent twice and at once', async () => {
  const { hash } = await concept();
  const answers = await Promise.all([establish(hash), establish(hash)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 201]);
  expect((await establish(hash, '2027-06-01T09:00:00.000Z')).status).toBe(200);
  const { body } = await called(
    readEvaluation(deps),
    { ...ids, version: '1' },
    undefined,
    as('delta', { programmeId, allianceId: '' }),
  );
  const { content, hash: stored, whole } = contracts.readEvaluation.answers[200].parse(body);
  expect(stored).toBe(hash);
  expect(hashOf(content)).toBe(hash);
  expect(whole).toBe(true);
  const facts = await factsOfType(world, 'monitoring', 'evaluation.established');
  expect(facts.map(({ data }) => data)).toEqual([{ programmeId, evaluationId, version: 1 }]);
});

test('what changed since the concept was read is not established unseen', async () => {
  const { hash } = await concept();
  await keep(0, { summary: 'Het gaat goed.' });
  await expect(establish(hash)).rejects.toMatchObject({ code: 'evaluation-changed' });
  expect(await factsOfType(world, 'monitoring', 'evaluation.established')).toEqual([]);
});

test('a later version says what it corrects, and the one before it stays as it was', async () => {
  const { hash: one } = await concept();
  await establish(one);
  await expect(establish((await concept()).hash)).rejects.toMatchObject({ code: 'correction-missing' });
  await keep(0, { correction: 'Het aantal kinderen was fout.' });
  const { hash: two, content } = await concept();
  expect(content).toMatchObject({ version: 2, replaces: 1 });
  expect((await establish(two)).status).toBe(201);
  const { body } = await called(listEvaluations(deps), { programmeId }, undefined, undefined, over);
  const { evaluations } = contracts.listEvaluations.answers[200].parse(body);
  expect(evaluations.find((listed) => listed.evaluationId === evaluationId)).toMatchObject({
    over: true,
    versions: [
      { version: 1, hash: one },
      { version: 2, hash: two, replaces: 1 },
    ],
  });
  expect((await called(readEvaluation(deps), { ...ids, version: '1' })).body).toMatchObject({ hash: one });
});

test('words are kept on the base of those that were read, once', async () => {
  expect((await keep(0, { goals: 'Op koers.' })).status).toBe(201);
  expect((await keep(0, { goals: 'Op koers.' })).status).toBe(200);
  await expect(keep(0, { goals: 'Anders.' })).rejects.toMatchObject({ code: 'words-changed' });
  expect((await keep(1, { goals: '' })).body).toMatchObject({ number: 2, words: {} });
});

test('a text that is too long is named by its place', () => {
  const given = { basedOn: 0, words: { money: 'x'.repeat(5001), goals: 'x'.repeat(5000) } };
  const { error } = contracts.keepEvaluationWords.body.safeParse(given);
  expect(error?.issues.map(({ path }) => path)).toEqual([['words', 'money']]);
});

test('a period that runs cannot be established, and one that the programme does not have is not there', async () => {
  const before = '2027-03-31T09:00:00.000Z';
  const { hash, over: isOver } = await concept(before);
  expect(isOver).toBe(false);
  await expect(establish(hash, before)).rejects.toMatchObject({ code: 'period-not-over' });
  await expect(concept(over, { programmeId, evaluationId: '2027-01-01_2027-03-01' })).rejects.toThrow(
    'The programme has no such reporting period.',
  );
  await expect(called(readEvaluation(deps), { ...ids, version: '1' })).rejects.toThrow('There is no such evaluation.');
});

test('a midterm is the evaluation of several periods', async () => {
  const { content } = await concept(over, { programmeId, evaluationId: '2026-01-01_2027-04-01' });
  expect(content.periods).toHaveLength(5);
  expect(content.risks).toHaveLength(1);
});

test.each(['alfa', 'delta'] as const)('%s does not write an evaluation', async (partner) => {
  const clientId = as(partner, { programmeId, allianceId: '' });
  await expect(called(readEvaluationConcept(deps), ids, undefined, clientId, over)).rejects.toMatchObject({
    rule: 'evaluate the programme',
  });
});
