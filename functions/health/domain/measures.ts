import * as ladder from '#functions/escalations/terms/stages.ts';
import { isEndStage, type Stage, stages } from '#functions/frameworks/terms/stages.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import type { Task } from '#functions/rounds/terms/task.ts';

/** How long a task has been open: what is young is normal, what is old wants a look. */
export const ages = ['first-week', 'first-month', 'older'] as const;
export type Age = (typeof ages)[number];

/** An open round with its tasks. */
export interface OpenRound {
  readonly round: Pick<Round, 'openedAt' | 'termEnd'>;
  readonly tasks: readonly Pick<Task, 'status' | 'undeliverable'>[];
}

/** What waits in open rounds, in numbers of tasks. */
export interface OpenTasks {
  readonly byAge: Readonly<Record<Age, number>>;
  /** Open although the term of their round has passed: the clock of that round did not close it. */
  readonly overdue: number;
  readonly undeliverable: number;
}

const dayLength = 24 * 60 * 60 * 1000;

/** How many cycles are in each stage from which something leads on; a stage with none says so. */
export const cyclesByStage = (found: readonly Stage[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    stages.filter((stage) => !isEndStage(stage)).map((stage) => [stage, found.filter((one) => one === stage).length]),
  );

/** The same of escalations, by stage of the ladder. */
export const escalationsByStage = (found: readonly ladder.Stage[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    ladder.stages
      .filter((stage) => !ladder.isEndStage(stage))
      .map((stage) => [stage, found.filter((one) => one === stage).length]),
  );

/** How many tasks wait for their addressee, and which of them want a look. */
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
