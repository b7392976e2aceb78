import {
  type CloudFormationClient,
  GetTemplateCommand,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation';
import * as z from 'zod';
import { type Environment, system } from '#infra/config/environment.ts';
import { type Owner, owners } from '#shared/runtime/capabilities.ts';
import { ExpectedFailure } from '../programme/failure.ts';

/** The stacks of an environment, as `infra/synthesize.ts` names them; that loads all of the CDK. */
const stacksOf = ({ name }: Environment) => ({
  data: `${system}-${name}-data`,
  front: `${system}-${name}-front`,
  application: `${system}-${name}`,
});

/** The table of each owner, by the name that CloudFormation gave it. */
export const tablesOf = async (
  client: CloudFormationClient,
  environment: Environment,
): Promise<Record<Owner, string>> => {
  const stack = stacksOf(environment).data;
  const tables = (await readStack(client, stack)).of('AWS::DynamoDB::GlobalTable');
  const named = owners.map((owner) => {
    const found = tables.find(({ logicalId }) => logicalId.toLowerCase().startsWith(`${owner}table`));
    if (!found) throw new ExpectedFailure(`The stack ${stack} has no table of ${owner}.`);
    return [owner, found.name] as const;
  });
  return Object.fromEntries(named) as Record<Owner, string>;
};

/** What an application consists of that can be stopped, as its templates say that it is when it runs. */
export interface Application {
  /** What hands messages of queues and streams to functions. */
  readonly mappings: readonly { readonly uuid: string; readonly logicalId: string }[];
  /** What calls functions every so often. The one-time schedules of rounds are no part of a stack. */
  readonly schedules: readonly { readonly name: string; readonly group: string }[];
  /** What answers people and partner applications, with what it accepts: requests per second, and at once above that. */
  readonly stages: readonly {
    readonly api: string;
    readonly stage: string;
    readonly rate: number;
    readonly burst: number;
  }[];
  /** With what is reserved for each, where something is, and the seconds that it may take. */
  readonly functions: readonly {
    readonly name: string;
    readonly reserved: number | undefined;
    readonly timeout: number;
  }[];
}

/** @throws {z.ZodError} when a template says of one of them what this tool does not understand: nothing is stopped by halves. */
export const applicationOf = async (client: CloudFormationClient, environment: Environment): Promise<Application> => {
  const { front, application } = stacksOf(environment);
  const [facing, working] = await Promise.all([readStack(client, front), readStack(client, application)]);
  const functions = working.of('AWS::Lambda::Function').map(({ name, properties }) => {
    const { ReservedConcurrentExecutions: reserved, Timeout: timeout } = FunctionProperties.parse(properties);
    return { name, reserved, timeout };
  });
  return {
    mappings: working.of('AWS::Lambda::EventSourceMapping').map(({ name: uuid, logicalId }) => ({ uuid, logicalId })),
    schedules: working.of('AWS::Scheduler::Schedule').map(({ name, properties }) => ({
      name,
      group: working.nameIn(ScheduleProperties.parse(properties).GroupName),
    })),
    stages: facing.of('AWS::ApiGateway::Stage').map(({ name: stage, properties }) => {
      const { RestApiId, MethodSettings } = StageProperties.parse(properties);
      const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = EveryMethod.parse(
        MethodSettings.find(({ ResourcePath, HttpMethod }) => ResourcePath === '/*' && HttpMethod === '*'),
      );
      return { api: facing.nameIn(RestApiId), stage, rate, burst };
    }),
    // What the CDK itself adds beside the application is not ours to stop.
    functions: functions.filter(({ name }) => name.startsWith(`${application}-`)),
  };
};

/** A name, or the resource that has it. */
const Named = z.union([z.string(), z.object({ Ref: z.string() })]);
const FunctionProperties = z.object({ ReservedConcurrentExecutions: z.int().optional(), Timeout: z.int() });
const ScheduleProperties = z.object({ GroupName: Named });
const StageProperties = z.object({
  RestApiId: Named,
  MethodSettings: z.array(z.looseObject({ ResourcePath: z.string(), HttpMethod: z.string() })),
});
const EveryMethod = z.object({ ThrottlingRateLimit: z.number(), ThrottlingBurstLimit: z.int() });
const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});

/** The resources of a stack: how they are called in the account, and what its template says of them. */
const readStack = async (client: CloudFormationClient, StackName: string) => {
  const [names, { TemplateBody = '{}' }] = await Promise.all([
    namesIn(client, StackName),
    client.send(new GetTemplateCommand({ StackName, TemplateStage: 'Processed' })),
  ]);
  const { Resources } = Template.parse(JSON.parse(TemplateBody));
  const nameIn = (named: z.output<typeof Named>): string => {
    if (typeof named === 'string') return named;
    const name = names.get(named.Ref);
    if (name === undefined) throw new ExpectedFailure(`The stack ${StackName} has no ${named.Ref}.`);
    return name;
  };
  const of = (type: string) =>
    Object.entries(Resources)
      .filter(([, { Type }]) => Type === type)
      .map(([logicalId, { Properties: properties }]) => ({ logicalId, name: nameIn({ Ref: logicalId }), properties }));
  return { names, nameIn, of };
};

/** The names of the resources in a stack, by their logical ids. */
const namesIn = async (client: CloudFormationClient, StackName: string): Promise<Map<string, string>> => {
  const names = new Map<string, string>();
  for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName })) {
    for (const { LogicalResourceId, PhysicalResourceId } of StackResourceSummaries) {
      if (LogicalResourceId && PhysicalResourceId) names.set(LogicalResourceId, PhysicalResourceId);
    }
  }
  return names;
};
