import { lookup } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { demandEndpoint, isPublicAddress } from './address.ts';

export interface Call {
  readonly method: 'POST' | 'OPTIONS';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}
export interface ReceiverResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
}
/** Calls an address. @throws {Error} with a message that may be shown, when there is no response. */
export type Receiver = (endpoint: string, call: Call) => Promise<ReceiverResponse>;

interface Settings {
  /** Whether receivers may be on this machine, also over http. */
  readonly localAllowed: boolean;
  /** Milliseconds that one call may take, from the name lookup to the response. Default ten seconds. */
  readonly limit?: number;
}

/**
 * Calls receivers on the internet. The address is checked at every call, and so is the IP address that its name has at that moment: the
 * connection goes to the checked address. A redirect is a response and is not followed.
 */
export const receiver =
  ({ localAllowed, limit = 10_000 }: Settings): Receiver =>
  async (endpoint, call) => {
    demandEndpoint(endpoint, localAllowed);
    const url = new URL(endpoint);
    const signal = AbortSignal.timeout(limit);
    const found: LookupFunction = localAllowed && isLocal(url) ? lookup : publicLookup;
    try {
      return await exchange(url, call, signal, found);
    } catch (error) {
      throw new Error(signal.aborted ? `no answer within ${limit / 1000} seconds` : reasonOf(error), { cause: error });
    }
  };

const isLocal = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

const exchange = (
  url: URL,
  { method, headers, body = '' }: Call,
  signal: AbortSignal,
  found: LookupFunction,
): Promise<ReceiverResponse> =>
  new Promise((resolve, reject) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    const options = { method, headers: { ...headers, ...length }, signal, lookup: found, agent: false };
    const onResponse = (response: IncomingMessage): void => {
      // The body of the response is not read.
      response.destroy();
      const { statusCode: status = 0 } = response;
      if (status < 200) reject(noAnswer(status));
      const given = Object.entries(response.headers).map(([name, value]) => [name, value?.toString()]);
      resolve({ status, headers: Object.fromEntries(given) });
    };
    const sent =
      url.protocol === 'https:' ? requestHttps(url, options, onResponse) : requestHttp(url, options, onResponse);
    // A receiver that switches protocols detaches the connection from the request: the request's timeout would not end it.
    sent.on('upgrade', ({ statusCode = 0 }, socket) => {
      socket.destroy();
      reject(noAnswer(statusCode));
    });
    sent.on('error', reject);
    // In every case the call ends with its timeout, and at the latest with the connection.
    sent.on('close', () => reject(new Error('it closed the connection without an answer')));
    signal.addEventListener('abort', () => {
      sent.destroy();
      reject(new Error('its time is over'));
    });
    sent.end(body);
  });

const noAnswer = (status: number): Error => new Error(`its answer was ${status}, which is none`);

/** Resolves a name; all its addresses must be on the public internet. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '');
    const [first] = addresses;
    if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
      return callback(new Error('its name leads to no address on the public internet'), '');
    if (options.all) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};

/** The reason in words for the subscriber: a network error code, or our own message. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'it could not be called';
  return 'code' in error && typeof error.code === 'string' ? `it could not be reached (${error.code})` : error.message;
};
