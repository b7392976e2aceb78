import type { StackOptions } from '#infra/local/options.ts';

export const clients = [{ clientId: 'partner', clientSecret: 'secret', scopes: ['read', 'write'] }];

/** How the trial application is run. */
export const trialOptions = (assembly: string, dataFolder: string): StackOptions => ({
  assembly,
  dataFolder,
  clients,
  audience: 'trial',
  quiet: true,
});
