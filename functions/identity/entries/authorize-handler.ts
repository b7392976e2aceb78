import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { environmentOf } from '#shared/runtime/environment.ts';
import { checkCaller } from '../check-caller.ts';
import { keysOf } from '../issuer-keys.ts';
import { isFault, isMomentary, type TokenFault, tokenFaults } from '../token-fault.ts';
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

const policy = (Effect: 'Allow' | 'Deny', methodArn: string): APIGatewayAuthorizerResult['policyDocument'] => ({
  Version: '2012-10-17',
  Statement: [{ Action: 'execute-api:Invoke', Effect, Resource: wholeStage(methodArn) }],
});

/**
 * The refusal of a token, of which the gateway makes 401 with the reason (docs/adr/token-refusals.md). It is kept with the token; one that may be
 * otherwise a moment later is not, and has no reason.
 * @throws {Error} for such a one: `Unauthorized`, the exact word of which API Gateway makes 401.
 */
const refusal = (methodArn: string, reason: TokenFault): APIGatewayAuthorizerResult => {
  if (isMomentary(reason)) throw new Error('Unauthorized');
  return {
    principalId: 'nobody',
    policyDocument: policy('Deny', methodArn),
    context: { reason, why: tokenFaults[reason] },
  };
};

export const handler = async (event: APIGatewayRequestAuthorizerEvent): Promise<APIGatewayAuthorizerResult> => {
  const header = Object.entries(event.headers ?? {}).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  const found = await check(header);
  if (isFault(found)) return refusal(event.methodArn, found);
  const { clientId, scopes, person } = found;
  return {
    principalId: clientId,
    policyDocument: policy('Allow', event.methodArn),
    context: { clientId, scopes: scopes.join(' '), ...(person ? { email: person.email } : {}) },
  };
};
