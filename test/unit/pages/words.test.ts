import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { answerFrom } from '#functions/rounds/answering/form.ts';
import { allowedAnswer } from '#functions/rounds/domain/answer.ts';
import { answerPage } from '#functions/rounds/pages/answer-page.ts';
import { contentSecurityPolicy, stylesheetSha256 } from '#functions/rounds/pages/content-security-policy.ts';
import { answerFaults, passOnFaults } from '#functions/rounds/pages/fault-words.ts';
import type { FormValues } from '#functions/rounds/pages/form-values.ts';
import { type FaultCause, InvalidInput } from '#shared/errors/errors.ts';
import { programmeTitle, withArticle } from '#shared/pages/words.ts';
import { dutchDate, dutchMoment, euros, oneOf } from '#shared/words/dutch.ts';
import { isoDay } from '#shared/words/typed-day.ts';
import { typedLines } from '#shared/words/typed-lines.ts';
import { approvalTask, approvalValues } from '../../pages/example-views.ts';
import { eachOf } from '../../support/each-of.ts';

describe('Dutch', () => {
  test.each([
    ['2027-02-03T22:59:00Z', 'woensdag 3 februari 2027, 23.59 uur'],
    ['2027-07-01T22:30:00Z', 'vrijdag 2 juli 2027, 00.30 uur'],
  ])('moment %s', (instant, expected) => {
    expect(dutchMoment(instant)).toBe(expected);
  });

  test('days and money', () => {
    expect(dutchDate('2027-03-01')).toBe('1 maart 2027');
    expect(euros(2_000_000_000)).toBe('€\u00a020.000.000');
    expect(euros(1250)).toBe('€\u00a012,50');
    expect(oneOf(['a', 'b', 'c'])).toBe('a, b of c');
  });

  test.each([
    ['19-01-2027', '2027-01-19'],
    ['3/2/2027', '2027-02-03'],
    [' 3.2.2027 ', '2027-02-03'],
    ['2027-02-03', '2027-02-03'],
    ['24-11-2026', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['24.11.2026', '2026-11-24'],
    ['24 november 2026', '2026-11-24'],
    ['24 November 2026', '2026-11-24'],
    ['24\u00a0november  2026', '2026-11-24'],
    ['24 nov 2026', '2026-11-24'],
    ['24 nov. 2026', '2026-11-24'],
    ['24-nov-2026', '2026-11-24'],
    ['24\u201311\u20132026', '2026-11-24'],
    ['dinsdag 24 november 2026', '2026-11-24'],
    ['1 mrt 2027', '2027-03-01'],
    ['1 maart 2027', '2027-03-01'],
    ['3 sept 2027', '2027-09-03'],
    ['29 februari 2028', '2028-02-29'],
    ['29 februari 2027', undefined],
    ['maandag 24 november 2026', undefined],
    ['24 brumaire 2026', undefined],
    ['24 november 26', undefined],
    ['24 november', undefined],
    ['31-02-2027', undefined],
    ['2027-02-31', undefined],
    ['03-02-27', undefined],
    ['gisteren', undefined],
    ['', undefined],
  ])('typed day "%s"', (typed, expected) => {
    expect(isoDay(typed)).toBe(expected);
  });

  test('names', () => {
    expect(programmeTitle('Zuid-Limburg')).toBe('Regio Deal Zuid-Limburg');
    expect(programmeTitle('Regio Deal Parkstad')).toBe('Regio Deal Parkstad');
    expect(withArticle('college van B en W van Stein')).toBe('het college van B en W van Stein');
    expect(withArticle('regiegroep')).toBe('de regiegroep');
    expect(withArticle('Universiteit Maastricht')).toBe('Universiteit Maastricht');
  });

  test('one condition a line', () => {
    expect(typedLines(' een \r\n\r\ntwee\n')).toEqual(['een', 'twee']);
  });
});

describe('faults in the words of the form', () => {
  const faultsOf = (given: Parameters<typeof allowedAnswer>[1]) => {
    try {
      allowedAnswer('approval', given, '2027-01-20');
    } catch (error) {
      if (error instanceof InvalidInput) return error.faults;
    }
    return [];
  };
  const decision = { decidedOn: '2027-01-19', reference: 'r', onBehalfOf: 'b', conditions: [] };

  /** What the form says about what was typed, on 20 January 2027; the text is of the 11th. */
  const said = (typed: Partial<FormValues>, answer = 'approved') => {
    const values = { ...approvalValues, answer, remarks: '', conditions: '', document: '', ...typed };
    const moments = { today: '2027-01-20', after: [{ fact: 'text', on: '2027-01-11' }] } as const;
    try {
      answerFrom(values, { ...moments, task: { kind: 'approval' } });
      return {};
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const said = answerFaults(error.faults, values, moments.today);
      return Object.fromEntries(said.map(({ field, message }) => [field, message]));
    }
  };
  const link = (length: number) => 'https://stein.example/'.padEnd(length, 'a');

  test('a link says what is wrong with it: too long, no whole address, or not taken over whole', () => {
    expect(said({ document: link(1000) })).toEqual({});
    expect(said({ document: link(1001) })).toEqual({
      document: 'Dit webadres is te lang. Gebruik niet meer dan 1.000 tekens, of laat dit veld leeg.',
    });
    expect(said({ document: 'besluit.pdf' })['document']).toContain('dat begint met https://');
    expect(said({ document: 'https://stein .example' })['document']).toContain('zonder spaties');
  });

  test('a day says what is wrong with it: nothing there, not read, not on the calendar, in the future, before its text', () => {
    expect(said({ decidedOn: ' ' })['decidedOn']).toBe('Vul de datum van het besluit in.');
    expect(said({ decidedOn: 'gisteren' })['decidedOn']).toContain('kunnen wij niet lezen');
    expect(said({ decidedOn: '31-11-2026' })['decidedOn']).toContain('bestaat niet');
    expect(said({ decidedOn: '21 januari 2027' })['decidedOn']).toContain('uiterlijk vandaag, 20 januari 2027');
    expect(said({ decidedOn: '4 maart 1997' })['decidedOn']).toBe(
      'Een besluit kan niet ouder zijn dan de tekst waarover het gaat. Dat is van 11 januari 2027. Vul die dag of een latere dag in.',
    );
  });

  test('a refusal does not repeat what was typed', () => {
    for (const field of ['decidedOn', 'document', 'answer'] as const) {
      expect(JSON.stringify(said({ [field]: 'geheimpje' })), field).not.toContain('geheimpje');
    }
  });

  test.each([
    ['reference', 101, '100'],
    ['onBehalfOf', 201, '200'],
    ['byName', 201, '200'],
    ['byRole', 201, '200'],
    ['remarks', 20_001, '20.000'],
  ] as const)('%s that is too long says so, with the most', (field, length, most) => {
    expect(said({ [field]: 'a'.repeat(length) })[field]).toContain(`te lang. Gebruik niet meer dan ${most} tekens`);
  });

  test.each(['reference', 'onBehalfOf', 'byName', 'byRole'])('%s that is empty says what to fill in', (field) => {
    expect(said({ [field]: '' })[field]).toMatch(/^Vul /);
  });

  test('conditions: each fault of the field, not one for all', () => {
    const conditional = (conditions: string) => said({ conditions }, 'approved-with-conditions')['conditions'] ?? '';
    expect(conditional('')).toContain('minstens één voorwaarde');
    expect(conditional('een\n'.repeat(21))).toContain('niet meer dan 20 in');
    expect(conditional('a'.repeat(2001))).toContain('niet meer dan 2.000 tekens');
  });

  test('every example of a day that the form gives is a day that it takes', () => {
    const hint = /id="decidedOn-uitleg">[^<]*Bijvoorbeeld ([^<]+)\.</.exec(answerPage(approvalTask))?.[1] ?? '';
    const examples = hint.split(' of ');
    expect(examples).toHaveLength(2);
    for (const decidedOn of eachOf(examples)) expect(said({ decidedOn }), decidedOn).toEqual({});
  });

  test('an answer that the round does not know', () => {
    expect(answerFaults(faultsOf({ answer: 'x' }), {}, '2027-01-20')).toEqual([
      { field: 'answer', message: 'Kies een antwoord.' },
    ]);
  });

  test('a decision that is missing misses its three parts', () => {
    const fields = answerFaults(faultsOf({ answer: 'approved' }), {}, '2027-01-20').map(({ field }) => field);
    expect(fields).toEqual(['decidedOn', 'reference', 'onBehalfOf']);
  });

  test('conditions that are missing, and conditions that do not belong', () => {
    const missing = answerFaults(faultsOf({ answer: 'approved-with-conditions', decision }), {}, '2027-01-20');
    expect(missing[0]?.message).toContain('minstens één voorwaarde');
    const extra = answerFaults(
      faultsOf({ answer: 'approved', decision: { ...decision, conditions: ['c'] } }),
      {
        conditions: 'c',
      },
      '2027-01-20',
    );
    expect(extra[0]?.message).toContain('alleen bij een antwoord onder voorwaarden');
  });

  test('each field once, in the order of the form, however the schema numbers its parts', () => {
    const faults = ['/byRole', '/decision/conditions/0', '/decision/conditions/3', '/decision/decidedOn'];
    const fields = answerFaults(
      faults.map((pointer) => ({ pointer, message: '' })),
      {},
      '2027-01-20',
    ).map(({ field }) => field);
    expect(fields).toEqual(['decidedOn', 'conditions', 'byRole']);
  });

  test('passing on', () => {
    const fault = (pointer: string, cause: FaultCause, deputyEmail = '') =>
      passOnFaults([{ pointer, message: '', cause }], { deputyEmail })[0]?.message;
    expect(fault('/deputyEmail', { kind: 'unreadable' }, 'x')).toContain('geldig e-mailadres');
    expect(fault('/deputyEmail', { kind: 'unreadable' })).toContain('Vul het e-mailadres');
    expect(fault('/deputyEmail', { kind: 'too-long', most: 254 }, 'x')).toContain('niet meer dan 254 tekens');
    expect(fault('/reason', { kind: 'too-long', most: 2000 })).toContain('niet meer dan 2.000 tekens');
    expect(fault('/reason', { kind: 'missing' })).toContain('waarom u niet zelf antwoordt');
  });
});

test('the policy names the hash of the style that the page carries', () => {
  const style = /<style>([\s\S]*)<\/style>/.exec(answerPage(approvalTask))?.[1] ?? '';
  expect(createHash('sha256').update(style).digest('base64')).toBe(stylesheetSha256);
  expect(contentSecurityPolicy).toContain(`style-src 'sha256-${stylesheetSha256}'`);
  expect(contentSecurityPolicy).not.toContain('script-src');
});
