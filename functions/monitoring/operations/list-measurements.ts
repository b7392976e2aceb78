import { indicatorsIn } from '#functions/alliances/terms/indicators.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { monitoringContracts } from '../contracts.ts';
import type { Deps } from '../deps.ts';
import { noSuchIndicator, shownOf } from './record-measurement.ts';

/** Every measurement of an indicator of the framework in force, or of an earlier one that was measured. */
export const listMeasurements = (deps: Pick<Deps, 'monitoring' | 'frameworks'>) =>
  operation('listMeasurements', {
    contract: monitoringContracts.listMeasurements,
    act: 'see the programme',
    answer: async ({ params: { programmeId, indicatorId }, query }) => {
      const [inForce, measurements] = await Promise.all([
        deps.frameworks.inForce(programmeId),
        deps.monitoring.measurementsOf({ programmeId, indicatorId }),
      ]);
      const known = inForce ? indicatorsIn(inForce.text.content) : [];
      if (measurements.length === 0 && !known.some((one) => one.indicatorId === indicatorId))
        throw new NotFound(noSuchIndicator);
      const { part, ...more } = partOf(measurements.map(shownOf), {
        path: `/v1/programmes/${programmeId}/indicators/${indicatorId}/measurements`,
        query,
        orders: { day: ({ day }) => day },
        nameOf: ({ number }) => String(number).padStart(4, '0'),
      });
      return { status: 200, body: { indicatorId, measurements: part, ...more } };
    },
  });
