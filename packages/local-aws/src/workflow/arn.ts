const MACHINE = /^arn:[^:]+:states:([^:]+):(\d+):stateMachine:([^:]+)(?::([^:]+))?$/;
const EXECUTION = /^arn:[^:]+:states:[^:]+:\d+:execution:[^:]+:[^:]+$/;

/** A state machine ARN taken apart; the qualifier is a version number or the name of an alias. */
export interface MachineArn {
  readonly machine: string;
  readonly region: string;
  readonly name: string;
  readonly qualifier: string | undefined;
}

/** Takes a (perhaps qualified) state machine ARN apart; undefined when it is none. */
export function parseMachineArn(arn: string): MachineArn | undefined {
  const [, region, , name, qualifier] = MACHINE.exec(arn) ?? [];
  if (region === undefined || name === undefined) {
    return undefined;
  }
  const machine = qualifier === undefined ? arn : arn.slice(0, -(qualifier.length + 1));
  return { machine, region, name, qualifier };
}

/** The ARN of an execution of an (unqualified) state machine. */
export function executionArn(machineArn: string, name: string): string {
  return `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
}

/** Whether a text looks like an execution ARN. */
export function isExecutionArn(arn: string): boolean {
  return EXECUTION.test(arn);
}
