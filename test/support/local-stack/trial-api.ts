import { Duration, Stack } from 'aws-cdk-lib';
import {
  LambdaIntegration,
  MockIntegration,
  PassthroughBehavior,
  ResponseType,
  RestApi,
  TokenAuthorizer,
} from 'aws-cdk-lib/aws-apigateway';
import { Function as Lambda } from 'aws-cdk-lib/aws-lambda';

/** A function that nobody lets API Gateway call. */
const unopened = (scope: Stack) => {
  const functionArn = `arn:aws:lambda:${scope.region}:${scope.account}:function:trial-tick`;
  return Lambda.fromFunctionAttributes(scope, 'Unopened', { functionArn, sameEnvironment: false });
};

type MakeFunction = (handler: string, seconds?: number) => Lambda;

/** A REST API with open and guarded methods, and answers of its own. */
export const addApi = (scope: Stack, make: MakeFunction): { url: string } => {
  const api = new RestApi(scope, 'Api', {
    deployOptions: { stageName: 'v1' },
    cloudWatchRole: false,
    binaryMediaTypes: ['application/x-bytes'],
  });
  const integration = new LambdaIntegration(make('api', 2));
  const authorizer = new TokenAuthorizer(scope, 'Authorizer', {
    handler: make('authorize'),
    validationRegex: '^Bearer .+$',
    resultsCacheTtl: Duration.minutes(5),
  });
  const collection = api.root.addResource('things');
  collection.addMethod('GET', integration);
  collection.addResource('{thing}').addMethod('GET', integration);
  collection.addResource('special').addMethod('GET', integration);
  const guarded = api.root.addResource('guarded');
  for (const method of ['GET', 'POST']) guarded.addMethod(method, integration, { authorizer });
  api.root.addResource('open').addResource('{proxy+}').addMethod('ANY', integration);
  api.root.addResource('unopened').addMethod('GET', new LambdaIntegration(unopened(scope)));
  api.root.addResource('closed').addMethod('ANY', gone());
  api.addGatewayResponse('Unauthorized', {
    type: ResponseType.UNAUTHORIZED,
    responseHeaders: { 'WWW-Authenticate': "'Bearer'", 'Content-Type': "'application/problem+json'" },
    templates: { 'application/json': '{"instance":"urn:uuid:$context.requestId","why":$context.error.messageString}' },
  });
  api.addGatewayResponse('Denied', {
    type: ResponseType.ACCESS_DENIED,
    templates: { 'application/json': '{"judged":"$context.authorizer.judged","why":"$context.authorizer.nothing"}' },
  });
  api.addGatewayResponse('Broken', {
    type: ResponseType.DEFAULT_5XX,
    templates: { 'application/json': '{"sorry":true}' },
  });
  const { region, urlSuffix } = Stack.of(scope);
  return { url: `https://${api.restApiId}.execute-api.${region}.${urlSuffix}/v1` };
};

const gone = (): MockIntegration =>
  new MockIntegration({
    passthroughBehavior: PassthroughBehavior.NEVER,
    requestTemplates: { 'application/json': '{"statusCode":410}' },
    integrationResponses: [
      {
        statusCode: '410',
        responseTemplates: { 'application/json': '{"path":"$context.path"}' },
        responseParameters: { 'method.response.header.Allow': "'nothing, 'at' all'" },
      },
    ],
  });
