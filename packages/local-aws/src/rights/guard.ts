import * as z from 'zod';
import { ServiceError } from '../endpoint/operation.ts';
import type { Caller, Callers } from './callers.ts';
import type { Act } from './database-acts.ts';
import type { Rights } from './rights.ts';

interface GuardOptions {
  readonly rights: Rights;
  readonly callers: Callers;
  readonly account: string;
  readonly log: (line: string) => void;
}

/** How a service says that something is not allowed. */
interface Refusal {
  readonly type: string;
  readonly status: number;
}
const jsonRefusal: Refusal = { type: 'AccessDeniedException', status: 400 };
const restRefusal: Refusal = { type: 'AccessDeniedException', status: 403 };
const refusals: Readonly<Record<string, Refusal>> = {
  sqs: { type: 'AccessDenied', status: 403 },
  ses: restRefusal,
  scheduler: restRefusal,
  iam: restRefusal,
  lambda: restRefusal,
};

/** Refuses what the role of a function does not allow, in the words of the service that was asked. */
export class Guard {
  readonly callers: Callers;
  readonly #options: GuardOptions;

  constructor(options: GuardOptions) {
    this.callers = options.callers;
    this.#options = options;
  }

  /**
   * Lets acts of a function through; somebody from outside the application may do everything.
   * @throws {ServiceError} for the first act that is not allowed, or a request that cannot be understood.
   */
  check(caller: Caller | undefined, acts: () => readonly Act[]): void {
    if (!caller) return;
    for (const act of understood(acts)) this.#checkOne(caller, act);
  }

  #checkOne({ role, functionName }: Caller, { action, resource, context }: Act): void {
    const { rights, account, log } = this.#options;
    const request = { principal: { role }, action, resource, ...(context ? { context } : {}) };
    const { outcome } = rights.decide(request);
    if (outcome === 'allowed') return;
    const session = `arn:aws:sts::${account}:assumed-role/${role.split('/').at(-1)}/${functionName}`;
    const why =
      outcome === 'denied' ? 'with an explicit deny in a policy' : `because no policy allows the ${action} action`;
    const message = `User: ${session} is not authorized to perform: ${action} on resource: ${resource} ${why}`;
    log(message);
    const { type, status } = refusals[action.split(':')[0] ?? ''] ?? jsonRefusal;
    throw new ServiceError(type, message, status);
  }
}

const understood = (acts: () => readonly Act[]): readonly Act[] => {
  try {
    return acts();
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw new ServiceError('SerializationException', z.prettifyError(error));
  }
};
