import {
  ContentHandling,
  GatewayResponse,
  type GatewayResponseOptions,
  type IResource,
  type IRestApi,
  Method,
  MockIntegration,
  PassthroughBehavior,
  type RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import type { Construct } from 'constructs';
import { acknowledge } from '#infra/validation/acknowledgements.ts';

/** How an API answers when no function does: the body, its type, and headers that go with it. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The media types in which a client could send something where nothing is taken. */
const anyBody = [
  'application/json',
  'application/x-www-form-urlencoded',
  'application/yaml',
  'application/xml',
  'application/octet-stream',
  'multipart/form-data',
  'text/plain',
  'text/html',
];

const literal = (value: string): string => `'${value}'`;
const mapped = (place: string, headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [`${place}.${name}`, literal(value)]));

/** `/programmes/{programmeId}` becomes `Programmes-programmeId`. */
const idOf = ({ path }: IResource): string =>
  `Others-${path.replaceAll(/[{}]/g, '').split('/').filter(Boolean).join('-')}`;

/**
 * Answers every method that has no method of its own on this resource, without calling a function.
 * @param within - the nested stack that has the method; default: the stack of the API.
 */
export const refuseOthers = (resource: IResource, answer: Answer, within?: Construct): void => {
  const headers = { ...answer.headers, 'Content-Type': answer.type };
  const statusCode = String(answer.status);
  const method = new Method(within ?? resource, within ? idOf(resource) : 'ANY', {
    httpMethod: 'ANY',
    resource,
    integration: new MockIntegration({
      passthroughBehavior: PassthroughBehavior.NEVER,
      // Where every type is binary, a template would get bytes, which it cannot read.
      contentHandling: ContentHandling.CONVERT_TO_TEXT,
      requestTemplates: Object.fromEntries(
        anyBody.map((type) => [type, JSON.stringify({ statusCode: answer.status })]),
      ),
      integrationResponses: [
        {
          statusCode,
          responseTemplates: { 'application/json': answer.body },
          responseParameters: mapped('method.response.header', headers),
        },
      ],
    }),
    options: {
      methodResponses: [
        {
          statusCode,
          responseParameters: Object.fromEntries(
            Object.keys(headers).map((name) => [`method.response.header.${name}`, true]),
          ),
        },
      ],
    },
  });
  acknowledge(method, 'refuses-everybody');
};

/**
 * Sets what the gateway answers by itself for one kind of refusal.
 * @param within - the nested stack that has the response; default: the stack of the API.
 */
export const answerGateway = (
  restApi: RestApi,
  type: GatewayResponseOptions['type'],
  answer: Answer,
  within: Construct = restApi,
): void => {
  new GatewayResponse(within, `On-${type.responseType}`, {
    // The class of the CDK does not fit its own interface under exact optional properties.
    restApi: restApi as IRestApi,
    type,
    statusCode: String(answer.status),
    templates: { 'application/json': answer.body },
    responseHeaders: Object.fromEntries(
      Object.entries({ ...answer.headers, 'Content-Type': answer.type }).map(([name, value]) => [name, literal(value)]),
    ),
  });
};
