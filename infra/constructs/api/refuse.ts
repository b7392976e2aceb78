import { type IResource, MockIntegration, PassthroughBehavior, type RestApi } from 'aws-cdk-lib/aws-apigateway';
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

/** Answers every method that has no method of its own on this resource, without calling a function. */
export const refuseOthers = (resource: IResource, answer: Answer): void => {
  const headers = { ...answer.headers, 'Content-Type': answer.type };
  const statusCode = String(answer.status);
  const method = resource.addMethod(
    'ANY',
    new MockIntegration({
      passthroughBehavior: PassthroughBehavior.NEVER,
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
    {
      methodResponses: [
        {
          statusCode,
          responseParameters: Object.fromEntries(
            Object.keys(headers).map((name) => [`method.response.header.${name}`, true]),
          ),
        },
      ],
    },
  );
  acknowledge(method, 'refuses-everybody');
};

/** Sets what the gateway answers by itself for one kind of refusal. */
export const answerGateway = (
  api: RestApi,
  type: Parameters<RestApi['addGatewayResponse']>[1]['type'],
  answer: Answer,
): void => {
  api.addGatewayResponse(`On-${type.responseType}`, {
    type,
    statusCode: String(answer.status),
    templates: { 'application/json': answer.body },
    responseHeaders: Object.fromEntries(
      Object.entries({ ...answer.headers, 'Content-Type': answer.type }).map(([name, value]) => [name, literal(value)]),
    ),
  });
};
