import type { Driven } from '#functions/frameworks/workflow/state.ts';
import type { Workflows } from '#functions/frameworks/workflow/workflows.ts';

/** A workflow engine that only remembers what it was told. */
export class MemoryWorkflows implements Workflows {
  readonly started: Driven[] = [];
  readonly woken: string[] = [];
  readonly #running = new Set<string>();
  /** Set to let the next start fail, as when a process dies before it. */
  failing = false;
  /** The programme of which every start fails. */
  failingFor: string | undefined;

  async start(driven: Driven): Promise<void> {
    if (this.failing || this.failingFor === driven.programmeId) throw new Error('the engine did not answer');
    const execution = this.executionOf(driven);
    if (this.#running.has(execution)) return;
    this.started.push(driven);
    this.#running.add(execution);
  }

  executionOf({ programmeId, cycleId, generation }: Driven): string {
    return `execution:${programmeId}-${cycleId}-${generation}`;
  }

  async isAlive(execution: string): Promise<boolean> {
    return this.#running.has(execution);
  }

  async wake(taskToken: string): Promise<void> {
    this.woken.push(taskToken);
  }

  /** An execution that failed, timed out or was lost. */
  kill(driven: Driven): void {
    this.#running.delete(this.executionOf(driven));
  }
}
