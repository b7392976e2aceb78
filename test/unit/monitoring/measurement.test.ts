import { describe, expect, test } from 'vitest';
import { measuredBefore, nextMeasurement } from '#functions/monitoring/domain/measurement.ts';
import { GivenMeasurement, type Measurement } from '#functions/monitoring/terms/measurement.ts';

const indicator = { indicatorId: 'woningen' };
const given = { value: 340, day: '2028-06-30', source: 'Woningmonitor', basedOn: 0 };
const entering = {
  programmeId: 'proefland',
  enteredAt: '2028-07-04T09:00:00.000Z',
  enteredBy: 'bureau',
  today: '2028-07-04',
};
const first: Measurement = {
  programmeId: 'proefland',
  indicatorId: 'woningen',
  value: 340,
  day: '2028-06-30',
  source: 'Woningmonitor',
  number: 1,
  enteredAt: '2028-07-01T09:00:00.000Z',
  enteredBy: 'bureau',
};

describe('a measurement', () => {
  test('has a source, and is of a day that is not to come', () => {
    expect(GivenMeasurement.safeParse({ ...given, source: ' ' }).success).toBe(false);
    expect(nextMeasurement(indicator, { ...given, day: '2028-07-04' }, [], entering)).toMatchObject({ number: 1 });
    expect(() => nextMeasurement(indicator, { ...given, day: '2028-07-05' }, [], entering)).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/day' })] }),
    );
  });

  test('of a yes/no indicator is 1 or 0', () => {
    const yesNo = { ...indicator, direction: 'yes-no' as const };
    expect(nextMeasurement(yesNo, { ...given, value: 1 }, [], entering).value).toBe(1);
    expect(() => nextMeasurement(yesNo, { ...given, value: 2 }, [], entering)).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/value', expected: '0 or 1' })] }),
    );
  });

  test('sent twice is one, and a later one of the same day corrects it', () => {
    expect(measuredBefore(given, [])).toBeUndefined();
    expect(measuredBefore(given, [first])).toEqual(first);
    const corrected = nextMeasurement(indicator, { ...given, value: 350, basedOn: 1 }, [first], entering);
    expect(corrected).toMatchObject({ number: 2, value: 350 });
    // The first one, sent again after its correction, changes nothing.
    expect(measuredBefore(given, [first, corrected])).toEqual(first);
    expect(() => nextMeasurement(indicator, { ...given, value: 360 }, [first], entering)).toThrow(
      expect.objectContaining({ code: 'measurement-changed' }),
    );
  });
});
