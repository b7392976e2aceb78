import type { Indicator } from '#functions/frameworks/terms/content.ts';
import { Conflict, type Fault, InvalidInput } from '#shared/errors/errors.ts';
import type { GivenMeasurement, Measurement } from '../terms/measurement.ts';

interface Entering extends Pick<Measurement, 'programmeId' | 'enteredAt' | 'enteredBy'> {
  /** ISO date. */
  readonly today: string;
}

/**
 * The next measurement of an indicator. It is not of a day to come, and a yes/no indicator is measured as 1 or 0.
 * @param sameDay - the measurements of its day that there are.
 * @returns the one that is there already, when the same was sent before.
 * @throws {InvalidInput} naming every fault.
 * @throws {Conflict} when somebody else measured that day, or corrected the measurement, meanwhile.
 */
export const nextMeasurement = (
  { indicatorId, direction }: Pick<Indicator, 'indicatorId' | 'direction'>,
  { basedOn, ...given }: GivenMeasurement,
  sameDay: readonly Measurement[],
  { today, ...entering }: Entering,
): { readonly measurement: Measurement; readonly isNew: boolean } => {
  const faults = [...dayFaults(given, today), ...valueFaults(given, direction)];
  if (faults.length > 0) throw new InvalidInput('This cannot be a measurement of the indicator.', faults);
  const newest = Math.max(0, ...sameDay.map(({ number }) => number));
  const next = sameDay.find(({ number }) => number === basedOn + 1);
  if (next && next.value === given.value && next.source === given.source) return { measurement: next, isNew: false };
  if (newest !== basedOn)
    throw new Conflict('measurement-changed', `The day has measurement ${newest}; this one names another.`);
  return { measurement: { ...entering, indicatorId, ...given, number: newest + 1 }, isNew: true };
};

const dayFaults = ({ day }: Pick<GivenMeasurement, 'day'>, today: string): Fault[] =>
  day <= today
    ? []
    : [{ pointer: '/day', message: 'nothing is measured on a day to come', expected: `${today} or earlier` }];

const valueFaults = ({ value }: Pick<GivenMeasurement, 'value'>, direction: Indicator['direction']): Fault[] =>
  direction !== 'yes-no' || value === 0 || value === 1
    ? []
    : [{ pointer: '/value', message: 'a yes/no indicator has no such value', expected: '0 or 1' }];
