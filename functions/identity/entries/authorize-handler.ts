import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { environmentOf } from '#shared/runtime/environment.ts';
import { checkCaller } from '../check-caller.ts';
import { keysOf } from '../issuer-keys.ts';
import { peopleIssuersIn } from '../trusted-issuers.ts';

const environment = environmentOf('identity/authorize');
const check = checkCaller({
  applications: {
    issuer: environment.TOKEN_ISSUER,
    audience: environment.TOKEN_AUDIENCE,
    keys: keysOf(environment.TOKEN_ISSUER),
    types: environment.TOKEN_TYPES.split(','),
  },
  people: peopleIssuersIn(environment.PEOPLE_ISSUERS).map((issuer) => ({ issuer, keys: keysOf(issuer.issuer) })),
});

/** All methods of the stage: one answer is cached for every call with the same token. */
const wholeStage = (methodArn: string): string => `${methodArn.split('/').slice(0, 2).join('/')}/*`;

export const handler = async (event: APIGatewayRequestAuthorizerEvent): Promise<APIGatewayAuthorizerResult> => {
  const header = Object.entries(event.headers ?? {}).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  const identity = await check(header);
  // API Gateway recognises this exact word and answers 401.
  if (!identity) throw new Error('Unauthorized');
  const { clientId, scopes, person } = identity;
  return {
    principalId: clientId,
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: wholeStage(event.methodArn) }],
    },
    context: { clientId, scopes: scopes.join(' '), ...(person ? { email: person.email } : {}) },
  };
};
