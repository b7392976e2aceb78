import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { stateReportCsv, stateReportWorkbook } from '#functions/monitoring/state-report-rows.ts';
import { EvaluationContent } from '#functions/monitoring/terms/evaluation.ts';
import { stateReportFacts, stateReportSections } from '#shared/pages/state-report-sections.ts';
import { fullEvaluation } from '../../pages/example-evaluation.ts';
import { withEveryText } from '../../pages/example-views.ts';
import { eachOf } from '../../support/each-of.ts';
import { givenReport } from '../../support/plans.ts';
import { now } from '../../support/small-programme.ts';
import { registryWithApps, report, working } from '../support/alliances.ts';
import { type Gateway, gatewayOf } from '../support/deployed-api.ts';
import { bureau, outsiders } from '../support/every-read.ts';
import { imported, lastingWorld, type World } from '../support/world.ts';

/** Attacks on the progress report to the state: by what people typed, by other addresses, and by other programmes. */

/** What a spreadsheet takes for a formula, at the beginning of a text and wherever its own settings begin a field. */
const payloads = [
  '=HYPERLINK("https://kwaad.example";"klik")',
  "+cmd|'/C calc'!A0",
  '-2+3',
  '@SUM(1+1)*cmd',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\u0000=1+1',
  '\u200b=1+1',
  '\ufeff=1+1',
  '＝1+1',
  '＋1+1',
  'a;=1+1;b',
  'a,"=1+1",b',
  '";=1+1;"',
  '"\r\n=1+1\r\n"',
  '_x003D_1+1',
  '_x00\u00003D_1+1',
  '</t></si><f>1+1</f>',
] as const;
/** The fields that people fill in, of an evaluation. */
const typedFields = new Set([
  ...['title', 'line', 'alliance', 'name', 'description', 'measure', 'conditions', 'owedByName', 'lead', 'unitTyped'],
  ...['summary', 'goals', 'indicators', 'money', 'escalations', 'lessons', 'correction'],
]);
const { content } = fullEvaluation;
const contentWith = (payload: string): EvaluationContent => {
  const typed = withEveryText(content, (text, key) => (typedFields.has(key) ? `${payload}${text}` : text));
  const indicators = typed.indicators.map((one) => ({
    ...{ ...one, unit: `${payload}${one.unit}` },
    ...(one.measurement ? { measurement: { ...one.measurement, source: `${payload}bron` } } : {}),
  }));
  return { ...typed, indicators } as EvaluationContent;
};
const reportWith = (payload: string) => ({
  ...{ content: contentWith(payload), whole: false },
  ...{ hash: 'a'.repeat(64), establishedAt: '2028-08-16T09:00:00.000Z' },
});

/** Cuts CSV as a spreadsheet does, whose own separator may be another: a quote counts where a field begins, and only there. */
const cut = (text: string, separator: string): string[] =>
  [...text.matchAll(new RegExp(`(?:^|[${separator}\r\n])("(?:[^"]|"")*"?)?([^${separator}\r\n]*)`, 'g'))].map(
    ([, quoted = '', rest = '']) => `${quoted.replace(/^"|"$/g, '').replaceAll('""', '"')}${rest}`,
  );
/** Records of CSV by the grammar of RFC 4180. */
const recordsIn = (text: string, sign: string): string[][] => {
  const records: string[][] = [[]];
  for (const [, field = '', end] of text.matchAll(
    new RegExp(`("(?:[^"]|"")*"|[^"${sign}\r\n]*)(${sign}|\r\n)`, 'gy'),
  )) {
    records.at(-1)?.push(field);
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
};
/** What no cell may begin with, but for the amounts of ours: signs that nobody sees are passed over. */
const isFormula = (text: string): boolean => /^[\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(text) && !/^-\d+$/.test(text);

describe.each(payloads)('%j in everything that people typed', (payload) => {
  test('is no formula in its CSV, whatever the settings of the spreadsheet, and stays in its row and column', () => {
    for (const separator of ['comma', 'semicolon'] as const) {
      const sign = separator === 'comma' ? ',' : ';';
      const csv = stateReportCsv(reportWith(payload), separator);
      for (const own of [',', ';', '\t']) expect(cut(csv, own).filter(isFormula), `${separator}, ${own}`).toEqual([]);
      const shape = (text: string) => recordsIn(text, sign).map((fields) => fields.length);
      expect(shape(csv)).toEqual(shape(stateReportCsv(reportWith('x'), separator)));
    }
  });

  test('is a text in its workbook, which is whole', async () => {
    const cellsOf = async (text: string) => {
      const files = unzipSync((await stateReportWorkbook(reportWith(text))).bytes);
      const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
      const sheet = part('xl/worksheets/sheet1.xml');
      return { sheet, texts: part('xl/sharedStrings.xml') };
    };
    const [{ sheet, texts }, plain] = [await cellsOf(payload), await cellsOf('x')];
    expect(sheet).not.toMatch(/<f[ >]|t="(str|b|e)"/);
    const cells = (xml: string) =>
      [...xml.matchAll(/<c ([^>]*?)\/?>/g)].map(([, attributes]) => attributes?.replace(/ s="\d+"/, ''));
    expect(cells(sheet)).toEqual(cells(plain.sheet));
    // What XML 1.0 has no place for, and what a spreadsheet would read as the code of another sign.
    expect(texts.replaceAll(/[\t\n\r]/g, '')).not.toMatch(/[\p{Cc}\p{Noncharacter_Code_Point}]/u);
    expect(texts.replaceAll('_x005F_', '')).not.toMatch(/_x[0-9A-Fa-f]{4}_/);
    expect(texts).not.toContain('<f>');
  });

  test('adds no element to its page', () => {
    const pageOf = (text: string): string => {
      const { content: view, ...proof } = reportWith(text);
      return `${stateReportFacts(view as never, proof)}${stateReportSections(view as never)}`;
    };
    const tags = (html: string) => [...html.matchAll(/<\/?[a-z][a-z0-9-]*/g)].map(([tag]) => tag);
    expect(tags(pageOf(payload))).toEqual(tags(pageOf('x')));
  });
});

test('what is attacked is an evaluation that can be stored', () => {
  expect(EvaluationContent.safeParse(contentWith('x')).success).toBe(true);
  expect(JSON.stringify(contentWith('KWAAD')).match(/KWAAD/g)?.length).toBeGreaterThan(30);
});

describe('asked for by other addresses', () => {
  const place = { programmeId: 'proefland', evaluationId: '2027-01-01_2027-04-01', version: '1' };
  const reads = ['readStateReport', 'exportStateReport', 'exportStateReportWorkbook'] as const;
  const over = '2027-04-20T09:00:00.000Z';
  let world: World;
  let gateway: Gateway;
  const readAs = async (name: (typeof reads)[number], ids: object, reader = bureau) => {
    const { clientId = 'werkbank', email } = reader;
    const answer = await gateway(name, { ids: { ...place, ...ids }, clientId, ...(email ? { email } : {}) });
    return { status: answer.status, text: JSON.stringify(answer.body) };
  };

  beforeAll(async () => {
    vi.setSystemTime(now);
    world = await lastingWorld();
    gateway = await gatewayOf(world);
    const alliance = await working(world);
    for (const programmeId of ['stemland', 'proefland']) {
      const registry = registryWithApps(programmeId);
      const settings = { ...registry.programme.settings, reportingPeriod: 'quarter' as const };
      await imported(world, { ...registry, programme: { ...registry.programme, settings } });
    }
    const lessons = [{ title: 'Les van proefland', text: 'Vraag het eerst.' }];
    const period = { from: '2027-01-01', until: '2027-04-01' };
    await report(world, alliance, givenReport({ period, lessons }), 'alfa', over);
    vi.setSystemTime(over);
    const ids = { programmeId: 'proefland', evaluationId: place.evaluationId };
    const concept = await gateway('readEvaluationConcept', { ids, clientId: bureau.clientId ?? '' });
    const { hash } = concept.body as unknown as { hash: string };
    const body = JSON.stringify({ hash });
    expect((await gateway('establishEvaluation', { ids, clientId: bureau.clientId ?? '', body })).status).toBe(201);
  }, 120_000);
  afterAll(() => {
    vi.useRealTimers();
    world.client.destroy();
  });

  test('is there by its own address alone', async () => {
    for (const name of eachOf([...reads])) expect((await readAs(name, {})).status, name).toBe(200);
    const versions = [
      '0',
      '01',
      '1.0',
      '1e0',
      '+1',
      '-1',
      ' 1',
      '１',
      '1 ',
      'NaN',
      'Infinity',
      '__proto__',
      '3',
      '999999999999',
    ];
    const stretches = [
      ...['2027-01-01_2027-04-02', '2027-01-01', '2027-01-01_2027-04-01_', '_', '__proto__', 'constructor'],
      ...['2027-04-01_2027-01-01', '0001-01-01_9999-12-31', '2027-02-29_2027-04-01', '2028-02-29_2028-03-01'],
    ];
    for (const name of eachOf([...reads])) {
      for (const version of eachOf(versions))
        expect((await readAs(name, { version })).status, `${name} ${version}`).toBe(404);
      for (const evaluationId of eachOf(stretches))
        expect((await readAs(name, { evaluationId })).status, `${name} ${evaluationId}`).toBe(404);
      // The concept of the next version is none to the state.
      expect((await readAs(name, { version: '2' })).status, name).toBe(409);
    }
  });

  test('is that of no other programme, and for nobody of another one', async () => {
    for (const name of eachOf([...reads])) {
      const elsewhere = await readAs(name, { programmeId: 'stemland' });
      expect([403, 404], name).toContain(elsewhere.status);
      expect(elsewhere.text).not.toContain('proefland');
      const stranger = await readAs(name, {}, { name: 'of stemland', of: 'alfa', clientId: 'bureau-stemland' });
      expect([403, 404], name).toContain(stranger.status);
      expect(stranger.text).not.toContain('Les van');
      for (const reader of eachOf([bureau, ...outsiders])) {
        const { status, text } = await readAs(name, {}, reader);
        expect(status, reader.name).toBe(200);
        expect(text, reader.name).not.toContain('stemland');
      }
    }
  });
});
