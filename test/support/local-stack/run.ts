import { startStack } from 'local-aws/stack.ts';
import { trialOptions } from './options.ts';

/** Runs the trial application in a process of its own, to be killed: `run.ts <assembly> <data folder>`. */
const [assembly = '', dataFolder = ''] = process.argv.slice(2);
const stack = await startStack(trialOptions(assembly, dataFolder));
const token = await stack.token('partner');
process.send?.({ awsUrl: stack.awsUrl, dynamoUrl: stack.dynamoUrl, issuerUrl: stack.issuerUrl, url: stack.url, token });
// Whoever started it may be gone without having killed it.
process.once('disconnect', () => process.exit());
