import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesOf, openModel } from 'local-aws/parts.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { synthesizeTrial } from '../../support/local-stack/app.ts';
import { trialOptions } from '../../support/local-stack/options.ts';
import { emptyFolder } from '../../support/local-stack/trial.ts';

let assembly: string;
beforeAll(async () => {
  assembly = await synthesizeTrial();
});

const open = (folder: string) =>
  openModel(trialOptions(folder, ''), addressesOf({ http: 1, aws: 2, mail: 3, issuer: 4, signIn: 5 }));

/** The trial application with one more resource in one of its stacks. */
const withOneMore = (stack: string, Type: string, Properties: Readonly<Record<string, string>>): string => {
  const folder = emptyFolder();
  cpSync(assembly, folder, { recursive: true });
  const file = join(folder, `${stack}.template.json`);
  const template = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(
    file,
    JSON.stringify({ ...template, Resources: { ...template.Resources, More: { Type, Properties } } }),
  );
  return folder;
};

const permission = {
  Action: 'lambda:InvokeFunction',
  FunctionName: 'trial-consume',
  Principal: 'events.amazonaws.com',
};

describe('the order of stacks', () => {
  it('refuses a stack that names what a later stack makes, saying where', async () => {
    const opening = open(withOneMore('trial-data', 'AWS::Lambda::Permission', permission));
    await expect(opening).rejects.toThrow(
      /^These stacks cannot be deployed in their order: trial-data\/More \(AWS::Lambda::Permission\) names trial\/ConsumeFunction\w+ in FunctionName, which is deployed later$/,
    );
  });

  it.each([
    ['a stack that names what it makes itself', 'trial', 'AWS::Lambda::Permission', permission],
    [
      'a text that AWS does not look up',
      'trial-data',
      'AWS::CloudWatch::Dashboard',
      { DashboardBody: 'trial-consume' },
    ],
  ])('takes %s', async (_, stack, type, properties) => {
    await expect(open(withOneMore(stack, type, properties))).resolves.toMatchObject({ region: 'eu-central-1' });
  });
});
