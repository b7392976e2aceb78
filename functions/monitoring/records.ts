import { defineEntity } from '#shared/dynamo/entity.ts';
import { Measurement } from './terms/measurement.ts';

export interface OfIndicator {
  readonly programmeId: string;
  readonly indicatorId: string;
}

const programmeKey = (programmeId: string): string => `PROGRAMME#${programmeId}`;
const ordered = (number: number): string => String(number).padStart(6, '0');

/** What was measured of an indicator, insert only. */
export const measurementEntity = defineEntity({
  kind: 'measurement',
  schema: Measurement,
  key: ({ programmeId, indicatorId, day, number }: OfIndicator & { day: string; number: number }) => ({
    pk: programmeKey(programmeId),
    sk: `MEASUREMENT#${indicatorId}#${day}#${ordered(number)}`,
  }),
});

export const ranges = {
  /** Every measurement of a programme, of one indicator, or of one day of it. */
  measurements: (programmeId: string, indicatorId?: string, day?: string) => ({
    pk: programmeKey(programmeId),
    prefix: `MEASUREMENT#${indicatorId === undefined ? '' : `${indicatorId}#`}${day === undefined ? '' : `${day}#`}`,
  }),
};
