import type { AnswerOf } from '#client/client.ts';
import { day } from '../story/agenda.ts';
import type { Glimpse } from '../story/glimpses.ts';
import type { Stage } from '../story/stage.ts';
import type { Remembered } from './remembered.ts';

/** A fact as it went over the bus. */
export interface ReceivedFact {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

type Representation = AnswerOf<'readProgramme'>['representations'][number];

/** The whole record of a programme, as the API shows it to the programmabureau. */
export interface Whole {
  /** The last day (ISO date). */
  readonly today: string;
  readonly programme: AnswerOf<'readProgramme'>;
  readonly rounds: readonly AnswerOf<'readRound'>[];
  /** Every task as its addressee reads it, with its briefing. */
  readonly tasksAsRead: readonly AnswerOf<'readTask'>[];
  readonly cycles: readonly AnswerOf<'readCycle'>[];
  readonly input: ReadonlyMap<string, AnswerOf<'listInput'>['received']>;
  readonly framework: AnswerOf<'readFramework'> | undefined;
  readonly register: AnswerOf<'listDecisions'>['decisions'];
  readonly verification: AnswerOf<'verifyDecisions'>;
  readonly alliances: readonly AnswerOf<'readAlliance'>[];
  readonly reports: ReadonlyMap<string, AnswerOf<'listReports'>['reports']>;
  readonly periods: ReadonlyMap<string, AnswerOf<'listReportPeriods'>['periods']>;
  readonly escalations: readonly AnswerOf<'readEscalation'>[];
  readonly money: AnswerOf<'readMoney'>;
  readonly entries: AnswerOf<'listMoney'>['entries'];
  readonly reviews: AnswerOf<'listReviews'>;
  readonly ruleChanges: AnswerOf<'listRuleChanges'>['ruleChanges'];
  readonly lessons: AnswerOf<'listLessons'>['lessons'];
  readonly due: AnswerOf<'listDue'>['due'];
  readonly compositions: readonly AnswerOf<'readComposition'>[];
  /** Those of all days: the programme of a day has those of that day. */
  readonly representations: readonly Representation[];
  readonly remembered: readonly { readonly then: Remembered; readonly now: unknown }[];
  readonly glimpses: readonly Glimpse[];
  readonly facts: readonly ReceivedFact[];
  readonly undelivered: readonly { readonly capability: string; readonly type: string }[];
  readonly sweepsFailed: readonly string[];
}

/** Reads the whole record through the API. */
export const readWhole = async (
  stage: Stage,
  facts: readonly ReceivedFact[],
  remembered: readonly { readonly then: Remembered; readonly now: unknown }[],
): Promise<Whole> => {
  const cycleRows = await stage.all('listCycles', {}, (part) => part.cycles);
  const cycles = [];
  const input = new Map<string, AnswerOf<'listInput'>['received']>();
  for (const { cycleId } of cycleRows) {
    cycles.push(await stage.read('readCycle', { path: { cycleId } }));
    input.set(cycleId, await stage.all('listInput', { path: { cycleId } }, (part) => part.received));
  }
  const rounds = [];
  for (const { roundId } of await stage.all('listRounds', {}, (part) => part.rounds))
    rounds.push(await stage.read('readRound', { path: { roundId } }));
  const tasksAsRead = [];
  for (const { taskId } of rounds.flatMap(({ tasks }) => tasks))
    tasksAsRead.push(await stage.read('readTask', { path: { taskId } }));
  const alliances = [];
  const reports = new Map<string, AnswerOf<'listReports'>['reports']>();
  const periods = new Map<string, AnswerOf<'listReportPeriods'>['periods']>();
  for (const { allianceId } of await stage.all('listAlliances', {}, (part) => part.alliances)) {
    const path = { allianceId };
    alliances.push(await stage.read('readAlliance', { path }));
    reports.set(allianceId, await stage.all('listReports', { path }, (part) => part.reports));
    periods.set(allianceId, await stage.all('listReportPeriods', { path }, (part) => part.periods));
  }
  const escalations = [];
  for (const { escalationId } of await stage.all('listEscalations', {}, (part) => part.escalations))
    escalations.push(await stage.read('readEscalation', { path: { escalationId } }));
  const compositions = [];
  const programme = await stage.read('readProgramme');
  const representations = new Map<string, Representation>();
  for (let at = Date.parse(programme.period.from); at < stage.now(); at += 30 * day) {
    const query = { asOf: new Date(at).toISOString().slice(0, 10) };
    compositions.push(await stage.read('readComposition', { query }));
    const then = await stage.read('readProgramme', { query });
    for (const one of then.representations) representations.set(JSON.stringify(one), one);
  }
  const { undelivered, sweepsFailed } = stage.application.counted;
  return {
    today: stage.today(),
    programme,
    rounds,
    tasksAsRead,
    cycles,
    input,
    framework: cycles.some(({ status }) => status === 'in-force') ? await stage.read('readFramework') : undefined,
    register: await stage.all('listDecisions', {}, (part) => part.decisions),
    verification: await stage.read('verifyDecisions'),
    alliances,
    reports,
    periods,
    escalations,
    money: await stage.read('readMoney'),
    entries: await stage.all('listMoney', {}, (part) => part.entries),
    reviews: await stage.read('listReviews'),
    ruleChanges: await stage.all('listRuleChanges', {}, (part) => part.ruleChanges),
    lessons: await stage.all('listLessons', {}, (part) => part.lessons),
    due: await stage.all('listDue', {}, (part) => part.due),
    compositions,
    representations: [...representations.values()],
    remembered,
    glimpses: stage.glimpses,
    facts,
    undelivered,
    sweepsFailed: [...sweepsFailed.keys()],
  };
};
