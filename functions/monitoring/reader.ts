import type { Table } from '#shared/dynamo/table.ts';
import { measurementEntity, type OfIndicator, ranges } from './records.ts';
import type { Measurement } from './terms/measurement.ts';

/** What is measured, as other services read it. Only the monitoring service writes it. */
export class MonitoringReader {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  /** Every measurement of a programme, in the order of indicator, day and number: one query. */
  measurements(programmeId: string): Promise<Measurement[]> {
    return this.#table.query(measurementEntity, ranges.measurements(programmeId));
  }

  /** The same of one indicator, or of one day of it. */
  measurementsOf({ programmeId, indicatorId }: OfIndicator, day?: string): Promise<Measurement[]> {
    return this.#table.query(measurementEntity, ranges.measurements(programmeId, indicatorId, day));
  }
}
