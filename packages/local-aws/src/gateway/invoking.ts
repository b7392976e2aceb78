import type { Rights } from '../rights/rights.ts';
import type { ApiConfig } from './config.ts';
import type { Matched } from './proxy-event.ts';

/** Whether a function lets API Gateway call it for a method or an authorizer. */
export const mayInvoke = (rights: Rights, functionArn: string, source: string): boolean =>
  rights.serviceMay('apigateway.amazonaws.com', 'lambda:InvokeFunction', functionArn, source);

const apiArn = ({ region, account, id }: ApiConfig): string => `arn:aws:execute-api:${region}:${account}:${id}`;

/** The method as permissions name it: by the path of its resource, not by that of the request. */
export const methodSource = ({ api, request, method }: Matched): string =>
  `${apiArn(api)}/${api.stage}/${request.method}${method.resource}`;

/** The authorizer as permissions name it. */
export const authorizerSource = (api: ApiConfig, id: string): string => `${apiArn(api)}/authorizers/${id}`;
