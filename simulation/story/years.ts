import * as z from 'zod';
import type { Application } from '../application/application.ts';
import { type Remembered, remember } from '../checks/remembered.ts';
import type { ReceivedFact } from '../checks/whole.ts';
import { day, momentOn } from './agenda.ts';
import { keepAlliances, keepLessons, planAlliances, planReport, raiseBuried } from './alliances.ts';
import { followUpApprovals, keepCycle, startCycle } from './cycles.ts';
import { glimpseVote } from './glimpses.ts';
import { planMembers, review } from './members.ts';
import { payContributions, recordAdvances, recordGrants, recordPayments } from './money.ts';
import { planAnswer } from './people.ts';
import { firstYear, type Options, programmeFile } from './region.ts';
import { Stage } from './stage.ts';

/** How often the programmabureau looks at everything. */
const fortnight = 14 * day;

/** What was played. */
export interface Played {
  readonly stage: Stage;
  /** What the programme showed of days that are past by now, when they were new. */
  readonly remembered: readonly Remembered[];
  readonly facts: readonly ReceivedFact[];
}

const Detail = z.object({ data: z.record(z.string(), z.unknown()) });

/**
 * Plays the years of a programme, from its first day to its last. What people do is planned on an agenda; every two weeks the programmabureau does
 * what it always does, and everything that looks for missed or due work is called.
 */
export const playYears = async (
  application: Application,
  options: Options,
  progress: (line: string) => void,
): Promise<Played> => {
  const stage = new Stage(application, options);
  const remembered: Remembered[] = [];
  const facts: ReceivedFact[] = [];
  const received: ReceivedFact[] = [];
  application.onEvent = ({ type, detail }) => {
    const fact = { type, ...Detail.parse(detail) };
    facts.push(fact);
    received.push(fact);
  };
  await stage.operator('importProgramme', { body: programmeFile(options) });
  planYears(stage, remembered);
  const end = momentOn(`${firstYear + options.years}-01-01`, 0) - day;
  let sweepAt = momentOn(`${firstYear}-01-04`, 6);
  let month = '';
  for (;;) {
    await take(stage, received);
    const next = Math.min(stage.agenda.nextMoment() ?? end, application.nextCall() ?? end, sweepAt, end);
    application.clock.moveTo(next);
    if (stage.now() >= end) break;
    await application.settle();
    for (const point of stage.agenda.take(stage.now())) await point.run();
    if (stage.now() < sweepAt) continue;
    sweepAt += fortnight;
    const begins = month !== stage.today().slice(0, 7);
    await application.sweep(begins ? 'all' : 'due');
    await keepUp(stage);
    if (begins) {
      month = stage.today().slice(0, 7);
      progress(
        `${month}  ${application.counted.requests} requests, ${sum(application.counted.facts)} facts, ${sum(application.services.mails)} mails`,
      );
    }
  }
  await application.sweep('all');
  application.onEvent = () => undefined;
  return { stage, remembered, facts };
};

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, one) => all + one, 0);

const keepUp = async (stage: Stage): Promise<void> => {
  await keepCycle(stage);
  await keepAlliances(stage);
};

/** What happens at fixed times. */
const planYears = (stage: Stage, remembered: Remembered[]): void => {
  const { years } = stage.options;
  const on = (date: string, what: string, run: () => Promise<void>): void =>
    stage.agenda.plan(momentOn(date), what, run);
  on(`${firstYear}-01-04`, 'the first cycle', () => startCycle(stage, 1));
  on(`${firstYear}-01-05`, 'the grants', () => recordGrants(stage));
  planMembers(stage);
  for (let at = 0; at < years; at += 1) {
    const year = firstYear + at;
    on(`${year}-01-20`, 'the advances', () => recordAdvances(stage, year));
    for (const date of [`${year}-03-28`, `${year}-06-27`, `${year}-09-26`, `${year}-12-05`])
      on(date, 'the payments', () => recordPayments(stage));
    on(`${year}-12-10`, 'the contributions of the year', () => payContributions(stage, year));
    for (const date of [`${year}-05-10`, `${year}-11-08`]) {
      on(date, 'the lessons', () => keepLessons(stage));
      on(date, 'the conditions of approvals', () => followUpApprovals(stage));
    }
    for (const quarter of ['03-10', '06-10', '09-10', '12-10'])
      on(`${year}-${quarter}`, 'what is known today', () => remember(stage, remembered));
    for (const [date, closedUntil] of at > 0 ? closings(year) : [])
      on(date, 'the closing of a period', () => close(stage, closedUntil));
  }
  if (years > 2) on(`${firstYear + 2}-01-11`, 'the renewal of the framework', () => startCycle(stage, 2));
};

/** The days on which a quarter is closed, some time after its reports are due. */
const closings = (year: number): (readonly [string, string])[] => [
  [`${year}-03-20`, `${year}-01-01`],
  [`${year}-06-20`, `${year}-04-01`],
  [`${year}-09-20`, `${year}-07-01`],
  [`${year}-12-20`, `${year}-10-01`],
];

const close = async (stage: Stage, closedUntil: string): Promise<void> => {
  await stage.tried(() => stage.bureau('closePeriods', { body: { closedUntil } }));
};

/** Plans what people do about what they were told. */
const take = async (stage: Stage, received: ReceivedFact[]): Promise<void> => {
  for (const { type, data } of received.splice(0)) {
    const reaction = reactions[type];
    if (reaction) await reaction(stage, data as Readonly<Record<string, string>>);
  }
};

const alliancesPlanned = new WeakSet<Stage>();

const reactions: Readonly<Record<string, (stage: Stage, data: Readonly<Record<string, string>>) => Promise<void>>> = {
  'nl.regiodeal.task.opened.v1': (stage, { taskId = '' }) => planAnswer(stage, taskId),
  'nl.regiodeal.task.answered.v1': (stage, { taskId = '' }) => glimpseVote(stage, taskId),
  'nl.regiodeal.cycle.stage-entered.v1': async (stage, data) => {
    if (data['stage'] !== 'in-force' || alliancesPlanned.has(stage)) return;
    alliancesPlanned.add(stage);
    planAlliances(stage);
  },
  'nl.regiodeal.alliance.report-asked.v1': async (stage, data) => {
    const { allianceId = '', from = '', until = '' } = data;
    if (Number(data['asked'] ?? 1) === 1) planReport(stage, allianceId, { from, until });
  },
  'nl.regiodeal.composition.review-due.v1': async (stage) => {
    stage.agenda.plan(stage.now() + 5 * day, 'the review of the regiegroep', () => review(stage));
  },
  'nl.regiodeal.escalation.stage-entered.v1': async (stage, data) => {
    const { escalationId = '' } = data;
    if (data['stage'] !== 'dismissed') return;
    stage.agenda.plan(stage.now() + 3 * day, 'a breach that was left', () => raiseBuried(stage, escalationId));
  },
};
