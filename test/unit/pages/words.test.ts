import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { allowedAnswer } from '#functions/rounds/domain/answer.ts';
import { answerPage } from '#functions/rounds/pages/answer-page.ts';
import { contentSecurityPolicy, stylesheetSha256 } from '#functions/rounds/pages/content-security-policy.ts';
import { answerFaults, passOnFaults } from '#functions/rounds/pages/fault-words.ts';
import { conditionLines } from '#functions/rounds/pages/form-values.ts';
import { programmeTitle, withArticle } from '#functions/rounds/pages/words.ts';
import { InvalidInput } from '#shared/errors/errors.ts';
import { dutchDate, dutchMoment, euros, isoDay, oneOf } from '#shared/words/dutch.ts';
import { approvalTask } from '../../pages/example-views.ts';

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
    expect(conditionLines(' een \r\n\r\ntwee\n')).toEqual(['een', 'twee']);
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

  test('an answer that the round does not know', () => {
    expect(answerFaults(faultsOf({ answer: 'x' }), {})).toEqual([{ field: 'answer', message: 'Kies een antwoord.' }]);
  });

  test('a decision that is missing misses its three parts', () => {
    const fields = answerFaults(faultsOf({ answer: 'approved' }), {}).map(({ field }) => field);
    expect(fields).toEqual(['decidedOn', 'reference', 'onBehalfOf']);
  });

  test('conditions that are missing, and conditions that do not belong', () => {
    const missing = answerFaults(faultsOf({ answer: 'approved-with-conditions', decision }), {});
    expect(missing[0]?.message).toContain('minstens één voorwaarde');
    const extra = answerFaults(faultsOf({ answer: 'approved', decision: { ...decision, conditions: ['c'] } }), {
      conditions: 'c',
    });
    expect(extra[0]?.message).toContain('alleen bij een antwoord onder voorwaarden');
  });

  test('each field once, in the order of the form, however the schema numbers its parts', () => {
    const faults = ['/byRole', '/decision/conditions/0', '/decision/conditions/3', '/decision/decidedOn'];
    const fields = answerFaults(
      faults.map((pointer) => ({ pointer, message: '' })),
      {},
    ).map(({ field }) => field);
    expect(fields).toEqual(['decidedOn', 'conditions', 'byRole']);
  });

  test('passing on', () => {
    const [fault] = passOnFaults([{ pointer: '/deputyEmail', message: '' }], {});
    expect(fault).toEqual({ field: 'deputyEmail', message: expect.stringContaining('geldig e-mailadres') });
  });
});

test('the policy names the hash of the style that the page carries', () => {
  const style = /<style>([\s\S]*)<\/style>/.exec(answerPage(approvalTask))?.[1] ?? '';
  expect(createHash('sha256').update(style).digest('base64')).toBe(stylesheetSha256);
  expect(contentSecurityPolicy).toContain(`style-src 'sha256-${stylesheetSha256}'`);
  expect(contentSecurityPolicy).not.toContain('script-src');
});
