import type { Programme } from '#functions/bodies/terms/registry.ts';
import { dayOf } from '#shared/calendar/days.ts';
import type { Alliance } from './domain/alliance.ts';
import { type Closed, type MissingReport, type Owed, owedReports, showsReported } from './domain/missing-reports.ts';
import type { AlliancesReader } from './reader.ts';
import { reportIdOf } from './terms/report.ts';
import { periodsOf } from './terms/reporting-periods.ts';

interface Deps {
  readonly alliances: AlliancesReader;
}

/** The day (ISO date) on which an alliance first began to carry out its plan. */
export const workingSince = async ({ alliances }: Deps, alliance: Alliance): Promise<string> => {
  const visits = await alliances.visits(alliance);
  const first = visits.find(({ phase }) => phase === 'execution');
  return dayOf(first?.enteredAt ?? alliance.pitchedAt);
};

/** The reports that did not come over what a closing closes, with the alliances that owed them as they were read (rule 22). */
export const findMissing = async (
  deps: Deps,
  programme: Programme,
  closed: Closed,
): Promise<{ readonly missing: MissingReport[]; readonly silent: Alliance[] }> => {
  const { programmeId, settings } = programme;
  const [alliances, requests] = await Promise.all([
    deps.alliances.alliances(programmeId),
    deps.alliances.reportRequests(programmeId),
  ]);
  const fixed = settings.reportingPeriod === undefined ? undefined : periodsOf(programme);
  const owed = owedReports(alliances, requests, fixed, closed);
  const isMissing = await Promise.all(owed.map((one) => didNotCome(deps, one, closed)));
  const found = owed.filter((_, at) => isMissing[at]);
  return {
    missing: found.map(({ alliance: { allianceId }, period }) => ({ allianceId, ...(period ? { period } : {}) })),
    silent: [...new Set(found.map(({ alliance }) => alliance))],
  };
};

const didNotCome = async (deps: Deps, owed: Owed, { after, until }: Closed): Promise<boolean> => {
  const { alliance, period } = owed;
  const shown = showsReported(owed, after);
  if (shown) return false;
  // An alliance owes no report over a time before it began its work.
  if ((await workingSince(deps, alliance)) >= (period?.until ?? until)) return false;
  if (shown === false || period === undefined) return true;
  return !(await deps.alliances.hasReport(alliance, reportIdOf(period, 1)));
};
