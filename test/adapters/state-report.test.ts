import { beforeEach, expect, test } from 'vitest';
import { callForContributions } from '#functions/alliances/operations/call-for-contributions.ts';
import { setLevel } from '#functions/bodies/operations/levels.ts';
import { contracts } from '#functions/documentation/contracts.ts';
import { recordMoney } from '#functions/money/operations/record-money.ts';
import { MoneyReader } from '#functions/money/reader.ts';
import type { EvaluationDeps } from '#functions/monitoring/evaluation-sources.ts';
import { establishEvaluation } from '#functions/monitoring/operations/establish-evaluation.ts';
import { keepEvaluationWords } from '#functions/monitoring/operations/keep-evaluation-words.ts';
import { readEvaluation, readEvaluationConcept } from '#functions/monitoring/operations/read-evaluations.ts';
import {
  exportStateReport,
  exportStateReportWorkbook,
  readStateReport,
} from '#functions/monitoring/operations/read-state-report.ts';
import { eachOf } from '../support/each-of.ts';
import { givenReport } from '../support/plans.ts';
import { settings } from '../support/small-programme.ts';
import { money, registryWithApps, report, working } from './support/alliances.ts';
import { evaluationDeps } from './support/evaluations.ts';
import { called } from './support/governance.ts';
import { raise, raised } from './support/ladder.ts';
import { emptyWorld, imported, type World } from './support/world.ts';

/** The progress report to the state: the facts of an established evaluation, arranged for the state. */

const programmeId = 'proefland';
const ids = { programmeId, evaluationId: '2027-01-01_2027-04-01' };
const first = { ...ids, version: '1' };
const over = '2027-04-20T09:00:00.000Z';
const later = '2027-06-01T09:00:00.000Z';

let world: World;
let deps: EvaluationDeps;
let allianceId: string;

const recorded = (entry: object, at = over) => {
  const { registry, frameworks } = world.deps;
  const { alliances } = world.allianceDeps;
  const own = { client: world.client, table: world.tables.money, money: new MoneyReader(world.tables.money) };
  return called(recordMoney({ ...own, registry, frameworks, alliances }), { programmeId }, entry, undefined, at);
};
const entry = { source: 'state', on: '2027-03-01', reference: 'R 1' };
const payment = { ...entry, kind: 'payment' };

const established = async (at = over) => {
  const { body } = await called(readEvaluationConcept(deps), ids, undefined, undefined, at);
  const { hash } = contracts.readEvaluationConcept.answers[200].parse(body);
  await called(establishEvaluation(deps), ids, { hash }, undefined, at);
  return hash;
};

beforeEach(async () => {
  world = await emptyWorld();
  const alliance = await working(world);
  allianceId = alliance.allianceId;
  const registry = registryWithApps(programmeId);
  const programme = { ...registry.programme, settings: { ...settings, reportingPeriod: 'quarter' as const } };
  await imported(world, { ...registry, programme });
  await report(world, alliance, givenReport({ period: { from: '2027-01-01', until: '2027-04-01' } }), 'alfa', over);
  deps = evaluationDeps(world);
  const period = { from: '2027-01-01', until: '2028-01-01' };
  await recorded({
    ...entry,
    kind: 'grant',
    entryId: 'g',
    amountCents: 100_000,
    period,
    cashierId: 'alfa',
    conditions: [],
  });
  await recorded({ ...entry, kind: 'advance', entryId: 'v', amountCents: 50_000 });
  await recorded({ ...payment, entryId: 'b', amountCents: 30_000, allianceId });
  await recorded({ ...payment, entryId: 'c', amountCents: 20_000, allianceId, corrects: 'b', reason: 'Verkeerd.' });
  const asks = [{ partnerId: 'beta', offer: money(7000) }];
  await called(callForContributions(world.allianceDeps), alliance, { message: 'Doe mee.', asks }, undefined, over);
});

test('a concept is no report to the state, and what is no evaluation is none either', async () => {
  await expect(called(readStateReport(deps), first)).rejects.toMatchObject({ code: 'evaluation-not-established' });
  await expect(called(exportStateReport(deps), first)).rejects.toMatchObject({ code: 'evaluation-not-established' });
  await expect(called(exportStateReportWorkbook(deps), first)).rejects.toMatchObject({
    code: 'evaluation-not-established',
  });
  await established();
  await expect(called(readStateReport(deps), { ...ids, version: '2' })).rejects.toMatchObject({
    code: 'evaluation-not-established',
  });
  await expect(called(readStateReport(deps), { ...ids, version: '3' })).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    called(readStateReport(deps), { ...first, evaluationId: '2027-01-02_2027-04-01' }),
  ).rejects.toMatchObject({ code: 'not-found' });
});

test('it has the facts of the evaluation with its hash, and money by line, year and source', async () => {
  const hash = await established();
  const { body } = await called(readStateReport(deps), first, undefined, undefined, later);
  const { content, whole, ...proof } = contracts.readStateReport.answers[200].parse(body);
  const evaluation = await called(readEvaluation(deps), first);
  expect(content).toEqual(contracts.readEvaluation.answers[200].parse(evaluation.body).content);
  expect(proof.hash).toBe(hash);
  expect(whole).toBe(true);
  expect(content.money.cells?.reduce((sum, { grantedCents }) => sum + grantedCents, 0)).toBe(100_000);
  expect(content.money.cells?.reduce((sum, { spentCents }) => sum + spentCents, 0)).toBe(20_000);
  expect(content.money.corrections).toMatchObject([
    { kind: 'payment', lineId: 'gezond', year: 2027, source: 'state', amountCents: -10_000 },
  ]);
  const ofYear = content.money.contributions?.filter(({ year }) => year === 2027);
  expect(ofYear).toMatchObject([{ lineId: 'gezond', source: 'region' }]);
  // Alfa was asked before, and beta now.
  expect(ofYear?.[0]?.askedCents).toBe(67_000);
});

test('what was recorded after it changes nothing of it', async () => {
  await established();
  const before = await called(exportStateReport(deps), first);
  await recorded({ ...payment, entryId: 'd', amountCents: 10_000, allianceId }, later);
  expect(await called(exportStateReport(deps), first, undefined, undefined, later)).toEqual(before);
});

test('as CSV every row stands below Dutch headings, with the number and the hash of the evaluation first', async () => {
  await called(keepEvaluationWords(deps), ids, { basedOn: 0, words: { money: '=Het geld; loopt' } }, undefined, over);
  const hash = await established();
  const { body, headers } = await called(exportStateReport(deps), first, undefined, undefined, undefined, {
    separator: 'semicolon',
  });
  const lines = String(body).split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFFOnderdeel;Programmalijn;Onderwerp;Jaar;Bron;Stand;/);
  const width = lines[0]?.split(';').length;
  const row = (start: string) => lines.find((line) => line.startsWith(start));
  expect(row('Vaststelling;;Evaluatie;')).toMatch(/2027-01-01_2027-04-01$/);
  expect(row('Vaststelling;;Versie;')).toMatch(/;1$/);
  expect(row('Vaststelling;;Controlegetal (SHA-256);')?.endsWith(hash)).toBe(true);
  expect(row('Woorden van het programmabureau;;Bij het geld;')).toMatch(/"'=Het geld; loopt"$/);
  expect(row('Geld;')?.split(';')).toHaveLength(width ?? 0);
  expect(row('Verbeterde boekingen;')).toMatch(/;besteed;2027;Rijksbijdrage;.*;-10000;$/);
  expect(headers).toEqual({
    'Content-Disposition': 'attachment; filename="voortgangsrapportage-proefland-2027-01-01_2027-04-01-1.csv"',
  });
});

test('what became confidential since is in none of its forms, whoever asks, and each says so (rule 19)', async () => {
  await raise(world, programmeId, raised('budget-overrun', 8));
  await established();
  const reports = [readStateReport, exportStateReport, exportStateReportWorkbook];
  const rowsOf = async (clientId: string): Promise<string[]> => {
    const answers = await Promise.all(reports.map((one) => called(one(deps), first, undefined, clientId, later)));
    // The bytes of the workbook are compressed; its version is made of its rows.
    return answers.map(({ body, version }) => version ?? JSON.stringify(body));
  };
  const readers = [`bureau-${programmeId}`, `alfa-${programmeId}`];
  const told = /samen-bewegen\.|escalation-1|Afwijking|budget-overrun/;
  for (const reader of eachOf(readers)) for (const text of eachOf(await rowsOf(reader))) expect(text).toMatch(told);
  const order = {
    ground: 'Artikel 5.1, tweede lid, onder b, Wet open overheid',
    reason: 'Proef.',
    until: '2028-01-01',
  };
  const level = { matter: 'escalation', matterId: 'escalation-1', level: 'confidential', ...order };
  const find = async () => ({ partners: ['alfa'], binding: false });
  const own = { ...world.deps, table: world.tables.bodies, operators: [] };
  await called(setLevel(own, find), { programmeId }, level, undefined, over);
  for (const reader of eachOf(readers)) {
    const [read = '', ...files] = await rowsOf(reader);
    expect(read).toContain('"whole":false');
    for (const text of eachOf([read, ...files])) expect(text).not.toMatch(told);
    for (const text of eachOf(files)) expect(text).toContain('Niet volledig');
  }
});

test('a version that replaces another says in its files what it corrects (rule 5)', async () => {
  await established();
  const words = { correction: 'De betaling van beta ontbrak.' };
  await called(keepEvaluationWords(deps), ids, { basedOn: 0, words }, undefined, over);
  await established();
  const { body } = await called(exportStateReport(deps), { ...ids, version: '2' });
  expect(body).toMatch(/^Vaststelling,,Wat deze versie verbetert,.*,De betaling van beta ontbrak\.\r$/m);
  expect(body).not.toContain('Niet volledig');
});

test('the workbook is a workbook', async () => {
  await established();
  const { body } = await called(exportStateReportWorkbook(deps), first);
  expect(Buffer.from(String(body), 'base64').subarray(0, 2).toString()).toBe('PK');
});
