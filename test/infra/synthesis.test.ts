import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Stack } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { environmentNamed } from '#infra/config/environments.ts';
import { buildApp } from '#infra/synthesize.ts';
import { emptyBundles } from './support/templates.ts';

const run = promisify(execFile);
const folder = () => mkdtempSync(join(tmpdir(), 'cdk-'));

/** The command line as a person types it, without a way to AWS. */
const cdkSynth = async (...options: string[]): Promise<{ failed: boolean; said: string }> => {
  const args = ['cdk', 'synth', '--quiet', '--no-notices', '--output', folder(), ...options];
  const env = { ...process.env, AWS_EC2_METADATA_DISABLED: 'true', HTTPS_PROXY: 'http://127.0.0.1:9' };
  try {
    const { stdout, stderr } = await run('npx', args, { env });
    return { failed: false, said: stdout + stderr };
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return { failed: true, said: stdout + stderr };
  }
};

describe('a synthesis', () => {
  it('fails on a finding of the AWS checks that nobody acknowledged', { timeout: 60_000 }, () => {
    const app = buildApp(environmentNamed('dev'), { outdir: folder(), bundles: emptyBundles() });
    new Queue(new Stack(app, 'careless'), 'Open');
    expect(() => app.synth()).toThrow('AwsSolutions-SQS3');
  });

  // The others are synthesized in process by application.test.ts; this is the road that a person takes.
  it('needs the command line, the name of an environment and no network', { timeout: 60_000 }, async () => {
    const { failed, said } = await cdkSynth('-c', 'env=prod');
    expect(failed, said).toBe(false);
  });

  it.each([
    [['-c', 'env=production'], 'There is no environment "production".'],
    [[], 'No environment was chosen.'],
  ])('with %j says which environments there are', { timeout: 60_000 }, async (options, reason) => {
    const { failed, said } = await cdkSynth(...options);
    expect(failed).toBe(true);
    expect(said).toContain(`${reason} Choose one with -c env=<name>: dev, test, acc, prod.`);
  });
});
