import type { APIGatewayProxyEvent } from 'aws-lambda';
import { beforeEach, expect, test } from 'vitest';
import { changePitch } from '#functions/alliances/operations/change-pitch.ts';
import { nameLead } from '#functions/alliances/operations/name-lead.ts';
import { pitchAlliance } from '#functions/alliances/operations/pitch-alliance.ts';
import { contracts } from '#functions/documentation/contracts.ts';
import { startCycle } from '#functions/frameworks/operations/start-cycle.ts';
import { lettersFor } from '#functions/mail/letters.ts';
import type { EvaluationDeps } from '#functions/monitoring/evaluation-sources.ts';
import { establishEvaluation } from '#functions/monitoring/operations/establish-evaluation.ts';
import { keepEvaluationWords } from '#functions/monitoring/operations/keep-evaluation-words.ts';
import {
  listEvaluations,
  readEvaluation,
  readEvaluationConcept,
} from '#functions/monitoring/operations/read-evaluations.ts';
import { answerEvaluationLink } from '#functions/monitoring/print/answer-evaluation-link.ts';
import { readRequirements } from '#functions/overview/operations/read-requirements.ts';
import { lastEvaluationIn } from '#functions/wiring/last-evaluation.ts';
import { fact } from '#shared/events/catalogue.ts';
import { hashOf } from '#shared/vocabulary/hash.ts';
import { exampleText } from '../support/framework-texts.ts';
import { givenReport } from '../support/plans.ts';
import { settings } from '../support/small-programme.ts';
import { as, otherPitch, pitch, registryWithApps, report, working } from './support/alliances.ts';
import { evaluationDeps } from './support/evaluations.ts';
import { called } from './support/governance.ts';
import { mailDeps } from './support/mail-deps.ts';
import { overviewDeps } from './support/overviews.ts';
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

test('the state of a day that passed has nothing that was recorded since, so that a later version loses nothing', async () => {
  await called(pitchAlliance(world.allianceDeps), { programmeId }, pitch('samen-lopen'), undefined, over);
  const shown = async (at: string) => {
    const { requirements: _ofToday, ...content } = (await concept(at)).content;
    return content;
  };
  const then = await shown('2027-06-30T09:00:00.000Z');
  expect(then.asOf).toBe('2027-06-30');
  const since = '2027-08-02T09:00:00.000Z';
  const lopen = { programmeId, allianceId: 'samen-lopen' };
  await called(changePitch(world.allianceDeps), lopen, otherPitch(), undefined, since);
  const bewegen = { programmeId, allianceId: 'samen-bewegen' };
  await called(nameLead(world.allianceDeps), bewegen, { partnerId: 'beta' }, as('alfa', bewegen), since);
  expect(await shown('2027-09-01T09:00:00.000Z')).toEqual(then);
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

const tokenIn = (text = ''): string => text.match(/https:\/\/besluiten\.example\/(e\.[\w.-]+)/)?.[1] ?? '';
const opened = async (token: string, at = over, method = 'GET') => {
  const { registry, monitoring } = deps;
  const answer = answerEvaluationLink({ registry, monitoring, keys: async () => ['secret'], clock: () => at });
  return answer({ httpMethod: method, pathParameters: { token } } as unknown as APIGatewayProxyEvent);
};
const lettersAt = async (at: string, version = 1) => {
  const { deps: mail } = mailDeps(world, async () => '', at);
  return lettersFor(mail, fact('nl.regiodeal.evaluation.established.v1', over, { ...ids, version }), at);
};

test('the seats of the regiegroep get a letter with a link that shows the whole document and its hash', async () => {
  await keep(0, { summary: 'De kinderen bewegen <meer>.' });
  const { hash } = await concept();
  await establish(hash);
  const letters = await lettersAt(over);
  expect(letters.map(({ addressee }) => addressee)).toEqual(['alfa', 'beta', 'gamma']);
  const token = tokenIn(letters[0]?.message.text);
  const { statusCode, body } = await opened(token);
  expect(statusCode).toBe(200);
  expect(body).toContain('De kinderen bewegen &lt;meer&gt;.');
  expect(body.split(hash)).toHaveLength(3);
  expect((await opened(token, over, 'POST')).statusCode).toBe(405);
  expect((await opened(`${token}x`)).statusCode).toBe(404);
  expect((await opened(token, '2028-04-21T09:00:00.000Z')).statusCode).toBe(404);
});

test('once a later version replaced an evaluation, only that one is sent', async () => {
  await establish((await concept()).hash);
  await keep(0, { correction: 'Het aantal kinderen was fout.' });
  await establish((await concept()).hash);
  expect(await lettersAt(over)).toEqual([]);
  expect(await lettersAt(over, 2)).toHaveLength(3);
});

test('a question about a next framework names the last evaluation of what is in force', async () => {
  await establish((await concept()).hash);
  const other = { programmeId, evaluationId: '2026-10-01_2027-01-01' };
  const { body } = await called(readEvaluationConcept(deps), other, undefined, undefined, over);
  const { hash } = contracts.readEvaluationConcept.answers[200].parse(body);
  await called(establishEvaluation(deps), other, { hash }, undefined, over);
  expect(await lastEvaluationIn(deps.monitoring)(programmeId, '1')).toEqual({
    ...{ evaluationId, version: 1 },
    title: 'Tussentijdse evaluatie over 1 januari 2027 tot en met 31 maart 2027',
  });
  const content = { ...exampleText, title: 'Kaders 2029' };
  const evaluation = { title: 'Onderbouwing', summary: 'Wat er is bereikt.' };
  await called(startCycle(world.deps), { programmeId }, { content, evaluation });
  const cycle = await world.deps.frameworks.cycle(programmeId, '2');
  const briefing = await world.roundDeps.matters['framework-cycle'].briefing?.({
    ...{ programmeId, matter: 'framework-cycle', matterId: '2', roundId: 'proefland.2.input.1', kind: 'input' },
    subject: { title: 'Kaders 2029', version: 2, textNumber: 1, hash: cycle.text.hash },
    question: 'Wat vindt u?',
    names: [],
  });
  expect(briefing?.evaluated).toMatchObject({ evaluationId, version: 1 });
});

/** The requirements as they are read at an instant. */
const requirementsAt = async (at: string, query: { asOf?: string } = {}) => {
  const { table, sources } = overviewDeps(world);
  const { body } = await called(readRequirements({ table, sources }), { programmeId }, undefined, undefined, at, query);
  return contracts.readRequirements.answers[200].parse(body).requirements;
};

test('the requirements show how their figures moved since the last evaluations, and an evaluation since the one before', async () => {
  const earlier = { programmeId, evaluationId: '2026-10-01_2027-01-01' };
  const before = '2027-04-10T09:00:00.000Z';
  const first = await concept(before, earlier);
  const [then] = first.content.requirements.figures;
  // Its own day is the last one before the next period is over: the report of April had not come.
  expect(first.content.requirements.asOf).toBe('2027-03-31');
  expect(then).toMatchObject({ number: 1, meets: 0, of: 3 });
  expect(first.content.requirements.figures.filter((one) => one.before ?? one.moved)).toEqual([]);
  await called(establishEvaluation(deps), earlier, { hash: first.hash }, undefined, before);
  const { hash, content } = await concept();
  expect(content.requirements.figures[0]).toMatchObject({
    ...{ meets: 1, of: 3, moved: 'better' },
    before: { evaluationId: earlier.evaluationId, version: 1, asOf: '2027-03-31', meets: 0, of: 3, percent: 0 },
  });
  const later = '2027-05-01T09:00:00.000Z';
  await establish(hash);
  const [now] = await requirementsAt(later);
  expect(now?.movement.map(({ evaluationId: of, percent }) => [of, percent])).toEqual([
    [earlier.evaluationId, 0],
    [evaluationId, 33],
  ]);
  expect(now?.moved).toBe('same');
  // On a past day what was established later is not there.
  const [past] = await requirementsAt(later, { asOf: '2027-04-19' });
  expect(past?.movement.map(({ evaluationId: of }) => of)).toEqual([earlier.evaluationId]);
  expect(past?.moved).toBe('same');
});
