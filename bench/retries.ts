import type { LocalStack } from 'local-aws/local-stack.ts';

interface Line {
  readonly code?: string;
  readonly messageId?: string;
  readonly attempt?: number;
}

/** Lambda's own JSON format puts what was logged under `message`; elsewhere the line is what was logged. */
const parsed = (line: string): Line[] => {
  try {
    const entry = JSON.parse(line) as Line & { message?: Line };
    return [typeof entry.message === 'object' ? entry.message : entry];
  } catch {
    return [];
  }
};

/** What was tried again while a stack ran, read from the logs of its functions. */
export class Retries {
  readonly #failures = new Map<string, number>();
  /** How often a writer of a register met another one, at the most for one batch. */
  readonly mostAtRegister: number = 0;

  constructor(stack: Pick<LocalStack, 'functions' | 'logs'>) {
    for (const line of stack.functions().flatMap((name) => stack.logs(name).flatMap(parsed))) {
      const { code, messageId, attempt = 0 } = line;
      if (code === 'register-contended') this.mostAtRegister = Math.max(this.mostAtRegister, attempt);
      if (code !== 'delivery-failed' || messageId === undefined) continue;
      this.#failures.set(messageId, (this.#failures.get(messageId) ?? 0) + 1);
    }
  }

  /** Messages that failed at least once. */
  get messages(): number {
    return this.#failures.size;
  }

  get mostOfOneMessage(): number {
    return Math.max(0, ...this.#failures.values());
  }
}
