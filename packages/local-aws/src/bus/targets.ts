import type { AsyncInvocations } from '../functions/async-invocations.ts';
import type { FunctionHost } from '../functions/host.ts';
import type { QueueStore } from '../queues/store.ts';

/** What a delivery does, as policies name it. */
interface Delivery {
  readonly action: 'sqs:SendMessage' | 'lambda:InvokeFunction';
  /** The ARN as whoever delivers names it. */
  readonly resource: string;
}

/** Whether whoever delivers may. */
export type May = (delivery: Delivery) => boolean;

/** Where buses and schedules deliver: queues, and functions that nobody waits for. */
export interface Targets {
  /** @throws {Error} when nothing can be delivered to the ARN. */
  check(arn: string): void;
  /**
   * Delivers a JSON text to a target, or to a queue for what could not be delivered; it is on disk when this returns.
   * What may not go to either is lost, which the log tells.
   */
  deliver(to: { readonly arn: string; readonly deadLetters: string | undefined }, payload: string, may: May): void;
}

interface TargetOptions {
  readonly queues: QueueStore;
  readonly host: FunctionHost;
  readonly invocations: AsyncInvocations;
  readonly log: (line: string) => void;
}

/** Targets among the queues and functions of the application. */
export const openTargets = ({ queues, host, invocations, log }: TargetOptions): Targets => {
  const find = (arn: string): Pick<Delivery, 'action'> & { readonly put: (payload: string) => void } => {
    const queue = queues.find(arn);
    if (queue) return { action: 'sqs:SendMessage', put: (payload) => void queues.send(queue, payload) };
    const target = host.find(arn);
    if (target) {
      return { action: 'lambda:InvokeFunction', put: (payload) => void invocations.accept(target.name, payload) };
    }
    throw new Error(`Nothing can be delivered to ${arn}: it is no queue or function of the application`);
  };
  /** Whether it went there. */
  const put = (arn: string, payload: string, may: May): boolean => {
    const { action, put: deliver } = find(arn);
    const allowed = may({ action, resource: arn });
    if (allowed) deliver(payload);
    else log(`Nothing is delivered to ${arn}: no policy allows ${action} to whoever delivers`);
    return allowed;
  };
  return {
    check: (arn) => void find(arn),
    deliver: ({ arn, deadLetters }, payload, may) => {
      if (!put(arn, payload, may) && deadLetters !== undefined) put(deadLetters, payload, may);
    },
  };
};
