import { ConcurrentChange } from '#shared/errors/errors.ts';

/** A condition of a transaction did not hold; `failed` names the writes it was attached to. */
export class ConditionFailed extends ConcurrentChange {
  readonly failed: readonly string[];
  override get name(): string {
    return 'ConditionFailed';
  }
  constructor(failed: readonly string[], options?: ErrorOptions) {
    super(`The record changed meanwhile: ${failed.join(', ')}`, options);
    this.failed = failed;
  }
}
