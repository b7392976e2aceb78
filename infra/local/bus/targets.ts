import type { AsyncInvocations } from '../functions/async-invocations.ts';
import type { FunctionHost } from '../functions/host.ts';
import type { QueueStore } from '../queues/store.ts';

/** Where buses and schedules deliver: queues, and functions that nobody waits for. */
export interface Targets {
  /** @throws {Error} when nothing can be delivered to the ARN. */
  check(arn: string): void;
  /** Delivers a JSON text; it is on disk when this returns. */
  deliver(arn: string, payload: string): void;
}

/** Targets among the queues and functions of the application. */
export const openTargets = (queues: QueueStore, host: FunctionHost, invocations: AsyncInvocations): Targets => {
  const find = (arn: string) => {
    const queue = queues.find(arn);
    if (queue) return (payload: string) => void queues.send(queue, payload);
    const target = host.find(arn);
    if (target) return (payload: string) => void invocations.accept(target.name, payload);
    throw new Error(`Nothing can be delivered to ${arn}: it is no queue or function of the application`);
  };
  return { check: (arn) => void find(arn), deliver: (arn, payload) => find(arn)(payload) };
};
