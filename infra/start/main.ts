import { appendFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { localSecret, operator } from './clients.ts';
import { type Launched, launch } from './launch.ts';
import { placesIn } from './places.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { whoToBe } from './who-to-be.ts';

/** The first of five ports in a row; the others are for mail, tokens, the AWS services and the sign-in of people. */
const defaultPort = 4600;

const usage = `npm start -- [--port <first of five ports, default ${defaultPort}>] [--data <folder, default .local/data>]
The environment variable PORT does the same as --port. WEATHER_SEED=<any word> brings troubles as AWS has them (docs/local-stack.md).`;

interface Settings {
  readonly port: number;
  readonly dataFolder: string;
}

/** @throws {Error} saying what is wrong with what was asked. */
const settings = (): Settings | undefined => {
  const { port: portOption, data, help } = options();
  if (help) return undefined;
  const given = portOption ?? process.env['PORT'] ?? String(defaultPort);
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_531) throw new Error(`"${given}" is no port.\n${usage}`);
  return { port, dataFolder: resolve(data ?? '.local/data') };
};

const options = () => {
  try {
    return parseArgs({ options: { port: { type: 'string' }, data: { type: 'string' }, help: { type: 'boolean' } } })
      .values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${usage}`, { cause: error });
  }
};

/** What runs where, and the first three things to do with it. */
const manual = ({ stack, apiUrl }: Launched): string => {
  const places = placesIn(stack);
  const width = Math.max(...places.map(({ what }) => what.length));
  const longest = Math.max(...whoToBe.map(({ email }) => email.length));
  const application = 'programmabureau-zuid-limburg';
  return `
${places.map(({ what, where }) => `  ${what.padEnd(width)}  ${where}`).join('\n')}

Import a programme; the operator of this machine is "${operator}":
  TOKEN=$(npm run -s programme -- token ${operator} --issuer ${stack.issuerUrl})
  npm run programme -- import programmes/zuid-limburg.yaml --url ${apiUrl} --token $TOKEN

Sign in to the workbench as somebody of that programme; you choose who to be:
  ${stack.url}/werkbank
${whoToBe.map(({ who, email, sees }) => `  ${email.padEnd(longest)}  ${who}: ${sees}`).join('\n')}

Get a token as an application of that programme, and call the API:
  curl -s -u ${application}:${localSecret} -d grant_type=client_credentials ${stack.issuerUrl}/token
  curl -s -H "Authorization: Bearer <access_token>" ${apiUrl}/programmes/zuid-limburg

Ctrl-C stops everything; the data stays.`;
};

const main = async (): Promise<void> => {
  const began = performance.now();
  const chosen = settings();
  if (!chosen) return console.log(usage);
  const { port, dataFolder } = chosen;
  mkdirSync(dataFolder, { recursive: true });
  const launched = await launch({
    dataFolder,
    weather: process.env['WEATHER_SEED'],
    ports: { http: port, mail: port + 1, issuer: port + 2, aws: port + 3, signIn: port + 4 },
    log: (line) => appendFileSync(join(dataFolder, 'stack.log'), `${new Date().toISOString()} ${line}\n`),
    onStep: (step) => console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s  ${step}`),
  });
  console.log(manual(launched));
  await untilInterrupted();
  console.log('\nStopping …');
  await launched.stack.stop();
};

try {
  await main();
} catch (error) {
  // What is missing or taken says so itself; a fault of ours shows where it is.
  const ours = error instanceof TypeError || error instanceof ReferenceError || !(error instanceof Error);
  const hint = !ours && /^Port \d+ /.test(error.message) ? '. Choose others: npm start -- --port <first of five>' : '';
  console.error(ours ? error : `Cannot start: ${error.message}${hint}`);
  process.exitCode = 1;
}
