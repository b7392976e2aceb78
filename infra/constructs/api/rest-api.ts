import { Stack } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  type CfnRestApi,
  type CfnStage,
  EndpointType,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import type { Construct } from 'constructs';
import { acknowledge } from '#infra/validation/acknowledgements.ts';
import { type Environment, system } from '../../config/environment.ts';
import { newLog } from '../log.ts';

/** The stages are the first part of every path, so they are named for the people who read those. */
export const stages = { partners: 'v1', pages: 'besluit', workbench: 'werkbank' } as const;

interface NewApiProps {
  readonly environment: Environment;
  readonly name: string;
  readonly description: string;
  readonly stageName: string;
  /** Whether X-Ray follows its requests, addresses included. */
  readonly traced: boolean;
  /** The media types whose answers are bytes. Default: none. */
  readonly binaryTypes?: readonly string[];
}

/**
 * The access log. It names the resource and not the path, because the path of a decision page is the key to it, and
 * no address of a caller, because that is personal data that nobody here needs.
 */
const accessLog = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    time: '$context.requestTimeEpoch',
    method: '$context.httpMethod',
    resource: '$context.resourcePath',
    status: '$context.status',
    latency: '$context.responseLatency',
    error: '$context.error.responseType',
    clientId: '$context.authorizer.clientId',
    refusedFor: '$context.authorizer.reason',
  }),
);

/** A REST API as this application makes each of them: regional, logged, each method throttled, and TLS 1.2 at least. */
export const newApi = (scope: Construct, id: string, { environment, name, ...props }: NewApiProps): RestApi => {
  const logGroup = newLog(scope, `${id}Log`, environment, `/${system}/${environment.name}/api/${name}`);
  const api = new RestApi(scope, id, {
    restApiName: `${system}-${environment.name}-${name}`,
    description: props.description,
    endpointTypes: [EndpointType.REGIONAL],
    cloudWatchRole: false,
    ...(props.binaryTypes ? { binaryMediaTypes: [...props.binaryTypes] } : {}),
    disableExecuteApiEndpoint: environment.domain !== undefined,
    deployOptions: {
      stageName: props.stageName,
      accessLogDestination: new LogGroupLogDestination(logGroup),
      accessLogFormat: accessLog,
      loggingLevel: MethodLoggingLevel.ERROR,
      // A trace of the data would put tokens and answers in the log.
      dataTraceEnabled: false,
      // The alarms and the dashboard use those of the API; each method more would be five metrics of 0.30 dollars a month.
      metricsEnabled: false,
      tracingEnabled: props.traced,
      throttlingRateLimit: environment.throttling.rate,
      throttlingBurstLimit: environment.throttling.burst,
    },
  });
  keepExecutionLog(scope, id, environment, api);
  const resource = api.node.defaultChild as CfnRestApi;
  resource.securityPolicy = SecurityPolicy.TLS13_1_2_PFS_PQ_2025_09;
  resource.endpointAccessMode = 'STRICT';
  acknowledge(api, 'validation-in-functions');
  acknowledge(api, 'no-firewall');
  return api;
};

/**
 * What API Gateway itself says of a failed request lies in a log whose name it chooses. It makes that log by itself, to be kept
 * for ever, unless there is one of that name before the stage.
 */
const keepExecutionLog = (scope: Construct, id: string, environment: Environment, api: RestApi): void => {
  const { deploymentStage: stage } = api;
  const name = `API-Gateway-Execution-Logs_${api.restApiId}/${(stage.node.defaultChild as CfnStage).stageName}`;
  stage.node.addDependency(newLog(scope, `${id}ExecutionLog`, environment, name));
};

/** Where a stage is reached, known before the stage exists: functions carry it and the stage calls functions. */
export const publicUrl = (scope: Construct, apiId: string, stageName: string, { domain }: Environment): string => {
  const { region, urlSuffix } = Stack.of(scope);
  return domain
    ? `https://${domain.name}/${stageName}`
    : `https://${apiId}.execute-api.${region}.${urlSuffix}/${stageName}`;
};
