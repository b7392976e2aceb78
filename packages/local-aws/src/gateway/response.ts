import type { ServerResponse } from 'node:http';
import * as z from 'zod';

/** An answer of a REST API. */
export interface ApiResponse {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

const HeaderValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const ProxyResponse = z.object({
  statusCode: z
    .union([
      z.int(),
      z
        .string()
        .regex(/^\d{3}$/)
        .transform(Number),
    ])
    .refine((code) => code >= 100 && code < 600),
  headers: z.record(z.string(), HeaderValue).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(HeaderValue)).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** Headers that API Gateway keeps for itself: what a function says in them arrives under another name. */
const remapped = new Set(['authorization', 'connection', 'date', 'host', 'server', 'www-authenticate']);
/** Headers that follow from the message itself. */
const dropped = new Set(['content-length', 'transfer-encoding', 'keep-alive', 'upgrade', 'trailer', 'te']);

/**
 * What a function answered, as the client gets it; undefined when API Gateway would call it malformed.
 * @param asBytes - whether base64 is sent as the bytes that it stands for; as the text that it is otherwise.
 */
export const fromFunction = (payload: unknown, asBytes = true): ApiResponse | undefined => {
  const parsed = ProxyResponse.safeParse(payload);
  if (!parsed.success) return undefined;
  const { statusCode, headers, multiValueHeaders, body, isBase64Encoded } = parsed.data;
  const many = Object.entries(multiValueHeaders ?? {}).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  );
  const listed = new Set(many.map(([name]) => name.toLowerCase()));
  const single = Object.entries(headers ?? {}).filter(([name]) => !listed.has(name.toLowerCase()));
  const all = [...single, ...many]
    .filter(([name]) => !dropped.has(name.toLowerCase()))
    .map(([name, value]) => [remapped.has(name.toLowerCase()) ? `x-amzn-Remapped-${name}` : name, value] as const);
  return {
    status: statusCode,
    headers: withType(all, 'application/json'),
    body: Buffer.from(body ?? '', isBase64Encoded && asBytes ? 'base64' : 'utf8'),
  };
};

/** Headers with a media type for the body when they have none. */
export const withType = (headers: ApiResponse['headers'], type: string): ApiResponse['headers'] =>
  headers.some(([name]) => name.toLowerCase() === 'content-type') ? headers : [['Content-Type', type], ...headers];

/** Sends an answer; one to a HEAD says how long it would have been, and no more. */
export const sendResponse = (to: ServerResponse, response: ApiResponse, requestId: string, isHead: boolean): void => {
  const lists = new Map<string, { name: string; values: string[] }>();
  for (const [name, value] of [...response.headers, ['x-amzn-RequestId', requestId] as const]) {
    const list = lists.get(name.toLowerCase()) ?? { name, values: [] };
    list.values.push(value);
    lists.set(name.toLowerCase(), list);
  }
  for (const { name, values } of lists.values()) to.setHeader(name, values.length === 1 ? (values[0] ?? '') : values);
  if (response.status !== 204 && response.status !== 304) to.setHeader('Content-Length', response.body.length);
  to.statusCode = response.status;
  to.end(isHead ? undefined : response.body);
};
