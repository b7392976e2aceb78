import { Agent, type IncomingHttpHeaders, request as send } from 'node:http';

/** An answer of the database, as it came. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What goes on with a request, and with its answer: the rest is between each two of the three. */
const onward = ['x-amz-target', 'content-type', 'authorization', 'x-amz-date', 'x-amz-security-token'];
const back = ['content-type', 'x-amzn-requestid', 'x-amz-crc32'];

/** Sends requests on to the database over connections that stay. */
export class Forward {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** @throws {Error} when the database cannot be reached. */
  async pass(headers: IncomingHttpHeaders, body: Buffer): Promise<RawAnswer> {
    for (;;) {
      const answer = await this.#once(headers, body);
      if (answer !== 'stale') return answer;
    }
  }

  /** The database lets go of a connection that nobody used for a while; a request that meets that goes over the next one. */
  #once(headers: IncomingHttpHeaders, body: Buffer): Promise<RawAnswer | 'stale'> {
    return new Promise((resolve, reject) => {
      const sent = { ...pick(headers, onward), 'content-length': body.length };
      const request = send(this.#url, { method: 'POST', agent: this.#agent, headers: sent }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 500,
            headers: pick(answer.headers, back),
            body: Buffer.concat(parts),
          }),
        );
      });
      request.on('error', (error: NodeJS.ErrnoException) => {
        if (request.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE')) resolve('stale');
        else reject(error);
      });
      request.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

const pick = (headers: IncomingHttpHeaders, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value] as const] : [];
    }),
  );
