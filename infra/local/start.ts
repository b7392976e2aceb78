import { appendFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { JavaMissing } from './dynamodb/java.ts';
import { localSecret, operator } from './start/clients.ts';
import { type Launched, launch } from './start/launch.ts';
import { untilInterrupted } from './start/until-interrupted.ts';

/** The first of four ports in a row; the others are for mail, tokens and the AWS services. */
const defaultPort = 4600;

const usage = `npm start -- [--port <first of four ports, default ${defaultPort}>] [--data <folder, default .local/data>]
The environment variable PORT does the same as --port.`;

const settings = (): { port: number; dataFolder: string } => {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, data: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const given = values.port ?? process.env['PORT'] ?? String(defaultPort);
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_532) throw new Error(`"${given}" is no port.\n${usage}`);
  return { port, dataFolder: resolve(values.data ?? '.local/data') };
};

const show = ({ stack, apiUrl }: Launched): void => {
  const places = stack.table();
  const width = Math.max(...places.map(({ what }) => what.length));
  const lines = places.map(({ what, where }) => `  ${what.padEnd(width)}  ${where}`);
  const application = 'programmabureau-zuid-limburg';
  console.log(`
${lines.join('\n')}

Import a programme (the operator of this machine is "${operator}"):
  TOKEN=$(npm run -s programme -- token ${operator})
  npm run programme -- import programmes/zuid-limburg.yaml --url ${apiUrl} --token $TOKEN

Get a token as an application of that programme, and call the API:
  curl -s -u ${application}:${localSecret} -d grant_type=client_credentials ${stack.issuerUrl}/token
  curl -s -H "Authorization: Bearer <access_token>" ${apiUrl}/programmes/zuid-limburg

Ctrl-C stops everything; the data stays.`);
};

const main = async (): Promise<void> => {
  const began = performance.now();
  const { port, dataFolder } = settings();
  mkdirSync(dataFolder, { recursive: true });
  const logFile = join(dataFolder, 'stack.log');
  const launched = await launch({
    dataFolder,
    ports: { http: port, mail: port + 1, issuer: port + 2, aws: port + 3 },
    log: (line) => appendFileSync(logFile, `${new Date().toISOString()} ${line}\n`),
    onStep: (step) => console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s  ${step}`),
  });
  show(launched);
  await untilInterrupted();
  console.log('\nStopping …');
  await launched.stack.stop();
};

try {
  await main();
} catch (error) {
  // What is missing or taken says so itself; anything else is a fault of ours, and its trace helps.
  const known = error instanceof JavaMissing || (error instanceof Error && !(error instanceof TypeError));
  console.error(known ? `Cannot start: ${(error as Error).message}` : error);
  process.exitCode = 1;
}
