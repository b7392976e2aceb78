import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);

/** No way to AWS or anywhere else: a synthesis that wants one fails. */
const offline = { ...process.env, AWS_EC2_METADATA_DISABLED: 'true', HTTPS_PROXY: 'http://127.0.0.1:9' };

const outcome = async (command: string, args: string[], env: NodeJS.ProcessEnv) => {
  try {
    const { stdout, stderr } = await run(command, args, { env });
    return { failed: false, said: stdout + stderr };
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return { failed: true, said: stdout + stderr };
  }
};

describe('a synthesis', () => {
  // The other environments are synthesized in process by application.test.ts; this is the road that a person takes.
  it('needs the command line, the name of an environment and no network', { timeout: 120_000 }, async () => {
    const output = mkdtempSync(join(tmpdir(), 'cdk-'));
    const args = ['cdk', 'synth', '-c', 'env=prod', '--quiet', '--no-notices', '--output', output];
    const { failed, said } = await outcome('npx', args, offline);
    expect(failed, said).toBe(false);
  });

  it.each([
    ['{"env":"production"}', 'There is no environment "production".'],
    ['{}', 'No environment was chosen.'],
  ])('with the context %s says which environments there are', { timeout: 120_000 }, async (context, reason) => {
    const env = { ...offline, CDK_CONTEXT_JSON: context };
    const { failed, said } = await outcome(process.execPath, ['infra/app.ts'], env);
    expect(failed).toBe(true);
    expect(said.trim()).toBe(`${reason} Choose one with -c env=<name>: dev, test, acc, prod.`);
  });
});
