import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { screens } from '../screens/table.ts';
import { serveWorkbench } from '../serve.ts';
import { Attempts } from '../sessions/attempts.ts';
import { Sessions } from '../sessions/sessions.ts';
import { issuersOf, signInIssuersIn } from '../sign-in/issuers.ts';

const environment = environmentOf('workbench/serve');
const client = databaseClient();
const table = tableOf(client, environment.SESSIONS_TABLE);
const issuers = signInIssuersIn(environment.SIGN_IN_ISSUERS);

const secretOf = async (SecretId: string): Promise<string> => {
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId }));
  if (!SecretString) throw new Error('The secret of the workbench at an issuer has no value.');
  return SecretString;
};

export const handler = serveWorkbench({
  issuers,
  find: issuersOf(issuers, secretOf),
  sessions: new Sessions(client, table),
  attempts: new Attempts(client, table),
  url: environment.WORKBENCH_URL,
  apiUrl: environment.API_URL,
  screens,
  clock: systemClock,
});
