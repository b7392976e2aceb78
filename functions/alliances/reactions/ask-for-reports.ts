import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { Programme } from '#functions/bodies/terms/registry.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { dayOf } from '#shared/calendar/days.ts';
import { termEnd } from '#shared/calendar/terms.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import type { Alliance } from '../domain/alliance.ts';
import { isOwed, nextRequest, type ReportRequest, reportRoundsOf } from '../domain/report-request.ts';
import { workingSince } from '../find-missing.ts';
import type { AlliancesReader } from '../reader.ts';
import { reportRequestEntity } from '../records.ts';
import { periodsOver, type ReportingPeriod } from '../terms/reporting-periods.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly alliances: AlliancesReader;
  readonly registry: RegistryReader;
  readonly rounds: RoundsReader;
  readonly clock: Clock;
}

/**
 * Records the reports that alliances owe over the last period that is over, so that they are asked for, and again when they are late (rule
 * 22). A report is not asked for again while a round about it is open, also when its term was extended. A request that another run recorded
 * meanwhile stays as it is: each is written once per time that it is asked.
 * @throws {AggregateError} at the end, when some programmes or alliances could not be processed.
 */
export const askForReports = async (deps: Deps): Promise<void> => {
  await inEveryProgramme(deps.registry, (programmeId) => inProgramme(deps, programmeId));
};

const inProgramme = async (deps: Deps, programmeId: string): Promise<void> => {
  const now = deps.clock();
  const programme = await deps.registry.programme(programmeId);
  const last = periodsOver(programme, dayOf(now)).at(-1);
  if (!last) return;
  const [alliances, reporting, requests] = await Promise.all([
    deps.alliances.alliances(programmeId),
    deps.alliances.reporting(programmeId),
    deps.alliances.reportRequests(programmeId),
  ]);
  const closedUntil = reporting?.closedUntil;
  const owing = alliances.filter((alliance) => isOwed(alliance, last, closedUntil));
  const ask = (alliance: Alliance): Promise<void> =>
    askOne(deps, programme, alliance, { last, closedUntil, requests, now });
  await eachOrThrow(owing, ask, { nameOf: ({ allianceId }) => allianceId });
};

interface Known {
  readonly last: ReportingPeriod;
  readonly closedUntil: string | undefined;
  readonly requests: readonly ReportRequest[];
  readonly now: string;
}

const askOne = async (
  deps: Deps,
  { settings }: Programme,
  alliance: Alliance,
  { last, closedUntil, requests, now }: Known,
): Promise<void> => {
  const before = requests.find(
    ({ allianceId, period }) => allianceId === alliance.allianceId && period.until === last.until,
  );
  const next = nextRequest(alliance, last, before, {
    closedUntil,
    workingSince: await workingSince(deps, alliance),
    askedUntil: dayOf(termEnd(now, settings.terms.report, settings.calendar)),
    now,
    today: dayOf(now),
  });
  if (!next || (before && (await isBeingAsked(deps, before, now)))) return;
  const { programmeId, allianceId, period, dueOn, asked: times } = next;
  const askedFact = fact('nl.regiodeal.alliance.report-asked.v1', now, {
    programmeId,
    allianceId,
    from: period.from,
    until: period.until,
    dueOn,
    asked: times,
  });
  const write = before ? deps.table.replace(reportRequestEntity, next) : deps.table.insert(reportRequestEntity, next);
  // Another run asked at the same moment.
  await transact(deps.client, [write, ...deps.table.record(askedFact)]).catch(unlessDone);
};

/** Whether a round about a report still accepts an answer: the bureau may have extended its term beyond the day that the request names. */
const isBeingAsked = async ({ rounds }: Deps, request: ReportRequest, now: string): Promise<boolean> => {
  const requestRounds = await rounds.named(reportRoundsOf(request));
  return requestRounds.some(({ status, termEnd }) => status === 'open' && now <= termEnd);
};
