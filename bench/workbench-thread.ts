import { parentPort, workerData } from 'node:worker_threads';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { decodeJwt } from 'jose';
import { type Route, routes } from '#shared/api/routes.ts';
import { capabilities, entryOf } from '#shared/runtime/capabilities.ts';
import { eventOf, operationAt } from '../test/adapters/support/deployed-api.ts';

/** How the workbench of a thread reaches the operations of the API. */
export type Way = 'in one process' | 'over HTTP';

/** What a request for a page came to. */
export interface Answered {
  readonly answer: APIGatewayProxyResult;
  readonly milliseconds: number;
  /** How many operations it called. */
  readonly calls: number;
  /** How many of them had to wait for one before. */
  readonly inARow: number;
}

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;
interface Call {
  readonly began: number;
  readonly ended: number;
}

const handlerIn = async (entry: string): Promise<Handler> =>
  ((await import(new URL(`../${entry}`, import.meta.url).href)) as { handler: Handler }).handler;

/** The functions behind the API, loaded before anybody asks. */
const handlersOfApi = async (): Promise<ReadonlyMap<string, Handler>> => {
  const names = [...new Set(Object.values<Route>(routes).map(({ capability }) => capability))];
  return new Map(
    await Promise.all(
      names.filter((name) => name in capabilities).map(async (name) => [name, await handlerIn(entryOf(name))] as const),
    ),
  );
};

/**
 * Reaches the operations as functions of this thread. There is no socket, no gateway and no check of the token: who asks is read from it, as
 * a session would know it.
 */
const inOneProcess = async (): Promise<typeof fetch> => {
  const handlers = await handlersOfApi();
  return async (address, { method, headers, body } = {}) => {
    const { pathname, searchParams } = new URL(String(address));
    const { Authorization = '', ...others } = headers as Record<string, string>;
    const found = operationAt(method, pathname);
    const handler = found && handlers.get(routes[found.name].capability);
    if (!found || !handler) throw new Error(`${method} ${pathname} is no operation`);
    const { azp, client_id: clientId = azp, email } = decodeJwt(Authorization.replace('Bearer ', ''));
    const event = eventOf(found.name, {
      ids: found.ids,
      query: Object.fromEntries(searchParams),
      headers: others,
      clientId: String(clientId),
      email: String(email),
      ...(typeof body === 'string' ? { body } : {}),
    });
    const answering: Promise<APIGatewayProxyResult> = handler(event, {} as Context);
    const answer = await answering;
    const given = Object.entries(answer.headers ?? {}).map(([name, value]): [string, string] => [name, String(value)]);
    return new Response(answer.body, { status: answer.statusCode, headers: given });
  };
};

/** How many calls there are of which each began when the one before had ended. */
const inARow = (calls: readonly Call[]): number => {
  let [count, until] = [0, 0];
  for (const { began, ended } of calls.toSorted((one, other) => one.ended - other.ended)) {
    if (began < until) continue;
    [count, until] = [count + 1, ended];
  }
  return count;
};

/** The inside of a thread that is the workbench as it is deployed. Its client of the API calls `fetch`, which is where the two ways part. */
const main = async (way: Way): Promise<void> => {
  const reach = way === 'over HTTP' ? fetch : await inOneProcess();
  const calls: Call[] = [];
  globalThis.fetch = async (...given) => {
    const began = performance.now();
    try {
      return await reach(...given);
    } finally {
      calls.push({ began, ended: performance.now() });
    }
  };
  const handler = await handlerIn(entryOf('workbench/serve'));
  parentPort?.on('message', async (event: APIGatewayProxyEvent) => {
    calls.length = 0;
    const began = performance.now();
    const answering: Promise<APIGatewayProxyResult> = handler(event, {} as Context);
    const answer = await answering;
    const milliseconds = performance.now() - began;
    parentPort?.postMessage({ answer, milliseconds, calls: calls.length, inARow: inARow(calls) } satisfies Answered);
  });
  parentPort?.postMessage('ready');
};

if (parentPort) await main((workerData as { readonly way: Way }).way);
