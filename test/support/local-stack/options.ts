import { fileURLToPath } from 'node:url';
import type { StackOptions } from 'local-aws/options.ts';

export const clients = [{ clientId: 'partner', clientSecret: 'secret', scopes: ['read', 'write'] }];

/** How the trial application is run. */
export const trialOptions = (assembly: string, dataFolder: string): StackOptions => ({
  assembly,
  dataFolder,
  clients,
  audience: 'trial',
  quiet: true,
  compileCache: fileURLToPath(new URL('../../../.local/compiled', import.meta.url)),
});
