import { flushCompileCache } from 'node:module';
import { launch } from '#infra/start/launch.ts';

/** The application in a process of its own, to be killed: says where it is, and lives until then. Asked for anything, it
 * says what its functions logged. */
const [dataFolder = '', ...clients] = process.argv.slice(2);
const { stack, apiUrl } = await launch({
  dataFolder,
  weather: process.env['WEATHER_SEED'] || undefined,
  log: () => undefined,
});
const tokens = await Promise.all(clients.map(async (client) => [client, await stack.token(client)] as const));
const { mailUrl, dynamoUrl, awsUrl } = stack;
process.on('message', () => {
  process.send?.({ logs: stack.functions().map((name) => [name, stack.logs(name)]) });
});
// Whoever started it may be gone without having killed it.
process.once('disconnect', () => process.exit());
process.send?.({ apiUrl, mailUrl, dynamoUrl, awsUrl, tokens: Object.fromEntries(tokens) });
// It never ends by itself: what it compiled is kept for its next start.
flushCompileCache();
