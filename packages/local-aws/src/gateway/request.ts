import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A request to a REST API, taken apart. */
export interface ApiRequest {
  readonly requestId: string;
  readonly method: string;
  /** Without the stage, percent-encoded as it came. */
  readonly path: string;
  /** With the stage. */
  readonly fullPath: string;
  readonly query: URLSearchParams;
  /** Names in the case in which they came, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  readonly sourceIp: string;
  readonly time: Date;
}

/** Takes a request apart; `stage` is the first segment of its path. */
export const readRequest = (message: IncomingMessage, stage: string, body: Buffer): ApiRequest => {
  const [fullPath = '/', ...query] = (message.url ?? '/').split('?');
  const sourceIp = (message.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, '');
  const port = String(message.socket.localPort ?? 80);
  return {
    requestId: randomUUID(),
    method: message.method ?? 'GET',
    path: fullPath.slice(stage.length + 1) || '/',
    fullPath,
    query: new URLSearchParams(query.join('?')),
    headers: [
      ...pairs(message.rawHeaders),
      [
        'X-Amzn-Trace-Id',
        `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${randomUUID().replaceAll('-', '').slice(0, 24)}`,
      ],
      ['X-Forwarded-For', sourceIp],
      ['X-Forwarded-Port', port],
      ['X-Forwarded-Proto', 'http'],
    ],
    body,
    sourceIp,
    time: new Date(),
  };
};

/** What belongs to one connection does not reach a function. */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'te',
  'expect',
  'content-length',
]);

const pairs = (raw: readonly string[]): [string, string][] => {
  const result: [string, string][] = [];
  for (let at = 0; at < raw.length; at += 2) result.push([raw[at] ?? '', raw[at + 1] ?? '']);
  return result.filter(([name]) => !hopByHop.has(name.toLowerCase()));
};

/** The first value of a header, whatever its case. */
export const headerOf = ({ headers }: ApiRequest, name: string): string | undefined =>
  headers.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];

/** The media type of the body, `application/json` when the request does not say. */
export const mediaTypeOf = (request: ApiRequest): string =>
  (headerOf(request, 'content-type') ?? 'application/json').split(';')[0]?.trim().toLowerCase() ?? '';
