import { AsyncLocalStorage } from 'node:async_hooks';
import { spanWithin, type Trace, traceIn } from '#shared/vocabulary/traceparent.ts';

/** The trace of the current work. Entries set it, the log and the outbox read it; the code in between does not know it. */
const present = new AsyncLocalStorage<Trace>();

/** The trace of the current work, if there is one. */
export const currentTrace = (): Trace | undefined => present.getStore();

/**
 * Runs work as a span of the trace that caused it.
 * @param traceparent - as received; without a valid one a new trace begins.
 */
export const inTrace = <T>(traceparent: string | undefined, work: () => T): T =>
  present.run(spanWithin(traceIn(traceparent)), work);
