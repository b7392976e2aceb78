import type { Engine } from '#shared/workflow/engine.ts';
import type { Driven } from '#shared/workflow/state.ts';

/** A workflow engine that only remembers what it was told. */
export class MemoryEngine implements Engine {
  readonly started: Driven[] = [];
  readonly woken: string[] = [];
  readonly #states = new Map<string, 'alive' | 'ended'>();
  /** Set to let the next start fail, as when a process dies before it. */
  failing = false;
  /** The programme of which every start fails. */
  failingFor: string | undefined;

  async start(driven: Driven): Promise<void> {
    if (this.failing || this.failingFor === driven.programmeId) throw new Error('the engine did not answer');
    const execution = this.executionOf(driven);
    if (this.#states.has(execution)) return;
    this.started.push(driven);
    this.#states.set(execution, 'alive');
  }

  executionOf({ programmeId, matterId, generation }: Driven): string {
    return `execution:${programmeId}-${matterId}-${generation}`;
  }

  async stateOf(execution: string): Promise<'absent' | 'alive' | 'ended'> {
    return this.#states.get(execution) ?? 'absent';
  }

  async wake(taskToken: string): Promise<void> {
    this.woken.push(taskToken);
  }

  /** An execution that failed, timed out or was lost. */
  kill(driven: Driven): void {
    this.#states.set(this.executionOf(driven), 'ended');
  }

  /** The same engine, with something that happens just before an execution starts. */
  with({ beforeStart }: { beforeStart: () => Promise<void> }): Engine {
    return {
      start: async (driven) => {
        await beforeStart();
        await this.start(driven);
      },
      executionOf: (driven) => this.executionOf(driven),
      stateOf: (execution) => this.stateOf(execution),
      wake: (taskToken) => this.wake(taskToken),
    };
  }
}
