import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/**
 * Reads the key that links and codes are signed with, once in the life of a function's environment.
 * @throws {Error} when the secret has no value.
 */
export const linkSecret = (secretArn: string, client = new SecretsManagerClient({})): (() => Promise<string>) => {
  let reading: Promise<string> | undefined;
  const read = async (): Promise<string> => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretArn }));
    if (!SecretString) throw new Error('The secret for links has no value.');
    return SecretString;
  };
  return async () => {
    reading ??= read();
    try {
      return await reading;
    } catch (error) {
      reading = undefined;
      throw error;
    }
  };
};
