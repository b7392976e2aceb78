import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

/** The keys that links, codes and forms may be signed with: the first signs, and what any of them signed is valid. */
export type LinkKeys = () => Promise<readonly [string, ...string[]]>;

/** Milliseconds that keys are kept: a new one is known everywhere within a minute. */
const keptFor = 60_000;

/**
 * Reads the key of links and the one before it. A rotation makes the present key the one before, so links that are out
 * go on working; a second rotation ends them.
 * @throws {Error} when the secret has no value.
 */
export const linkKeys = (
  secretArn: string,
  client = new SecretsManagerClient({}),
  now: () => number = performance.now.bind(performance),
): LinkKeys => {
  let reading: ReturnType<LinkKeys> | undefined;
  let until = 0;
  const keyAt = async (VersionStage: 'AWSCURRENT' | 'AWSPREVIOUS'): Promise<string | undefined> => {
    const answer = await client.send(new GetSecretValueCommand({ SecretId: secretArn, VersionStage }));
    return answer.SecretString;
  };
  const read: LinkKeys = async () => {
    const [present, before] = await Promise.all([keyAt('AWSCURRENT'), keyAt('AWSPREVIOUS').catch(unlessNone)]);
    if (!present) throw new Error('The secret for links has no value.');
    return before ? [present, before] : [present];
  };
  return async () => {
    if (reading === undefined || now() >= until) {
      until = now() + keptFor;
      reading = read();
    }
    try {
      return await reading;
    } catch (error) {
      reading = undefined;
      throw error;
    }
  };
};

/** A secret that was never rotated has no version before. */
const unlessNone = (error: unknown): undefined => {
  if (!(error instanceof ResourceNotFoundException)) throw error;
  return undefined;
};
