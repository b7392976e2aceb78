import { parseArgs } from 'node:util';
import { checkFiles } from './programme/check.ts';
import { ExpectedFailure } from './programme/failure.ts';
import { importFile } from './programme/import.ts';
import { localToken } from './programme/token.ts';

const usage = `npm run programme -- check <file> …
    Says everything that is wrong with programme files, by line; needs no network.
npm run programme -- import <file> --url <https://…/v1> --token <access token>
    Imports a programme file through the API; the same file again changes nothing.
    Without --token the environment variable TOKEN is used.
npm run -s programme -- token <client> [--issuer <url, default http://localhost:4602>]
    Prints an access token of the stack that npm start runs on this machine.`;

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      token: { type: 'string' },
      issuer: { type: 'string', default: 'http://localhost:4602' },
      help: { type: 'boolean' },
    },
  });
  const [command, ...rest] = positionals;
  const [first] = rest;
  if (values.help) console.log(usage);
  else if (command === 'check' && first !== undefined) checkFiles(rest);
  else if (command === 'import' && first !== undefined && rest.length === 1) {
    await importFile(first, { url: values.url, token: values.token ?? process.env['TOKEN'] });
  } else if (command === 'token' && first !== undefined) console.log(await localToken(values.issuer, first));
  else throw new ExpectedFailure(usage);
};

try {
  await main();
} catch (error) {
  const said = error instanceof ExpectedFailure || (error instanceof TypeError && 'code' in error);
  console.error(said ? error.message : error);
  process.exitCode = 1;
}
