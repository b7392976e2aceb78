import type { Place } from './options.ts';
import type { StackParts } from './stack-parts.ts';

/** What runs where, for a person to read. */
export const placesOf = ({ addresses, core, machines, apis, options, signIn }: StackParts): Place[] => [
  ...apis.map(({ stage, logicalId }) => ({ what: `${logicalId} (REST API)`, where: `${addresses.http}/${stage}` })),
  { what: 'Mail that was sent', where: addresses.mail },
  { what: 'Issuer of access tokens', where: `${addresses.issuer}/.well-known/openid-configuration` },
  ...(signIn ? [{ what: 'Sign-in of people', where: `${signIn.url}/.well-known/openid-configuration` }] : []),
  {
    what: 'AWS services',
    where: `${addresses.aws} (DynamoDB ${core.tables.length} tables, Lambda ${core.host.functions.length}, Step Functions ${machines.length}, SQS ${core.queues.queues.length}, EventBridge, Scheduler, SES, Secrets Manager)`,
  },
  { what: 'Data and logs', where: options.dataFolder },
];
