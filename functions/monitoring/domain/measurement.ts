import type { Indicator } from '#functions/frameworks/terms/content.ts';
import { Conflict, type Fault, InvalidInput } from '#shared/errors/errors.ts';
import type { GivenMeasurement, Measurement } from '../terms/measurement.ts';

interface Entering extends Pick<Measurement, 'programmeId' | 'enteredAt' | 'enteredBy'> {
  /** ISO date. */
  readonly today: string;
}

/**
 * The measurement that is there already, when the same was sent before. It is recognised before anything is judged: the indicator may have left
 * the framework since, or become a yes/no.
 * @param sameDay - the measurements of its day that there are.
 */
export const measuredBefore = (
  { basedOn, value, source }: GivenMeasurement,
  sameDay: readonly Measurement[],
): Measurement | undefined =>
  sameDay.find((one) => one.number === basedOn + 1 && one.value === value && one.source === source);

/**
 * The next measurement of an indicator. It is not of a day to come, and a yes/no indicator is measured as 1 or 0.
 * @param sameDay - the measurements of its day that there are.
 * @throws {InvalidInput} naming every fault.
 * @throws {Conflict} when somebody else measured that day, or corrected the measurement, meanwhile.
 */
export const nextMeasurement = (
  { indicatorId, direction }: Pick<Indicator, 'indicatorId' | 'direction'>,
  { basedOn, ...given }: GivenMeasurement,
  sameDay: readonly Measurement[],
  { today, ...entering }: Entering,
): Measurement => {
  const faults = [...dayFaults(given, today), ...valueFaults(given, direction)];
  if (faults.length > 0) throw new InvalidInput('This cannot be a measurement of the indicator.', faults);
  const newest = Math.max(0, ...sameDay.map(({ number }) => number));
  if (newest !== basedOn)
    throw new Conflict('measurement-changed', `The day has measurement ${newest}; this one names another.`);
  return { ...entering, indicatorId, ...given, number: newest + 1 };
};

const dayFaults = ({ day }: Pick<GivenMeasurement, 'day'>, today: string): Fault[] =>
  day <= today
    ? []
    : [{ pointer: '/day', message: 'nothing is measured on a day to come', expected: `${today} or earlier` }];

const valueFaults = ({ value }: Pick<GivenMeasurement, 'value'>, direction: Indicator['direction']): Fault[] =>
  direction !== 'yes-no' || value === 0 || value === 1
    ? []
    : [{ pointer: '/value', message: 'a yes/no indicator has no such value', expected: '0 or 1' }];
