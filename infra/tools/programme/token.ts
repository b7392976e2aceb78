import * as z from 'zod';
import { localSecret } from '#infra/start/clients.ts';
import { ExpectedFailure } from './failure.ts';

const Answer = z.object({ access_token: z.string().optional(), error_description: z.string().optional() });

/**
 * An access token of the stack on this machine, for one of its applications.
 * @throws {ExpectedFailure} when there is no stack, or it does not know the application.
 */
export const localToken = async (issuer: string, clientId: string): Promise<string> => {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: localSecret,
  });
  const response = await fetch(`${issuer}/token`, { method: 'POST', body }).catch(() => undefined);
  if (!response) throw new ExpectedFailure(`Nothing answers at ${issuer}: start the stack first, with npm start.`);
  const answer = Answer.parse(await response.json());
  if (answer.access_token) return answer.access_token;
  throw new ExpectedFailure(`No token for "${clientId}": ${answer.error_description ?? `status ${response.status}`}`);
};
