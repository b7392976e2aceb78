import type { ApiConfig } from './config.ts';
import type { AuthorizerContext, Matched } from './proxy-event.ts';
import type { ApiRequest } from './request.ts';
import { type ApiResponse, withType } from './response.ts';
import { type Context, fill, unquote } from './template.ts';

/** What API Gateway answers by itself: the status and message that it has for each kind, and the name of its error. */
const kinds = {
  ACCESS_DENIED: [403, 'User is not authorized to access this resource', 'AccessDeniedException'],
  UNAUTHORIZED: [401, 'Unauthorized', 'UnauthorizedException'],
  MISSING_AUTHENTICATION_TOKEN: [403, 'Missing Authentication Token', 'MissingAuthenticationTokenException'],
  REQUEST_TOO_LARGE: [413, 'Request Too Long', 'RequestTooLargeException'],
  UNSUPPORTED_MEDIA_TYPE: [415, 'Unsupported Media Type', 'UnsupportedMediaTypeException'],
  AUTHORIZER_FAILURE: [500, null, 'AuthorizerConfigurationException'],
  AUTHORIZER_CONFIGURATION_ERROR: [500, null, 'AuthorizerConfigurationException'],
  API_CONFIGURATION_ERROR: [500, 'Internal server error', 'InternalServerErrorException'],
  INTEGRATION_FAILURE: [502, 'Internal server error', 'InternalServerErrorException'],
  INTEGRATION_TIMEOUT: [504, 'Endpoint request timed out', 'InternalServerErrorException'],
} as const;
export type RefusalKind = keyof typeof kinds;

/**
 * An answer of the gateway itself, in the words that the API chose for that kind of answer.
 * @param said - the context of an authorizer that denied: templates can use it, as they can in API Gateway.
 */
export const refuse = (
  kind: RefusalKind,
  api: ApiConfig,
  request: ApiRequest,
  matched: Matched | undefined,
  said: AuthorizerContext = {},
): ApiResponse => {
  const [usual, message, errorType] = kinds[kind];
  const fallback = usual >= 500 ? 'DEFAULT_5XX' : 'DEFAULT_4XX';
  const own = api.responses.get(kind) ?? api.responses.get(fallback);
  const ofAuthorizer = Object.entries(said).map(([name, value]) => [`authorizer.${name}`, value]);
  const context = { ...contextOf(api, request, matched, { kind, message }), ...Object.fromEntries(ofAuthorizer) };
  const [type, template] = Object.entries(own?.ResponseTemplates ?? {})[0] ?? [
    'application/json',
    '{"message":$context.error.messageString}',
  ];
  const headers = Object.entries(own?.ResponseParameters ?? {}).flatMap(([key, value]) => {
    const name = /^gatewayresponse\.header\.(.+)$/.exec(key)?.[1];
    return name ? [[name, unquote(value)] as const] : [];
  });
  return {
    status: own?.StatusCode ?? usual,
    headers: [...withType(headers, type), ['x-amzn-ErrorType', errorType]],
    body: Buffer.from(fill(template, context)),
  };
};

/** The variables of `$context` that a template can use. */
export const contextOf = (
  api: ApiConfig,
  request: ApiRequest,
  matched: Matched | undefined,
  error?: { readonly kind: RefusalKind; readonly message: string | null },
): Context => ({
  accountId: api.account,
  apiId: api.id,
  httpMethod: request.method,
  path: request.fullPath,
  protocol: 'HTTP/1.1',
  requestId: request.requestId,
  extendedRequestId: request.requestId,
  requestTimeEpoch: String(request.time.getTime()),
  resourceId: matched?.method.resourceId,
  resourcePath: matched?.method.resource,
  stage: api.stage,
  'identity.sourceIp': request.sourceIp,
  ...(error
    ? {
        'error.message': error.message ?? '',
        'error.messageString': JSON.stringify(error.message),
        'error.responseType': error.kind,
      }
    : {}),
});
