import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { loopback } from './ports.ts';

/** A listening server. */
export interface HttpServer {
  /** Stops listening and cuts what is still connected. */
  close(): Promise<void>;
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Listens at a port; a handler that throws answers 500 with what went wrong, which also goes to the log. */
export const listen = (port: number, handle: Handle, log: (line: string) => void): Promise<HttpServer> => {
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      log(`${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}`);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end('{"message":"Internal server error"}');
    });
  });
  // Clients keep connections, and a function that stands still does not see that one ends: idle ones are kept long.
  server.keepAliveTimeout = 3_600_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      resolve({
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
};

/** The body of a request; undefined when it is longer than the limit in bytes. */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer | undefined> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += (part as Buffer).length;
    // Read on without keeping it: a client that is still sending does not read an answer.
    if (length <= limit) parts.push(part as Buffer);
  }
  return length > limit ? undefined : Buffer.concat(parts);
};
