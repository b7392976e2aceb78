import {
  type APIGatewayClient,
  GetStageCommand,
  type PatchOperation,
  UpdateStageCommand,
} from '@aws-sdk/client-api-gateway';
import {
  DeleteFunctionConcurrencyCommand,
  GetEventSourceMappingCommand,
  GetFunctionConcurrencyCommand,
  type LambdaClient,
  PutFunctionConcurrencyCommand,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import {
  GetScheduleCommand,
  type SchedulerClient,
  type ScheduleState,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import type { Application } from './deployment.ts';
import type { Step } from './steps.ts';

/** The services that stop and start the parts of an application. */
export interface Services {
  readonly lambda: LambdaClient;
  readonly scheduler: SchedulerClient;
  readonly gateway: APIGatewayClient;
}

/** Whether the application runs, or is stopped. */
export type TargetState = 'stopped' | 'running';

/**
 * What stops an application, in its order. Queues and streams first: a function without concurrency throws their messages back,
 * and after an hour they are dead letters. Then the clocks, then whoever asks from outside, and only then the functions.
 * Starting is the same from behind, with what the templates say.
 */
export const stepsTo = (services: Services, application: Application, target: TargetState): Step[] => {
  const steps = [
    ...application.mappings.map((mapping) => mappingStep(services, mapping, target)),
    ...application.schedules.map((schedule) => scheduleStep(services, schedule, target)),
    ...application.stages.map((stage) => stageStep(services, stage, target)),
    ...application.functions.map((one) => functionStep(services, one, target)),
  ];
  return target === 'stopped' ? steps : steps.reverse();
};

type Part<K extends keyof Application> = Application[K][number];

const mappingStep = ({ lambda }: Services, { uuid: UUID, logicalId }: Part<'mappings'>, target: TargetState): Step => {
  const state = target === 'stopped' ? 'Disabled' : 'Enabled';
  return {
    what: `${logicalId} (event source mapping ${UUID}): ${state}`,
    isDone: async () => (await lambda.send(new GetEventSourceMappingCommand({ UUID }))).State === state,
    take: async () => {
      await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled: target === 'running' }));
    },
  };
};

const scheduleStep = (
  { scheduler }: Services,
  { name: Name, group: GroupName }: Part<'schedules'>,
  target: TargetState,
): Step => {
  const state: ScheduleState = target === 'stopped' ? 'DISABLED' : 'ENABLED';
  const found = () => scheduler.send(new GetScheduleCommand({ Name, GroupName }));
  return {
    what: `${GroupName}/${Name} (schedule): ${state}`,
    isDone: async () => (await found()).State === state,
    take: async () => {
      // The service knows no change of the state alone: it wants the whole schedule again.
      const {
        Arn: _arn,
        CreationDate: _made,
        LastModificationDate: _changed,
        $metadata: _,
        ...schedule
      } = await found();
      const { ScheduleExpression, FlexibleTimeWindow, Target } = schedule;
      await scheduler.send(
        new UpdateScheduleCommand({
          ...schedule,
          Name,
          GroupName,
          ScheduleExpression,
          FlexibleTimeWindow,
          Target,
          State: state,
        }),
      );
    },
  };
};

const stageStep = (
  { gateway }: Services,
  { api: restApiId, stage: stageName, ...usual }: Part<'stages'>,
  target: TargetState,
): Step => {
  const { rate, burst } = target === 'stopped' ? { rate: 0, burst: 0 } : usual;
  const replace = (setting: string, value: number): PatchOperation => ({
    op: 'replace',
    path: `/*/*/throttling/${setting}`,
    value: String(value),
  });
  return {
    what: `${restApiId}/${stageName} (API): ${rate} requests a second, ${burst} at once`,
    isDone: async () => {
      const { methodSettings } = await gateway.send(new GetStageCommand({ restApiId, stageName }));
      const { throttlingRateLimit, throttlingBurstLimit } = methodSettings?.['*/*'] ?? {};
      return throttlingRateLimit === rate && throttlingBurstLimit === burst;
    },
    take: async () => {
      const patchOperations = [replace('rateLimit', rate), replace('burstLimit', burst)];
      await gateway.send(new UpdateStageCommand({ restApiId, stageName, patchOperations }));
    },
  };
};

const functionStep = (
  { lambda }: Services,
  { name: FunctionName, reserved }: Part<'functions'>,
  target: TargetState,
): Step => {
  const concurrency = target === 'stopped' ? 0 : reserved;
  return {
    what: `${FunctionName} (function): ${concurrency ?? 'no'} concurrency reserved`,
    isDone: async () => {
      const found = await lambda.send(new GetFunctionConcurrencyCommand({ FunctionName }));
      return found.ReservedConcurrentExecutions === concurrency;
    },
    take: async () => {
      const command = new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: concurrency });
      if (concurrency !== undefined) await lambda.send(command);
      else await lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName }));
    },
  };
};

/** Whether nothing writes any more: no function may run. */
export const isStopped = async ({ lambda }: Services, { functions }: Application): Promise<boolean> => {
  for (const { name: FunctionName } of functions) {
    const { ReservedConcurrentExecutions } = await lambda.send(new GetFunctionConcurrencyCommand({ FunctionName }));
    if (ReservedConcurrentExecutions !== 0) return false;
  }
  return true;
};

/** Seconds after which nothing runs any more that was running when the functions were stopped. */
export const longestRun = ({ functions }: Application): number =>
  Math.max(0, ...functions.map(({ timeout }) => timeout));
