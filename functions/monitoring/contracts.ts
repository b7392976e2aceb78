import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { listed, next } from '#shared/http/lists.ts';
import { GivenMeasurement, Measurement as Recorded } from './terms/measurement.ts';

const Measurement = Recorded.omit({ programmeId: true, indicatorId: true }).meta({ id: 'Measurement' });

const measurement = {
  value: 340,
  day: '2028-06-30',
  source: 'Woningmonitor van de provincie, juni 2028',
  number: 1,
  enteredAt: '2028-07-04T09:00:00.000Z',
  enteredBy: 'programmabureau-zuid-limburg',
};
const { enteredAt: _at, enteredBy: _by, number: _number, ...given } = measurement;

/** The API contracts of measurements. */
export const monitoringContracts = {
  recordMeasurement: contract({
    summary: 'Record a measurement of an indicator',
    description:
      'By the programmabureau, with the source: what an indicator of the framework in force came to on a day that is not to come. It counts until reports are about a later day. A later measurement of the same day corrects it; both stay. The same measurement sent twice is one (200).',
    body: GivenMeasurement,
    answers: { 200: Measurement, 201: Measurement },
    conflicts: { 'measurement-changed': 'That day has another measurement already.' },
    example: { body: { ...given, basedOn: 0 }, answer: measurement },
  }),
  listMeasurements: contract({
    summary: 'List the measurements of an indicator',
    description: 'Every measurement, also those that a later one of the same day corrected, by day and number.',
    query: z.strictObject(listed('day')),
    answers: {
      200: z
        .strictObject({ indicatorId: z.string(), measurements: z.array(Measurement), next })
        .meta({ id: 'Measurements' }),
    },
    example: { answer: { indicatorId: 'woningen', measurements: [measurement] } },
  }),
};
