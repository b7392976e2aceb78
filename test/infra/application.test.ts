import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { environmentNamed, isDeployed } from '#infra/config/environments.ts';
import { buildApp } from '#infra/synthesize.ts';
import { apiRules } from './rules/apis.ts';
import { copyRules } from './rules/copies.ts';
import { deploymentRules } from './rules/deployment.ts';
import { keptRules } from './rules/kept.ts';
import { mailRules } from './rules/mail.ts';
import { rightRules } from './rules/rights.ts';
import { roomRules } from './rules/room.ts';
import { runbookRules } from './rules/runbooks.ts';
import { templateRules } from './rules/templates.ts';
import { emptyBundles, everyEnvironment, synthesized } from './support/templates.ts';

/** One file for all that needs a synthesis, and one synthesis for each environment: that is what takes the time. */
describe.each(everyEnvironment)('the application in $name', (environment) => {
  const made = synthesized(environment);
  describe('as templates', () => templateRules(made));
  describe('its rights', () => rightRules(made));
  describe('the room it takes', () => roomRules(made));
  describe('its deployment', () => deploymentRules(made));
  describe('its APIs', () => apiRules(made));
  describe('its e-mail', () => mailRules(made));
  describe('its second copy', () => copyRules(made));
  if (environment.backup) describe('its runbooks', () => runbookRules(made));
  if (isDeployed(environment)) describe('what holds its data', () => keptRules(made));
});

describe('the AWS checks', () => {
  it('fail a synthesis with a finding that nobody acknowledged', { timeout: 60_000 }, () => {
    const outdir = mkdtempSync(join(tmpdir(), 'cdk-'));
    const app = buildApp(environmentNamed('dev'), { outdir, bundles: emptyBundles() });
    new Queue(new Stack(app, 'careless'), 'Open');
    expect(() => app.synth()).toThrow('AwsSolutions-SQS3');
  });
});
