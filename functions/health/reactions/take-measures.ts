import type { EscalationsReader } from '#functions/escalations/reader.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { logInfo } from '#shared/observability/log.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { cyclesByStage, escalationsByStage, openTasks } from '../domain/measures.ts';

interface Deps {
  readonly escalations: EscalationsReader;
  readonly frameworks: FrameworksReader;
  readonly rounds: RoundsReader;
  readonly clock: Clock;
}

/**
 * Counts what the dashboard shows and logs each number under its code, from which the infrastructure makes metrics. It changes nothing;
 * unreadable records are left out here, because the sweeps over the same items report them.
 */
export const takeMeasures =
  ({ escalations, frameworks, rounds, clock }: Deps) =>
  async (): Promise<void> => {
    const [cycles, onLadder, open] = await Promise.all([
      frameworks.running(),
      escalations.running(),
      rounds.openEverywhere(),
    ]);
    const found = await Promise.all(open.map(async (round) => ({ round, tasks: await rounds.tasks(round.roundId) })));
    const { byAge, overdue, undeliverable } = openTasks(found, clock());
    for (const [stage, count] of Object.entries(cyclesByStage(cycles.map(({ stage: at }) => at)))) {
      logInfo('cycles-in-stage', { stage, cycles: count });
    }
    for (const [stage, count] of Object.entries(escalationsByStage(onLadder.map(({ stage: at }) => at)))) {
      logInfo('escalations-in-stage', { stage, escalations: count });
    }
    for (const [age, tasks] of Object.entries(byAge)) logInfo('tasks-open', { age, tasks });
    logInfo('tasks-overdue', { tasks: overdue });
    logInfo('tasks-undeliverable', { tasks: undeliverable });
  };
