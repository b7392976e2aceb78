import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

/** The keys that sign links, codes and forms: the first one signs, and signatures of all of them are valid. */
export type LinkKeys = () => Promise<readonly [string, ...string[]]>;

/** Milliseconds that keys are cached: a new one is known everywhere within a minute. */
const keptFor = 60_000;

/**
 * Reads the key of links and the former one. A rotation makes the current key the former one, so existing links remain valid; a second
 * rotation ends them.
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

/** A secret that was never rotated has no former version. */
const unlessNone = (error: unknown): undefined => {
  if (!(error instanceof ResourceNotFoundException)) throw error;
  return undefined;
};
