export const MACHINE_ARN = 'arn:aws:states:eu-west-1:000000000000:stateMachine:Test';
export const EXECUTION_ARN = 'arn:aws:states:eu-west-1:000000000000:execution:Test:one';
