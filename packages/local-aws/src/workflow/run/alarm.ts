import type { Clock } from '../clock.ts';
import type { StepStore } from '../store/steps.ts';

/** The one timer of an engine: it stands at the earliest due moment in the journal. */
export interface Alarm {
  /** Makes sure the timer goes off at `moment` (epoch milliseconds) or before. */
  watch(moment: number): void;
  stop(): void;
}

/** Makes the alarm; `wake` is called for every execution that has something due. */
export function alarm(clock: Clock, steps: StepStore, wake: (execution: string) => void): Alarm {
  let setFor = Number.POSITIVE_INFINITY;
  let cancel = (): void => undefined;
  // An execution that was woken stays due in the journal until its move is written: look again a little later.
  const patienceMs = 50;

  function ring(): void {
    setFor = Number.POSITIVE_INFINITY;
    const now = clock.now();
    const due = steps.dueBy(now);
    for (const execution of due) {
      wake(execution);
    }
    const next = steps.nextWake();
    if (next !== undefined) {
      watch(next <= now ? now + patienceMs : next);
    }
  }

  function watch(moment: number): void {
    if (moment < setFor) {
      cancel();
      setFor = moment;
      cancel = clock.at(moment, ring);
    }
  }

  return { watch, stop: () => cancel() };
}
