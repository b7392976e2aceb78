// Runs one execution in a process of its own until it rests, says so, and waits to be killed.
import { appendFileSync } from 'node:fs';
import { type InvokeResult, openWorkflowEngine } from 'local-aws/workflow/index.ts';
import { MACHINE_ARN } from './names.ts';

const [file = '', callLog = '', definition = '', mode = ''] = process.argv.slice(2);

async function invoke(functionName: string, payload: unknown): Promise<InvokeResult> {
  appendFileSync(callLog, `${JSON.stringify({ functionName, payload })}\n`);
  if (mode === 'hang') {
    return new Promise<never>(() => undefined);
  }
  return mode === 'throw' ? { ok: false, errorType: 'Shaky', errorMessage: 'no' } : { ok: true, payload: 'done' };
}

const engine = openWorkflowEngine({ file, invoke });
engine.defineStateMachine({ name: 'Test', arn: MACHINE_ARN, definition });
await engine.handle('AWSStepFunctions.StartExecution', { stateMachineArn: MACHINE_ARN, name: 'one', input: '{"n":1}' });
const rested = mode === 'hang' ? new Promise((resolve) => setTimeout(resolve, 50)) : engine.idle();
await rested;
process.stdout.write('resting\n');
setInterval(() => undefined, 1_000);
