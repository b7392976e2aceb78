import { describe, expect, test } from 'vitest';
import { allowedAnswer, GivenAnswer, RegisteredDecision } from '#functions/rounds/domain/answer.ts';
import { InvalidInput } from '#shared/errors/errors.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import { eachOf } from '../../support/each-of.ts';
import { today } from '../../support/small-programme.ts';

const decision = (parts: Partial<RegisteredDecision> = {}): RegisteredDecision => ({
  decidedOn: today,
  reference: 'B&W 2027-031',
  onBehalfOf: 'college van Beta',
  conditions: [],
  ...parts,
});
const faults = (kind: RoundKind, given: GivenAnswer): string[] => {
  try {
    expect(allowedAnswer(kind, given, today)).toEqual(given);
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ pointer }) => pointer);
    throw error;
  }
};

describe('the answers of each round', () => {
  // answer, whether it must, may or cannot be explained
  test.each<[RoundKind, Record<string, 'must' | 'may' | 'cannot'>]>([
    ['input', { input: 'must', 'no-input': 'cannot' }],
    ['sounding', { positive: 'may', neutral: 'may', negative: 'must' }],
    ['consultation', { support: 'may', objection: 'must', 'no-opinion': 'cannot' }],
    ['vote', { for: 'may', against: 'must', abstain: 'may' }],
    ['report', { reported: 'cannot' }],
  ])('%s', (kind, answers) => {
    for (const [answer, explained] of eachOf(Object.entries(answers))) {
      expect(faults(kind, { answer }), answer).toEqual(explained === 'must' ? ['/remarks'] : []);
      expect(faults(kind, { answer, remarks: 'Omdat.' }), answer).toEqual(explained === 'cannot' ? ['/remarks'] : []);
    }
    const foreign = ['input', 'positive', 'support', 'for', 'approved', 'ja'].filter((answer) => !(answer in answers));
    for (const answer of eachOf(foreign))
      expect(faults(kind, { answer, remarks: 'Omdat.' }), answer).toEqual(['/answer']);
  });

  test('an empty explanation explains nothing', () => {
    expect(faults('vote', { answer: 'against', remarks: '' })).toEqual(['/remarks']);
    expect(GivenAnswer.parse({ answer: 'against', remarks: '   ' }).remarks).toBe('');
  });

  test.each(['input', 'sounding', 'consultation', 'vote'] as const)(
    '%s registers no decision of a meeting elsewhere',
    (kind) => {
      const [answer] = { input: ['no-input'], sounding: ['positive'], consultation: ['support'], vote: ['for'] }[kind];
      expect(faults(kind, { answer: answer ?? '', decision: decision() })).toEqual(['/decision']);
    },
  );
});

describe('a college decision is registered, not clicked (rule 8)', () => {
  test.each([
    ['approved', []],
    ['approved-with-conditions', ['/decision']],
    ['not-approved', ['/remarks']],
    ['deferred', ['/remarks']],
  ] as const)('%s needs the decision itself', (answer, more) => {
    expect(faults('approval', { answer }).sort()).toEqual([...new Set(['/decision', ...more])].sort());
  });

  test('a decision that lies in the future is none yet', () => {
    const tomorrow = decision({ decidedOn: '2027-03-02' });
    expect(faults('approval', { answer: 'approved', decision: tomorrow })).toEqual(['/decision/decidedOn']);
    expect(faults('approval', { answer: 'approved', decision: decision({ decidedOn: today }) })).toEqual([]);
    expect(faults('approval', { answer: 'approved', decision: decision({ decidedOn: '2027-02-02' }) })).toEqual([]);
  });

  test('conditions come with the answer that has them, and with no other', () => {
    const conditions = ['Elk kwartaal verslag.'];
    expect(faults('approval', { answer: 'approved-with-conditions', decision: decision() })).toEqual([
      '/decision/conditions',
    ]);
    expect(faults('approval', { answer: 'approved-with-conditions', decision: decision({ conditions }) })).toEqual([]);
    expect(faults('approval', { answer: 'approved', decision: decision({ conditions }) })).toEqual([
      '/decision/conditions',
    ]);
  });

  test('a refusal and a deferral say why', () => {
    for (const answer of ['not-approved', 'deferred']) {
      expect(faults('approval', { answer, decision: decision() }), answer).toEqual(['/remarks']);
      expect(faults('approval', { answer, decision: decision(), remarks: 'Omdat.' }), answer).toEqual([]);
    }
  });

  test('every fault is told at once', () => {
    const given = { answer: 'not-approved', decision: decision({ decidedOn: '2028-01-01', conditions: ['Toch.'] }) };
    expect(faults('approval', given).sort()).toEqual(['/decision/conditions', '/decision/decidedOn', '/remarks']);
  });

  test.each(['decidedOn', 'reference', 'onBehalfOf'] as const)('%s cannot be missing or empty', (field) => {
    const { [field]: _left, ...rest } = decision();
    expect(RegisteredDecision.safeParse(rest).success).toBe(false);
    expect(RegisteredDecision.safeParse({ ...rest, [field]: '  ' }).success).toBe(false);
  });

  test('the document is an address on the web, if there is one', () => {
    const read = (document: string) => RegisteredDecision.safeParse({ ...decision(), document }).success;
    expect(read('https://beta.example/besluit.pdf')).toBe(true);
    expect(read('javascript:alert(1)')).toBe(false);
    expect(read('besluit.pdf')).toBe(false);
  });
});
