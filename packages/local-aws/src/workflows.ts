import * as z from 'zod';
import type { Model } from './assembly/model.ts';
import type { FunctionHost } from './functions/host.ts';
import type { Rights } from './rights/rights.ts';
import type { Weather } from './weather/weather.ts';
import type { InvokeFunction, WorkflowEngine } from './workflow/index.ts';

const Properties = z.object({
  RoleArn: z.string(),
  DefinitionString: z.string().optional(),
  Definition: z.record(z.string(), z.unknown()).optional(),
  StateMachineType: z.literal('STANDARD', 'only standard workflows are emulated').optional(),
});

/** A state machine of the application, and the ARN of the role in which it calls functions. */
interface StateMachine {
  readonly name: string;
  readonly arn: string;
  readonly role: string;
  readonly definition: unknown;
}

/** @throws {Error} naming the state machine that cannot be honoured. */
export const stateMachinesOf = (model: Model): StateMachine[] =>
  model.of('AWS::StepFunctions::StateMachine').map(({ ref, attributes, logicalId, properties }) => {
    const parsed = Properties.safeParse(properties);
    if (!parsed.success) throw new Error(`${logicalId}: ${z.prettifyError(parsed.error)}`);
    const { RoleArn, DefinitionString, Definition } = parsed.data;
    const definition = DefinitionString ?? Definition;
    if (definition === undefined) throw new Error(`${logicalId} has no definition`);
    return { name: attributes['Name'] ?? '', arn: ref, role: RoleArn, definition };
  });

/**
 * Gives the engine every state machine of the application.
 * @throws {Error} naming the state machine that cannot be honoured.
 */
export const defineWorkflows = (
  engine: Pick<WorkflowEngine, 'defineStateMachine'>,
  machines: readonly StateMachine[],
): string[] =>
  machines.map(({ name, arn, definition }) => {
    engine.defineStateMachine({ name, arn, definition });
    return name;
  });

interface Parts {
  readonly host: FunctionHost;
  readonly rights: Rights;
  readonly weather: Weather;
}

/** Calls functions for state machines: in the role of each, and not when Lambda has no room. */
export const invokeForWorkflows = (
  machines: readonly StateMachine[],
  { host, rights, weather }: Parts,
): InvokeFunction => {
  const roles = new Map(machines.map(({ arn, role }) => [arn, role]));
  return async (functionName, payload, machineArn) => {
    const role = roles.get(machineArn) ?? '';
    const agent = { service: 'states.amazonaws.com', role, source: machineArn };
    if (!rights.agentMay(agent, 'lambda:InvokeFunction', functionName)) {
      const errorMessage = `${role} is not authorized to perform: lambda:InvokeFunction on resource: ${functionName}`;
      return { ok: false, errorType: 'Lambda.AWSLambdaException', errorMessage };
    }
    if (weather.happens('throttle', `${machineArn} ${functionName}`)) {
      return { ok: false, errorType: 'Lambda.TooManyRequestsException', errorMessage: 'Rate Exceeded.' };
    }
    return host.invoke(functionName, payload);
  };
};
