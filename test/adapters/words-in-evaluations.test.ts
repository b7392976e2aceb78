import type { APIGatewayProxyEvent } from 'aws-lambda';
import { beforeEach, expect, test } from 'vitest';
import { contracts } from '#functions/documentation/contracts.ts';
import type { EvaluationDeps } from '#functions/monitoring/evaluation-sources.ts';
import { establishEvaluation } from '#functions/monitoring/operations/establish-evaluation.ts';
import { keepEvaluationWords } from '#functions/monitoring/operations/keep-evaluation-words.ts';
import { readEvaluation, readEvaluationConcept } from '#functions/monitoring/operations/read-evaluations.ts';
import { exportStateReport, exportStateReportWorkbook } from '#functions/monitoring/operations/read-state-report.ts';
import { answerEvaluationLink } from '#functions/monitoring/print/answer-evaluation-link.ts';
import { forgetInMonitoring } from '#functions/monitoring/reactions/forget-words.ts';
import { keepLessonsOfReport } from '#functions/monitoring/reactions/keep-lessons.ts';
import { MonitoringReader } from '#functions/monitoring/reader.ts';
import { evaluationEntity } from '#functions/monitoring/records.ts';
import { factIn } from '#shared/dynamo/outbox.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { signEvaluationLink } from '#shared/links/evaluation-link.ts';
import { hashOf } from '#shared/vocabulary/hash.ts';
import { omission } from '#shared/words/taken-out.ts';
import { eachOf } from '../support/each-of.ts';
import { givenReport } from '../support/plans.ts';
import { settings } from '../support/small-programme.ts';
import { as, registryWithApps, report, working } from './support/alliances.ts';
import { type Gateway, gatewayOf } from './support/deployed-api.ts';
import { evaluationDeps } from './support/evaluations.ts';
import { called } from './support/governance.ts';
import { monitoringDeps } from './support/monitoring.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

/** Words about a person that are taken out leave the evaluations that were established with them; their hash stays (rule 19). */

const programmeId = 'proefland';
const evaluationId = '2027-01-01_2027-04-01';
const ids = { programmeId, evaluationId };
const first = { ...ids, version: '1' };
const over = '2027-04-20T09:00:00.000Z';
const title = 'Wethouder Jansen viel uit';
const risk = 'Coach Pietersen is langdurig ziek.';
const own = 'Projectleider De Vries deed het slecht.';
const reason = 'De tekst zei iets over een persoon.';

let world: World;
let deps: EvaluationDeps;
let gateway: Gateway;
let lessonId: string;
let hash: string;

beforeEach(async () => {
  world = await emptyWorld();
  gateway = await gatewayOf(world);
  const alliance = await working(world);
  const registry = registryWithApps(programmeId);
  const programme = { ...registry.programme, settings: { ...settings, reportingPeriod: 'quarter' as const } };
  await imported(world, { ...registry, programme });
  const given = {
    period: { from: '2027-01-01', until: '2027-04-01' },
    risks: [{ description: risk, measure: 'Een ander vragen.' }],
    lessons: [{ title, text: 'Zorg voor vervanging.' }],
  };
  await report(world, alliance, givenReport(given), 'alfa', over);
  const [reportedFact] = await factsOfType(world, 'alliances', 'alliance.reported');
  if (!reportedFact) throw new Error('no fact of the report');
  await keepLessonsOfReport(monitoringDeps(world))(factIn(reportedFact) as FactOf<'nl.regiodeal.alliance.reported.v1'>);
  const [lesson] = await monitoringDeps(world).monitoring.lessons(programmeId);
  lessonId = lesson?.lessonId ?? '';
  deps = evaluationDeps(world);
  const words = { summary: own, lessons: 'Er is veel geleerd.' };
  await called(keepEvaluationWords(deps), ids, { basedOn: 0, words }, undefined, over);
  const { body } = await called(readEvaluationConcept(deps), ids, undefined, undefined, over);
  hash = contracts.readEvaluationConcept.answers[200].parse(body).hash;
  await called(establishEvaluation(deps), ids, { hash }, undefined, over);
});

const takeOut = (about: string, aboutId: string, words: string) =>
  gateway('takeOutWords', {
    ids: { programmeId },
    clientId: `bureau-${programmeId}`,
    body: JSON.stringify({ about, aboutId, words, reason }),
  });
/** The function receives each removal twice, the last one first. */
const forgotten = async (): Promise<void> => {
  const stored = await factsOfType(world, 'bodies', 'registry.words-taken-out');
  const facts = stored.map((one) => factIn(one) as FactOf<'nl.regiodeal.registry.words-taken-out.v1'>);
  for (const fact of [...facts, ...facts].toReversed()) await forgetInMonitoring(monitoringDeps(world))(fact);
};
const read = async () => {
  const { body } = await called(readEvaluation(deps), first, undefined, as('delta', { programmeId, allianceId: '' }));
  return contracts.readEvaluation.answers[200].parse(body);
};

/** A reader that gets the record of an evaluation only after something else was done, as when two are under way at the same moment. */
const slowly = (first: () => Promise<void>): MonitoringReader => {
  const table = world.tables.monitoring;
  let done: Promise<void> | undefined;
  const get = async (entity: typeof evaluationEntity, at: never) => {
    if (entity === evaluationEntity) {
      done ??= first();
      await done;
    }
    return table.get(entity, at);
  };
  const slow = new Proxy(table, {
    get: (_, name: keyof typeof table) => {
      const own = table[name];
      if (name === 'get') return get;
      return typeof own === 'function' ? own.bind(table) : own;
    },
  });
  return new MonitoringReader(slow);
};
test('words that two removals take out at the same moment stay out, both of them', async () => {
  await takeOut('evaluation', first.evaluationId, own);
  await takeOut('lesson', lessonId, title);
  const stored = await factsOfType(world, 'bodies', 'registry.words-taken-out');
  const [one, other] = stored.map((fact) => factIn(fact) as FactOf<'nl.regiodeal.registry.words-taken-out.v1'>);
  if (!one || !other) throw new Error('there are two removals');
  const monitoring = slowly(() => forgetInMonitoring(monitoringDeps(world))(one));
  await forgetInMonitoring({ ...monitoringDeps(world), monitoring })(other);
  const shown = (await everywhere()).join('\n');
  expect(shown).not.toContain(own);
  expect(shown).not.toContain(title);
});

const key = 'a key of the test';
const printed = async (): Promise<string> => {
  const token = signEvaluationLink(key, { ...ids, version: 1, expires: Date.parse(over) / 1000 + 3600 });
  const { body, statusCode } = await answerEvaluationLink({
    registry: world.deps.registry,
    monitoring: deps.monitoring,
    keys: async () => [key],
    clock: () => over,
  })({ httpMethod: 'GET', pathParameters: { token } } as unknown as APIGatewayProxyEvent);
  expect(statusCode).toBe(200);
  return body;
};
/** Everything that shows an established evaluation: its answer, its print, and the report to the state in both files. */
const everywhere = async (): Promise<string[]> => {
  const [csv, workbook] = await Promise.all([
    called(exportStateReport(deps), first),
    called(exportStateReportWorkbook(deps), first),
  ]);
  // The bytes of the workbook are compressed; its version is made of its rows.
  return [JSON.stringify(await read()), await printed(), String(csv.body), String(workbook.version)];
};

test.each([
  ['the title of a lesson', () => ['lesson', lessonId, title]],
  ['a risk of a report', () => ['alliance', 'samen-bewegen', risk]],
  ["the programmabureau's own words", () => ['evaluation', evaluationId, own]],
] as const)(
  '%s leaves the page, the print and the files; the hash stays, and what stands there has its own',
  async (_, taking) => {
    const [about, aboutId, words] = taking() as [string, string, string];
    const [answer, print] = await everywhere();
    for (const text of eachOf([answer, print])) expect(text).toContain(words);
    expect(await takeOut(about, aboutId, words)).toMatchObject({ status: 201 });
    await forgotten();
    for (const text of eachOf(await everywhere())) expect(text).not.toContain(words);
    const found = await read();
    expect(JSON.stringify(found.content)).toContain(omission);
    expect(found).toMatchObject({ hash, whole: true, takenOut: [{ removal: 1, hash: hashOf(found.content) }] });
    expect(await printed()).toContain(`zonder die woorden is ${hashOf(found.content)}`);
    const { body: csv } = await called(exportStateReport(deps), first);
    expect(csv).toMatch(/^Vaststelling,,Woorden weggelaten,/m);
    expect(csv).toContain(hash);
  },
);

test('each removal is named in its order, and the others stay as they were', async () => {
  await takeOut('lesson', lessonId, title);
  await takeOut('evaluation', evaluationId, own);
  await forgotten();
  await forgotten();
  const { content, takenOut = [] } = await read();
  expect(takenOut).toHaveLength(2);
  expect(takenOut.at(-1)?.hash).toBe(hashOf(content));
  expect(content.words).toEqual({ summary: omission, lessons: 'Er is veel geleerd.' });
  expect(content.risks).toMatchObject([{ description: risk, measure: 'Een ander vragen.' }]);
});

test('words leave the concept of the next version too, and only what they were written about', async () => {
  // The same words of somebody else stay.
  await takeOut('evaluation', evaluationId, own);
  await forgotten();
  const { body } = await called(readEvaluationConcept(deps), ids, undefined, undefined, over);
  const { content } = contracts.readEvaluationConcept.answers[200].parse(body);
  expect(content.words.summary).toBe(omission);
  expect(content.lessons.new).toMatchObject([{ lessonId, title }]);
  expect(await takeOut('evaluation', evaluationId, title)).toMatchObject({
    status: 409,
    body: { code: 'no-such-words' },
  });
});
