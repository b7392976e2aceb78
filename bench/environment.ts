import { type CapabilityName, capabilities } from '#shared/runtime/capabilities.ts';
import { variablesOf } from '#shared/runtime/environment.ts';

export type { CapabilityName };

const nowhere = 'http://127.0.0.1:9';
const names = Object.keys(capabilities) as CapabilityName[];

/** Every variable that any function needs; where the value matters, one that can be read. Services are out of reach. */
export const variablesOfAll: Readonly<Record<string, string>> = {
  ...Object.fromEntries(names.flatMap(variablesOf).map((name) => [name, name])),
  TOKEN_ISSUER: nowhere,
  PUBLIC_URL: `${nowhere}/besluit`,
  API_URL: `${nowhere}/v1`,
  EVENT_SOURCE: 'urn:nld:oin:00000000000000000000:systeem:bench',
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_ENDPOINT_URL: nowhere,
  AWS_MAX_ATTEMPTS: '1',
};
