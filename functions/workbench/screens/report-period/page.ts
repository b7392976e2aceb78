import { Temporal } from 'temporal-polyfill';
import { formScreen } from '../../forms/form-screen.ts';
import type { Reader } from '../../forms/typed.ts';
import { allianceAt } from '../alliance/page.ts';
import { type Period, periodsAt, reportFormPath } from '../report-form/periods.ts';
import type { Visit } from '../screen.ts';
import { type ReportPeriodAbout, reportPeriodForm } from './view.ts';

/** The period from its first and its last day: a period ends before the day that it names as its end. */
const read = (reader: Reader): Period => {
  const [from, last] = [reader.day('van'), reader.day('tot')];
  if (reader.faults.length === 0 && last < from)
    reader.fault('tot', 'Vul een dag in die niet vóór de eerste dag ligt.');
  return { from, until: Temporal.PlainDate.from(last).add({ days: 1 }).toString() };
};

/** A partner of an alliance chooses the period that it reports over; the report itself has a page of its own. */
export const reportPeriod = formScreen({
  ...reportPeriodForm,
  load: async (visit: Visit): Promise<ReportPeriodAbout> => {
    const [alliance, periods] = await Promise.all([allianceAt(visit), periodsAt(visit)]);
    return { alliance, periods };
  },
  read,
  send: async ({ here }, period, { alliance: { allianceId } }) => here(reportFormPath(allianceId, period)),
});
