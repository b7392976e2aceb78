import { AsyncLocalStorage } from 'node:async_hooks';
import { spanWithin, type Trace, traceIn } from '#shared/vocabulary/traceparent.ts';

/**
 * The trace that the present work belongs to. Entries set it, the log and the outbox read it; nothing in between knows.
 */
const present = new AsyncLocalStorage<Trace>();

/** The trace that the present work belongs to, when it is traced. */
export const currentTrace = (): Trace | undefined => present.getStore();

/**
 * Does work as a span of the trace that called for it.
 * @param traceparent - as it was given; one that is not valid, or none, begins a new trace.
 */
export const inTrace = <T>(traceparent: string | undefined, work: () => T): T =>
  present.run(spanWithin(traceIn(traceparent)), work);
