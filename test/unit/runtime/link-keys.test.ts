import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { oneTimeCode, readLink, signLink } from '#functions/rounds/terms/link.ts';
import { linkKeys } from '#shared/runtime/link-keys.ts';

// A rotation happens in Secrets Manager alone; what it does to the stages of a secret is played here.
const secrets = mockClient(SecretsManagerClient);
const none = new ResourceNotFoundException({ message: 'no such stage', $metadata: {} });
const holds = (current: string | undefined, previous?: string): void => {
  secrets.reset();
  secrets.on(GetSecretValueCommand, { VersionStage: 'AWSCURRENT' }).resolves(current ? { SecretString: current } : {});
  const before = secrets.on(GetSecretValueCommand, { VersionStage: 'AWSPREVIOUS' });
  if (previous) before.resolves({ SecretString: previous });
  else before.rejects(none);
};

describe('the keys of links', () => {
  let time = 0;
  const keysOf = () => linkKeys('arn:secret', new SecretsManagerClient({}), () => time);
  beforeEach(() => {
    time = 0;
  });

  test('are one, before the first rotation', async () => {
    holds('first');
    expect(await keysOf()()).toEqual(['first']);
  });

  test('are two after a rotation: the new one signs, and what the old one signed is still read', async () => {
    holds('first');
    const keys = keysOf();
    const link = { taskId: 'p.1.approval.1.college-beta', version: 1, expires: 1_800_000_000 };
    const token = signLink((await keys())[0], link);
    holds('second', 'first');
    time += 60_000;
    const [signing, ...others] = await keys();
    expect(signing).toBe('second');
    expect([signing, ...others].flatMap((key) => readLink(key, token) ?? [])).toEqual([link]);
    expect(oneTimeCode('second', link.taskId, 1)).not.toBe(oneTimeCode('first', link.taskId, 1));
  });

  test('end the links of a key that leaked with the second rotation', async () => {
    holds('third', 'second');
    const token = signLink('first', { taskId: 'p.1.vote.1.seat-alfa', version: 1, expires: 1_800_000_000 });
    expect((await keysOf()()).flatMap((key) => readLink(key, token) ?? [])).toEqual([]);
  });

  test('are read once a minute, and again at once after a failure', async () => {
    holds('first');
    const keys = keysOf();
    await Promise.all([keys(), keys()]);
    time += 59_999;
    await keys();
    expect(secrets.calls()).toHaveLength(2);
    secrets.on(GetSecretValueCommand).rejects(new Error('throttled'));
    time += 1;
    await expect(keys()).rejects.toThrow('throttled');
    holds('second', 'first');
    expect(await keys()).toEqual(['second', 'first']);
  });

  test('are not made up where the secret is empty', async () => {
    holds(undefined);
    await expect(keysOf()()).rejects.toThrow('The secret for links has no value.');
  });
});
