import type { AnswerOf } from '#client/client.ts';
import { everyPart } from '../../every-part.ts';
import { ifThere } from '../../if-there.ts';
import { namesIn, versionInForce } from '../../words/names.ts';
import { isBefore } from '../frameworks/words.ts';
import type { Visit } from '../screen.ts';
import type { Behind, Dossier, Forecast, Question } from './dossier.ts';

type OpenTask = AnswerOf<'listTasks'>['tasks'][number];

/** What lies behind a ruling: the escalation, its alliance, and the report from which it was raised, beside the plan. */
const behindOf = async ({ api, programmeId }: Visit, escalationId: string): Promise<Behind | undefined> => {
  const escalation = await ifThere(api.call('readEscalation', { path: { programmeId, escalationId } }));
  if (!escalation) return undefined;
  const path = { programmeId, allianceId: escalation.allianceId };
  const [alliance, report] = await Promise.all([
    api.call('readAlliance', { path }),
    escalation.report === undefined
      ? undefined
      : ifThere(api.call('readReport', { path: { ...path, reportId: escalation.report } })),
  ]);
  if (!report) return { escalation, alliance };
  const { year, version } = report.plan;
  const plan = await api.call('readPlan', { path: { ...path, year: String(year), version: String(version) } });
  return { escalation, alliance, account: { report, plan } };
};

const questionOf = async (visit: Visit, { taskId, roundId, matter, matterId }: OpenTask): Promise<Question> => {
  const { api, programmeId } = visit;
  const [task, round, behind] = await Promise.all([
    api.call('readTask', { path: { programmeId, taskId } }),
    api.call('readRound', { path: { programmeId, roundId } }),
    matter === 'escalation' ? behindOf(visit, matterId) : undefined,
  ]);
  return { task, round, behind };
};

/** When the votes on a version that is on its road would come, if they were asked now. */
const forecastsOf = async ({ api, programmeId }: Visit): Promise<Forecast[]> => {
  const cycles = await everyPart(
    api,
    'listCycles',
    { path: { programmeId }, query: { status: 'running' } },
    (part) => part.cycles,
  );
  const before = cycles.filter(({ stage }) => isBefore(stage, 'adoption'));
  return Promise.all(
    before.map(async (cycle) => {
      const path = { programmeId, cycleId: cycle.cycleId };
      return { cycle, forecast: await api.call('forecastRound', { path, query: { stage: 'adoption' } }) };
    }),
  );
};

/** Everything that whoever answers for a seat reads on the evening before: its open questions, the first day first, and what comes after them. */
export const dossierOf = async (visit: Visit): Promise<Dossier> => {
  const { api, programmeId } = visit;
  const path = { programmeId };
  const [mine, due, inForce, programme, budgets, forecasts] = await Promise.all([
    everyPart(api, 'listTasks', { path, query: { mine: 'yes' } }, (part) => part.tasks),
    everyPart(api, 'listDue', { path }, (part) => part.due),
    versionInForce(visit),
    api.call('readProgramme', { path }),
    ifThere(api.call('listLineBudgets', { path })),
    forecastsOf(visit),
  ]);
  const seatTasks = mine.filter(({ capacity }) => capacity === 'seat');
  return {
    questions: await Promise.all(seatTasks.map((task) => questionOf(visit, task))),
    due,
    forecasts,
    inForce: inForce?.content,
    budgets: budgets?.lines ?? [],
    names: namesIn(programme, inForce?.content),
  };
};
