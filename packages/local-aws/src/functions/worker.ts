import { flushCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { FunctionError, Order, Report, SandboxData } from './messages.ts';

/** The inside of a sandbox: a thread that loads one handler and calls it for every order. */
const { file, exportName, functionName, functionArn, memoryMegabytes, bell } = workerData as SandboxData;
type Handler = (event: unknown, context: unknown) => unknown;

const given = new Int32Array(bell);
let answered = 0;

const report = (message: Report): void => parentPort?.postMessage(message);

/** Output is told at once: that of a stream would wait for this thread to turn to it, and it may be asleep by then. */
const tell = (chunk: string | Uint8Array, encoding?: unknown, done?: unknown): boolean => {
  report({ kind: 'said', text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8') });
  const then = typeof encoding === 'function' ? encoding : done;
  if (typeof then === 'function') then();
  return true;
};
process.stdout.write = tell;
process.stderr.write = tell;

/**
 * Stands still when every order is answered, as Lambda freezes an environment: what a handler left behind, such as a
 * timer, goes on with the next order and not before.
 */
const freeze = (): void => {
  Atomics.wait(given, 0, answered);
};

const asError = (error: unknown): FunctionError =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') }
    : { errorType: typeof error, errorMessage: String(error), trace: [] };

const contextOf = ({ requestId, deadline }: Order) => ({
  awsRequestId: requestId,
  callbackWaitsForEmptyEventLoop: true,
  functionName,
  functionVersion: '$LATEST',
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  invokedFunctionArn: functionArn,
  logGroupName: `/aws/lambda/${functionName}`,
  logStreamName: 'local',
  memoryLimitInMB: String(memoryMegabytes),
});

const obey = async (handler: Handler, order: Order): Promise<void> => {
  try {
    const result = await handler(JSON.parse(order.event), contextOf(order));
    report({ kind: 'done', id: order.id, payload: JSON.stringify(result) ?? 'null' });
  } catch (error) {
    report({ kind: 'failed', id: order.id, error: asError(error) });
  }
  // A thread is ended without notice; after the first event most of what will ever run was compiled.
  if (order.id === 1) flushCompileCache();
  answered += 1;
  freeze();
};

try {
  const loaded: Readonly<Record<string, unknown>> = await import(pathToFileURL(file).href);
  const handler = loaded[exportName];
  if (typeof handler !== 'function') {
    const missing = new Error(`${exportName} is undefined or not exported`);
    missing.name = 'Runtime.HandlerNotFound';
    throw missing;
  }
  parentPort?.on('message', (order: Order) => void obey(handler as Handler, order));
  report({ kind: 'ready' });
} catch (error) {
  report({ kind: 'broken', error: asError(error) });
}
