import { randomBytes } from 'node:crypto';

/** A place in a distributed trace (W3C Trace Context): the trace, the span, and whether the caller samples it. */
export interface Trace {
  /** 32 hexadecimal digits, the same for all work that one request caused. */
  readonly traceId: string;
  /** 16 hexadecimal digits: this piece of the work. */
  readonly spanId: string;
  readonly sampled: boolean;
}

/** The format of a header `traceparent`. Future versions may have more fields after it; `ff` is not a version. */
const shape =
  /^(?<version>(?!ff)[0-9a-f]{2})-(?<traceId>(?!0{32})[0-9a-f]{32})-(?<spanId>(?!0{16})[0-9a-f]{16})-(?<flags>[0-9a-f]{2})(?<more>-.*)?$/;

/** The format of the `traceparent` that we write: version 00. */
export const ownTraceparent = /^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/;

const sampledFlag = 1;

/** Reads a `traceparent`. @returns undefined when it is not valid: it must then be ignored (§4.3). */
export const traceIn = (traceparent: string | undefined): Trace | undefined => {
  const { version, traceId, spanId, flags, more } = shape.exec(traceparent ?? '')?.groups ?? {};
  if (!traceId || !spanId || !flags || (version === '00' && more !== undefined)) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & sampledFlag) !== 0 };
};

/** A new span: of the trace that caused it, or the first of a new trace. */
export const spanWithin = (parent: Trace | undefined): Trace => ({
  traceId: parent?.traceId ?? randomBytes(16).toString('hex'),
  spanId: randomBytes(8).toString('hex'),
  sampled: parent?.sampled ?? false,
});

/** A place in a trace as `traceparent`. Of the flags only `sampled` is passed on, as version 00 requires. */
export const traceparentOf = ({ traceId, spanId, sampled }: Trace): string =>
  `00-${traceId}-${spanId}-0${sampled ? sampledFlag : 0}`;
