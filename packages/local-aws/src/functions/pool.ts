import type { InvokeResult } from '../workflow/index.ts';
import type { Sandbox } from './sandbox.ts';

/**
 * The sandboxes of one function. An invocation gets one of its own, as an environment of Lambda has one invocation at a
 * time; when there are as many as the pool may have, the one with the least work takes another.
 */
export class SandboxPool {
  readonly #make: () => Sandbox;
  readonly #width: number;
  #sandboxes: Sandbox[] = [];
  /** Those that take no more and are not gone yet. */
  readonly #leaving = new Set<Sandbox>();

  constructor(make: () => Sandbox, width: number) {
    this.#make = make;
    this.#width = width;
  }

  /** Calls the function in one of them. */
  async invoke(event: string): Promise<InvokeResult> {
    const sandbox = this.#take();
    try {
      return await sandbox.invoke(event);
    } finally {
      if (sandbox.spent && sandbox.load === 0) this.#leaving.delete(sandbox);
    }
  }

  /** Ends every thread. */
  async close(): Promise<void> {
    await Promise.all([...this.#sandboxes, ...this.#leaving].map((sandbox) => sandbox.close()));
  }

  #take(): Sandbox {
    for (const sandbox of this.#sandboxes) if (sandbox.spent) this.#leaving.add(sandbox);
    this.#sandboxes = this.#sandboxes.filter(({ spent }) => !spent);
    const [least] = this.#sandboxes.toSorted((one, other) => one.load - other.load);
    if (least && (least.load === 0 || this.#sandboxes.length >= this.#width)) return least;
    const made = this.#make();
    this.#sandboxes.push(made);
    return made;
  }
}
