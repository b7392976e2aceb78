import { indicatorsIn } from '#functions/alliances/terms/indicators.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { monitoringContracts } from '../contracts.ts';
import type { Deps } from '../deps.ts';
import { measuredBefore, nextMeasurement } from '../domain/measurement.ts';
import { measurementEntity } from '../records.ts';
import type { Measurement } from '../terms/measurement.ts';

export const noSuchIndicator = 'The framework in force has no such indicator.';

/**
 * Records what an indicator came to on a day. Two that arrive at once take the same number, of which one is written; the other finds it there
 * when it is tried again. The same sent again is answered with what was recorded, also once the framework in force has the indicator no more.
 */
export const recordMeasurement = (deps: Deps) =>
  operation('recordMeasurement', {
    contract: monitoringContracts.recordMeasurement,
    act: 'measure an indicator',
    answer: async ({ params: { programmeId, indicatorId }, body, caller, now }) => {
      const indicator = await indicatorIn(deps, programmeId, indicatorId);
      return retry(async () => {
        const sameDay = await deps.monitoring.measurementsOf({ programmeId, indicatorId }, body.day);
        const before = measuredBefore(body, sameDay);
        if (before) return { status: 200 as const, body: shownOf(before) };
        if (!indicator) throw new NotFound(noSuchIndicator);
        const entering = { programmeId, enteredAt: now, enteredBy: caller.by, today: localDate(now) };
        const measurement = nextMeasurement(indicator, body, sameDay, entering);
        const { day, number } = measurement;
        await transact(deps.client, [
          deps.table.insert(measurementEntity, measurement),
          ...deps.table.record(
            fact('nl.regiodeal.indicator.measured.v1', now, { programmeId, indicatorId, day, number }),
          ),
        ]);
        return { status: 201 as const, body: shownOf(measurement) };
      });
    },
  });

/** An indicator of the framework in force; undefined when that has none of the name, or there is none. */
const indicatorIn = async ({ frameworks }: Pick<Deps, 'frameworks'>, programmeId: string, indicatorId: string) => {
  const inForce = await frameworks.inForce(programmeId);
  return inForce && indicatorsIn(inForce.text.content).find((one) => one.indicatorId === indicatorId);
};

export const shownOf = ({
  programmeId: _programme,
  indicatorId: _indicator,
  ...shown
}: Measurement): Omit<Measurement, 'programmeId' | 'indicatorId'> => shown;
