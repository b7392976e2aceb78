import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { ApiConfig, MethodConfig } from './config.ts';
import { type ApiRequest, headerOf, mediaTypeOf } from './request.ts';

/** What an authorizer lets through to the function: all texts. */
export type AuthorizerContext = Readonly<Record<string, string>>;

/** Everything that is known of a request once its method was found. */
export interface Matched {
  readonly api: ApiConfig;
  readonly request: ApiRequest;
  readonly method: MethodConfig;
  readonly parameters: Readonly<Record<string, string>>;
}

type Lists = Record<string, string[]>;

const collect = (pairs: Iterable<readonly [string, string]>): Lists => {
  const lists = new Map<string, string[]>();
  for (const [name, value] of pairs) lists.set(name, [...(lists.get(name) ?? []), value]);
  return Object.fromEntries(lists);
};
const lastOf = (lists: Lists): Record<string, string> =>
  Object.fromEntries(Object.entries(lists).map(([name, values]) => [name, values.at(-1) ?? '']));
const orNull = <T extends object>(value: T): T | null => (Object.keys(value).length > 0 ? value : null);

/** `09/Apr/2026:12:34:56 +0000` */
const clfTime = (time: Date): string => {
  const [, day, month, year, clock] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(time.toUTCString()) ?? [];
  return `${day}/${month}/${year}:${clock} +0000`;
};

/** The event that a REST API hands to a function: proxy integration, payload version 1.0. */
export const proxyEvent = (matched: Matched, authorizer: AuthorizerContext | undefined): APIGatewayProxyEvent => {
  const { api, request, method, parameters } = matched;
  const headers = collect(request.headers);
  const query = collect(request.query);
  const binary = isBinary(api, request);
  return {
    resource: method.resource,
    path: request.path,
    httpMethod: request.method,
    headers: lastOf(headers),
    multiValueHeaders: headers,
    queryStringParameters: orNull(lastOf(query)),
    multiValueQueryStringParameters: orNull(query),
    pathParameters: orNull(parameters),
    stageVariables: orNull(api.stageVariables),
    requestContext: requestContext(matched, authorizer),
    body: request.body.length > 0 ? request.body.toString(binary ? 'base64' : 'utf8') : null,
    isBase64Encoded: binary && request.body.length > 0,
  };
};

const isBinary = ({ binaryTypes }: ApiConfig, request: ApiRequest): boolean =>
  binaryTypes.includes('*/*') || binaryTypes.includes(mediaTypeOf(request));

/** Whether bytes are sent as bytes: by the first type that the client accepts, which must be one of the API's binary types. */
export const acceptsBytes = ({ api: { binaryTypes }, request }: Pick<Matched, 'api' | 'request'>): boolean => {
  const [first = ''] = (headerOf(request, 'accept') ?? '').split(',');
  return binaryTypes.includes('*/*') || binaryTypes.includes(first.split(';')[0]?.trim().toLowerCase() ?? '');
};

const requestContext = (
  { api, request, method }: Matched,
  authorizer: AuthorizerContext | undefined,
): APIGatewayProxyEvent['requestContext'] => {
  const host = headerOf(request, 'host') ?? 'localhost';
  return {
    accountId: api.account,
    apiId: api.id,
    authorizer: authorizer ? { ...authorizer } : null,
    domainName: host,
    domainPrefix: host.split('.')[0] ?? host,
    extendedRequestId: request.requestId,
    httpMethod: request.method,
    identity: identityOf(request),
    path: request.fullPath,
    protocol: 'HTTP/1.1',
    requestId: request.requestId,
    requestTime: clfTime(request.time),
    requestTimeEpoch: request.time.getTime(),
    resourceId: method.resourceId,
    resourcePath: method.resource,
    stage: api.stage,
  };
};

const identityOf = (request: ApiRequest): APIGatewayProxyEvent['requestContext']['identity'] => ({
  accessKey: null,
  accountId: null,
  apiKey: null,
  apiKeyId: null,
  caller: null,
  clientCert: null,
  cognitoAuthenticationProvider: null,
  cognitoAuthenticationType: null,
  cognitoIdentityId: null,
  cognitoIdentityPoolId: null,
  principalOrgId: null,
  sourceIp: request.sourceIp,
  user: null,
  userAgent: headerOf(request, 'user-agent') ?? null,
  userArn: null,
});
