import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../endpoint/http-server.ts';
import type { Rights } from '../rights/rights.ts';
import type { InvokeResult } from '../workflow/index.ts';
import { Authorizers, type Refused } from './authorize.ts';
import type { ApiConfig, MethodConfig } from './config.ts';
import { mayInvoke, methodSource } from './invoking.ts';
import { answerMock } from './mock.ts';
import { type AuthorizerContext, acceptsBytes, type Matched, proxyEvent } from './proxy-event.ts';
import { type RefusalKind, refuse } from './refusals.ts';
import { type ApiRequest, readRequest } from './request.ts';
import { type ApiResponse, fromFunction, sendResponse } from './response.ts';
import { RouteTable } from './routes.ts';

/** The longest body that API Gateway takes, in bytes. */
const bodyLimit = 10 * 1024 * 1024;

interface GatewayOptions {
  readonly apis: readonly ApiConfig[];
  readonly invoke: (functionArn: string, payload: unknown) => Promise<InvokeResult>;
  readonly rights: Rights;
  readonly log: (line: string) => void;
}

type Routes = RouteTable<Map<string, MethodConfig>>;

/** Serves every REST API below the name of its stage, as API Gateway does on the host of each. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #stages: ReadonlyMap<string, { readonly api: ApiConfig; readonly routes: Routes }>;
  readonly #authorizers: Authorizers;

  /** @throws {Error} when two APIs would answer below the same name. */
  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#authorizers = new Authorizers(options.invoke, options.rights);
    const stages = new Map<string, { api: ApiConfig; routes: Routes }>();
    for (const api of options.apis) {
      if (stages.has(api.stage))
        throw new Error(`Two APIs have a stage called ${api.stage}: one machine needs two names`);
      stages.set(api.stage, { api, routes: routesOf(api) });
    }
    this.#stages = stages;
  }

  /** Answers one HTTP request. */
  async handle(message: IncomingMessage, to: ServerResponse): Promise<void> {
    const stage = /^\/([^/?]*)/.exec(message.url ?? '')?.[1] ?? '';
    const found = this.#stages.get(stage);
    const body = await readBody(message, bodyLimit);
    if (!found) {
      to.writeHead(403, { 'content-type': 'application/json', 'x-amzn-ErrorType': 'ForbiddenException' });
      to.end('{"message":"Forbidden"}');
      return;
    }
    const request = readRequest(message, stage, body ?? Buffer.alloc(0));
    const response = await this.#answer(found.api, found.routes, request, body === undefined);
    sendResponse(to, response, request.requestId, request.method === 'HEAD');
  }

  async #answer(api: ApiConfig, routes: Routes, request: ApiRequest, tooLarge: boolean): Promise<ApiResponse> {
    const route = routes.find(request.path);
    const method = route?.value.get(request.method) ?? route?.value.get('ANY');
    if (!route || !method) return refuse('MISSING_AUTHENTICATION_TOKEN', api, request, undefined);
    const matched: Matched = { api, request, method, parameters: route.parameters };
    const answer = tooLarge ? 'REQUEST_TOO_LARGE' : await this.#serve(matched);
    if (typeof answer === 'string') return refuse(answer, api, request, matched);
    return 'kind' in answer ? refuse(answer.kind, api, request, matched, answer.context) : answer;
  }

  async #serve(matched: Matched): Promise<ApiResponse | RefusalKind | Refused> {
    const { method } = matched;
    let context: AuthorizerContext | undefined;
    if (method.authorizer) {
      const authorization = await this.#authorizers.judge(method.authorizer, matched);
      if (!authorization.ok) return authorization;
      context = authorization.context;
    }
    const { integration, functionArn = '' } = method;
    if (integration.Type === 'MOCK') return answerMock(integration, matched);
    if (!mayInvoke(this.#options.rights, functionArn, methodSource(matched))) {
      this.#options.log(`API Gateway may not call ${functionArn}: it has no permission for ${methodSource(matched)}`);
      return 'API_CONFIGURATION_ERROR';
    }
    return this.#call(functionArn, integration.TimeoutInMillis, proxyEvent(matched, context), acceptsBytes(matched));
  }

  async #call(
    functionArn: string,
    limit: number,
    event: unknown,
    asBytes: boolean,
  ): Promise<ApiResponse | RefusalKind> {
    const result = await within(limit, this.#options.invoke(functionArn, event));
    if (result === undefined) return 'INTEGRATION_TIMEOUT';
    if (!result.ok) {
      this.#options.log(`${functionArn} failed: ${result.errorType}: ${result.errorMessage}`);
      return result.errorType === 'RequestTooLargeException' ? 'REQUEST_TOO_LARGE' : 'INTEGRATION_FAILURE';
    }
    const response = fromFunction(result.payload, asBytes);
    if (!response) this.#options.log(`${functionArn} gave no answer that API Gateway can use`);
    return response ?? 'INTEGRATION_FAILURE';
  }
}

const routesOf = (api: ApiConfig): Routes => {
  const byResource = Map.groupBy(api.methods, ({ resource }) => resource);
  const routes: Routes = new RouteTable();
  for (const [resource, methods] of byResource) {
    routes.add(resource, new Map(methods.map((method) => [method.method, method])));
  }
  return routes;
};

const within = async <T>(limit: number, work: Promise<T>): Promise<T | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
