import * as z from 'zod';
import type { Found, Model } from '../assembly/model.ts';
import { checkTemplate } from './template.ts';

const strings = z.record(z.string(), z.coerce.string()).default({});
const Integration = z.discriminatedUnion('Type', [
  z.object({
    Type: z.literal('AWS_PROXY'),
    Uri: z.string(),
    TimeoutInMillis: z.coerce.number().default(29_000),
  }),
  z.object({
    Type: z.literal('MOCK'),
    RequestTemplates: strings,
    PassthroughBehavior: z.enum(['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER']).default('WHEN_NO_MATCH'),
    IntegrationResponses: z
      .array(
        z.object({
          StatusCode: z.coerce.string(),
          SelectionPattern: z.string().optional(),
          ResponseParameters: strings,
          ResponseTemplates: strings,
        }),
      )
      .default([]),
  }),
]);
export type Integration = z.output<typeof Integration>;
export type MockIntegration = Extract<Integration, { Type: 'MOCK' }>;

const OfApi = z.object({ RestApiId: z.string() });
const Method = OfApi.extend({
  ResourceId: z.string(),
  HttpMethod: z.string(),
  AuthorizationType: z.enum(['NONE', 'CUSTOM'], 'only NONE and CUSTOM are emulated').default('NONE'),
  AuthorizerId: z.string().optional(),
  ApiKeyRequired: z.literal(false, 'API keys are not emulated').optional(),
  RequestValidatorId: z.undefined('request validators are not emulated').optional(),
  Integration,
});
const Resource = OfApi.extend({ ParentId: z.string(), PathPart: z.string() });
const Stage = OfApi.extend({ StageName: z.string(), Variables: strings });
const Authorizer = OfApi.extend({
  Type: z.enum(['TOKEN', 'REQUEST'], 'only TOKEN and REQUEST are emulated'),
  AuthorizerUri: z.string(),
  IdentitySource: z.string().optional(),
  IdentityValidationExpression: z.string().optional(),
  AuthorizerResultTtlInSeconds: z.coerce.number().default(300),
});
const GatewayResponse = OfApi.extend({
  ResponseType: z.string(),
  StatusCode: z.coerce.number().optional(),
  ResponseParameters: strings,
  ResponseTemplates: strings,
});
export type GatewayResponse = z.output<typeof GatewayResponse>;

export interface Authorizer extends z.output<typeof Authorizer> {
  readonly id: string;
  readonly functionArn: string;
}

/** A method on a resource, and who answers it. */
export interface MethodConfig {
  readonly resourceId: string;
  /** As in the template: `/programmes/{programmeId}`. */
  readonly resource: string;
  /** An HTTP method or `ANY`. */
  readonly method: string;
  readonly integration: Integration;
  /** The function, when there is one behind it. */
  readonly functionArn: string | undefined;
  readonly authorizer: Authorizer | undefined;
}

/** A REST API at one stage. */
export interface ApiConfig {
  readonly id: string;
  readonly logicalId: string;
  readonly account: string;
  readonly region: string;
  readonly stage: string;
  readonly stageVariables: Readonly<Record<string, string>>;
  readonly methods: readonly MethodConfig[];
  readonly responses: ReadonlyMap<string, GatewayResponse>;
  /** Media types whose bodies reach a function as base64. */
  readonly binaryTypes: readonly string[];
}

/**
 * The REST APIs of the application, one for each stage.
 * @param patience - how many times as long as the templates say an answer of a function may take.
 * @throws {Error} naming what cannot be honoured.
 */
export const apisOf = (model: Model, patience = 1): ApiConfig[] => {
  const parts = {
    resources: parseAll(model.of('AWS::ApiGateway::Resource'), Resource),
    methods: parseAll(model.of('AWS::ApiGateway::Method'), Method).map((method) => patient(method, patience)),
    authorizers: parseAll(model.of('AWS::ApiGateway::Authorizer'), Authorizer),
    responses: parseAll(model.of('AWS::ApiGateway::GatewayResponse'), GatewayResponse),
  };
  const apis = new Map(model.of('AWS::ApiGateway::RestApi').map((api) => [api.ref, api]));
  return parseAll(model.of('AWS::ApiGateway::Stage'), Stage).map(({ StageName, Variables, RestApiId, logicalId }) => {
    const api = apis.get(RestApiId);
    if (!api) throw new Error(`${logicalId}: there is no API ${RestApiId}`);
    const ofApi = <T extends { RestApiId: string }>(list: readonly T[]): T[] =>
      list.filter((one) => one.RestApiId === RestApiId);
    const responses = ofApi(parts.responses);
    for (const one of responses) checkTemplates(one.logicalId, one.ResponseTemplates);
    return {
      id: RestApiId,
      logicalId: api.logicalId,
      account: model.account,
      region: model.region,
      stage: StageName,
      stageVariables: Variables,
      methods: methodsOf(api, ofApi(parts.methods), ofApi(parts.resources), ofApi(parts.authorizers)),
      responses: new Map(responses.map((one) => [one.ResponseType, one])),
      binaryTypes: z.object({ BinaryMediaTypes: z.array(z.string()).default([]) }).parse(api.properties)
        .BinaryMediaTypes,
    };
  });
};

const patient = <T extends z.output<typeof Method>>(method: T, patience: number): T =>
  method.Integration.Type === 'AWS_PROXY'
    ? {
        ...method,
        Integration: { ...method.Integration, TimeoutInMillis: method.Integration.TimeoutInMillis * patience },
      }
    : method;

type Parsed<T> = T & { readonly logicalId: string; readonly ref: string };

const parseAll = <T>(found: readonly Found[], schema: z.ZodType<T>): Parsed<T>[] =>
  found.map(({ properties, logicalId, ref }) => {
    const parsed = schema.safeParse(properties);
    if (!parsed.success) throw new Error(`${logicalId}: ${z.prettifyError(parsed.error)}`);
    return { ...parsed.data, logicalId, ref };
  });

const methodsOf = (
  api: Found,
  methods: readonly Parsed<z.output<typeof Method>>[],
  resources: readonly Parsed<z.output<typeof Resource>>[],
  authorizers: readonly Parsed<z.output<typeof Authorizer>>[],
): MethodConfig[] => {
  const pathOf = (id: string): string => {
    const resource = resources.find(({ ref }) => ref === id);
    return resource ? `${pathOf(resource.ParentId)}/${resource.PathPart}` : '';
  };
  checkSiblings(resources);
  const root = api.attributes['RootResourceId'];
  return methods.map(({ logicalId, ResourceId, HttpMethod, AuthorizationType, AuthorizerId, Integration: how }) => {
    if (how.Type === 'MOCK') checkMock(logicalId, how);
    const authorizer = authorizers.find(({ ref }) => ref === AuthorizerId);
    if (AuthorizationType === 'CUSTOM' && !authorizer) throw new Error(`${logicalId}: its authorizer is not there`);
    return {
      resourceId: ResourceId,
      resource: ResourceId === root ? '/' : pathOf(ResourceId),
      method: HttpMethod,
      integration: how,
      functionArn: how.Type === 'AWS_PROXY' ? functionIn(how.Uri) : undefined,
      authorizer:
        AuthorizationType === 'CUSTOM' && authorizer
          ? { ...authorizer, id: authorizer.ref, functionArn: functionIn(authorizer.AuthorizerUri) }
          : undefined,
    };
  });
};

/** API Gateway takes one variable part below each resource, be it `{name}` or `{name+}`: a second one fails a deployment. */
const checkSiblings = (resources: readonly Parsed<z.output<typeof Resource>>[]): void => {
  const variables = resources.filter(({ PathPart }) => PathPart.startsWith('{'));
  for (const siblings of Map.groupBy(variables, ({ ParentId }) => ParentId).values()) {
    const [first, second] = siblings;
    if (first && second) {
      throw new Error(
        `${second.logicalId}: ${second.PathPart} cannot stand beside ${first.PathPart} of ${first.logicalId}`,
      );
    }
  }
};

const checkMock = (logicalId: string, { RequestTemplates, IntegrationResponses }: MockIntegration): void => {
  checkTemplates(logicalId, RequestTemplates);
  for (const { ResponseTemplates, ResponseParameters } of IntegrationResponses) {
    checkTemplates(logicalId, ResponseTemplates);
    for (const value of Object.values(ResponseParameters)) {
      if (!/^'.*'$/s.test(value))
        throw new Error(`${logicalId}: only a fixed text can be put in a header, not ${value}`);
    }
  }
};

const checkTemplates = (logicalId: string, templates: Readonly<Record<string, string>>): void => {
  for (const template of Object.values(templates)) checkTemplate(logicalId, template);
};

/** The function that a gateway calls through `…/functions/<arn>/invocations`. */
const functionIn = (uri: string): string => {
  const arn = /\/functions\/(.+)\/invocations$/.exec(uri)?.[1];
  if (!arn) throw new Error(`${uri} is not the address of a function`);
  return arn;
};
