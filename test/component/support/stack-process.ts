import { launch } from '#infra/local/start/launch.ts';

/** The application in a process of its own, to be killed: says where it is, and lives until then. */
const [dataFolder = '', ...clients] = process.argv.slice(2);
const { stack, apiUrl } = await launch({ dataFolder, log: () => undefined });
const tokens = await Promise.all(clients.map(async (client) => [client, await stack.token(client)] as const));
process.send?.({ apiUrl, mailUrl: stack.mailUrl, tokens: Object.fromEntries(tokens) });
