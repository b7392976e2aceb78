import { type CapabilityName, capabilities } from '#shared/runtime/capabilities.ts';
import { variablesOf } from '#shared/runtime/environment.ts';

const names = Object.keys(capabilities) as CapabilityName[];

/** Every variable that any function needs; where the value matters, one that can be read. All services are at one address. */
export const variablesOfAll = (services: string): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(names.flatMap(variablesOf).map((name) => [name, name])),
  TOKEN_ISSUER: services,
  SHORTEST_TERM: 'PT0.001S',
  LONGEST_TERM: 'P2Y',
  PUBLIC_URL: `${services}/besluit`,
  API_URL: `${services}/v1`,
  WORKBENCH_URL: `${services}/werkbank`,
  PEOPLE_ISSUERS: '[]',
  SIGN_IN_ISSUERS: '[]',
  MAIL_BETWEEN: '70',
  EVENT_SOURCE: 'urn:nld:oin:00000000000000000000:systeem:bench',
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_ENDPOINT_URL: services,
  AWS_MAX_ATTEMPTS: '1',
});
