import * as ladder from '#functions/escalations/terms/stages.ts';
import { isEndStage, type Stage, stages } from '#functions/frameworks/terms/stages.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import type { Task } from '#functions/rounds/terms/task.ts';

/** How long a task has been open: a new one is normal, an old one needs attention. */
export const ages = ['first-week', 'first-month', 'older'] as const;
export type Age = (typeof ages)[number];

/** An open round with its tasks. */
export interface OpenRound {
  readonly round: Pick<Round, 'openedAt' | 'termEnd'>;
  readonly tasks: readonly Pick<Task, 'status' | 'undeliverable'>[];
}

/** The open tasks of open rounds, as numbers. */
export interface OpenTasks {
  readonly byAge: Readonly<Record<Age, number>>;
  /** Open although the term of their round has passed: the clock of that round did not close it. */
  readonly overdue: number;
  readonly undeliverable: number;
}

const dayLength = 24 * 60 * 60 * 1000;

/** The number of cycles in each stage that is not an end, including stages with none. */
export const cyclesByStage = (found: readonly Stage[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    stages.filter((stage) => !isEndStage(stage)).map((stage) => [stage, found.filter((one) => one === stage).length]),
  );

/** The same for escalations, by stage of the ladder. */
export const escalationsByStage = (found: readonly ladder.Stage[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    ladder.stages
      .filter((stage) => !ladder.isEndStage(stage))
      .map((stage) => [stage, found.filter((one) => one === stage).length]),
  );

/** The number of tasks that wait for their addressee, and of those that need attention. */
export const openTasks = (rounds: readonly OpenRound[], now: string): OpenTasks => {
  const byAge: Record<Age, number> = { 'first-week': 0, 'first-month': 0, older: 0 };
  let [overdue, undeliverable] = [0, 0];
  for (const { round, tasks } of rounds) {
    const open = tasks.filter(({ status }) => status === 'open');
    byAge[ageOf(round.openedAt, now)] += open.length;
    if (round.termEnd < now) overdue += open.length;
    undeliverable += open.filter((task) => task.undeliverable).length;
  }
  return { byAge, overdue, undeliverable };
};

const ageOf = (since: string, now: string): Age => {
  const days = (Date.parse(now) - Date.parse(since)) / dayLength;
  if (days < 7) return 'first-week';
  return days < 30 ? 'first-month' : 'older';
};
