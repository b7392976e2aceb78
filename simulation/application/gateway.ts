import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { type Route, routes, scopes } from '#shared/api/routes.ts';
import type { CapabilityName } from '#shared/runtime/capabilities.ts';

export type ApiFunction = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

interface Matched {
  readonly route: Route;
  readonly pathParameters: Record<string, string>;
}

const patterns = Object.values<Route>(routes).map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}));

const matched = (method: string, path: string): Matched | undefined => {
  const found = patterns
    .filter(({ route, pattern }) => route.method === method && pattern.test(path))
    // A fixed word goes before a parameter, as in the gateway.
    .toSorted((one, other) => one.route.path.split('{').length - other.route.path.split('{').length)[0];
  if (!found) return undefined;
  const groups = found.pattern.exec(path)?.groups ?? {};
  const pathParameters = Object.fromEntries(
    Object.entries(groups).map(([key, value]) => [key, decodeURIComponent(value)]),
  );
  return { route: found.route, pathParameters };
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};

/** The event of a request. The token is the identifier of the application: whether a token is right is not what is simulated. */
const eventOf = (request: IncomingMessage, url: URL, { route, pathParameters }: Matched, body: string) => ({
  httpMethod: route.method,
  resource: route.path,
  path: url.pathname,
  pathParameters,
  queryStringParameters: url.search === '' ? null : Object.fromEntries(url.searchParams),
  headers: { Accept: 'application/json', ...request.headers },
  body: body === '' ? null : body,
  isBase64Encoded: false,
  requestContext: {
    authorizer: {
      clientId: (request.headers.authorization ?? '').replace('Bearer ', ''),
      scopes: scopes.join(' '),
    },
  },
});

/** Opens the API on this machine, so that the typed client can be used as partners use it. @returns its address, and how to close it. */
export const openGateway = async (
  functionOf: (name: CapabilityName) => ApiFunction,
): Promise<{ url: string; close: () => void }> => {
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const match = matched(request.method ?? '', url.pathname);
    if (!match) throw new Error(`There is no route ${request.method} ${url.pathname}`);
    const event = eventOf(request, url, match, await textOf(request)) as unknown as APIGatewayProxyEvent;
    const { statusCode, headers, body } = await functionOf(match.route.capability)(event, {} as Context);
    response.writeHead(statusCode, headers as Record<string, string>).end(body);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve).unref();
  });
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, close };
};
