import { describe, expect, test } from 'vitest';
import { type Earlier, orderFaults } from '#shared/calendar/order.ts';

const text: Earlier = { fact: 'text', on: '2026-11-24' };
const faults = (day: string, after: readonly Earlier[] = [text]) =>
  orderFaults({ pointer: '/decidedOn', what: 'the decision', day }, { today: '2026-12-10', after });

describe('a decision is not older than the text that it decides on (rule 8)', () => {
  test('one of 1997-03-04 on a text of 2026-11-24 is refused, naming the text and its day', () => {
    expect(faults('1997-03-04')).toEqual([
      {
        pointer: '/decidedOn',
        message: 'the decision lies before the text that it decides on of 2026-11-24',
        expected: 'a day from 2026-11-24 to 2026-12-10',
        cause: { kind: 'too-early', fact: 'text', on: '2026-11-24' },
      },
    ]);
  });

  test('of the day of the text itself it is in order, and today', () => {
    expect(faults('2026-11-23')).toHaveLength(1);
    expect(faults('2026-11-24')).toEqual([]);
    expect(faults('2026-12-10')).toEqual([]);
  });

  test('nor does it lie in the future', () => {
    expect(faults('2026-12-11')).toMatchObject([{ expected: '2026-12-10 or earlier', cause: { kind: 'in-future' } }]);
  });

  test('of several facts that came before, the last one counts', () => {
    const deferral: Earlier = { fact: 'deferral', on: '2026-12-01' };
    for (const after of [
      [text, deferral],
      [deferral, text],
    ]) {
      expect(faults('2026-11-30', after)).toMatchObject([{ cause: { fact: 'deferral', on: '2026-12-01' } }]);
    }
    expect(faults('1997-03-04', [])).toEqual([]);
  });
});
