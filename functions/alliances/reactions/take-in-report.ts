import type { RoundsReader } from '#functions/rounds/reader.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { logInfo } from '#shared/observability/log.ts';
import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import { reportMatterId, reportMatterIds } from '#shared/vocabulary/report-id.ts';
import { type ReportRequest, reportRoundsOf } from '../domain/report-request.ts';
import { keepReport, type ReportDeps } from '../keep-report.ts';
import { readReport } from '../rounds/read-report.ts';

interface Deps extends ReportDeps {
  readonly rounds: RoundsReader;
}

/**
 * Records the report that was filled in on a page, from the event of the answer. The same answer received again is the same report: its
 * period has its first version already, with the same content.
 */
export const receiveReport =
  (deps: Deps) =>
  async ({ data }: FactOf<'nl.regiodeal.task.answered.v1'>): Promise<void> => {
    if (data.matter === 'report') await takeInReport(deps, data);
  };

type Answered = Pick<
  FactOf<'nl.regiodeal.task.answered.v1'>['data'],
  'programmeId' | 'matterId' | 'roundId' | 'taskId' | 'answerNumber'
>;

/**
 * Keeps the report of an answer. When another report came first, or the reporting periods of the programme changed, it cannot be kept any
 * more, and the answer stays with its task.
 */
const takeInReport = async (
  deps: Deps,
  { programmeId, matterId, roundId, taskId, answerNumber }: Answered,
): Promise<void> => {
  const answer = await deps.rounds.answer(roundId, taskId, answerNumber);
  const { allianceId, period } = reportMatterIds(matterId);
  const ids = { programmeId, allianceId };
  const plan = answer?.filled && (await deps.alliances.planOfPeriod(ids, period));
  if (!answer?.filled || !plan) return;
  const { account, faults } = readReport(plan.content, answer.filled);
  try {
    if (faults.length > 0) throw new Conflict('report-changed', 'The plan of the period changed since the answer.');
    await retry(async () => {
      const alliance = await deps.alliances.alliance(programmeId, allianceId);
      await keepReport(deps, alliance, { period, basedOn: 0, ...account }, { by: roundId, now: answer.givenAt });
    });
  } catch (error) {
    if (!(error instanceof Conflict || error instanceof InvalidInput)) throw error;
    logInfo('report-not-kept', { programmeId, allianceId, code: error.code });
  }
};

const takeInRound = async (deps: Deps, request: ReportRequest, roundId: string): Promise<void> => {
  const { programmeId } = request;
  const matterId = reportMatterId(request);
  for (const { taskId, answer } of await deps.rounds.tasks(roundId))
    if (answer) await takeInReport(deps, { programmeId, matterId, roundId, taskId, answerNumber: answer.number });
};

/**
 * Keeps each report of a programme that was filled in and is not in the record of its alliance yet. A report that is kept already changes
 * nothing.
 * @param matches - those of its requests that count.
 * @throws {AggregateError} at the end, when some could not be processed.
 */
export const takeInReportsOf = async (
  deps: Deps,
  programmeId: string,
  matches: (request: ReportRequest) => boolean = () => true,
): Promise<void> => {
  const requests = (await deps.alliances.reportRequests(programmeId)).filter(matches);
  await eachOrThrow(requests, async (request) => {
    const { report } = await deps.alliances.alliance(programmeId, request.allianceId);
    if (report !== undefined && report.period.until >= request.period.until) return;
    // An earlier round may still have been open when it was asked again.
    for (const roundId of reportRoundsOf(request)) await takeInRound(deps, request, roundId);
  });
};

/**
 * Repairs missed events: the same for every programme.
 * @throws {AggregateError} at the end, when some could not be processed.
 */
export const takeInReports = (deps: Deps) => async (): Promise<void> => {
  const inProgramme = (programmeId: string): Promise<void> => takeInReportsOf(deps, programmeId);
  await inEveryProgramme(deps.registry, inProgramme);
};
