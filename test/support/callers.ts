import type { Caller } from '#shared/http/identity.ts';

/** An application as the caller of an operation. */
export const application = (clientId: string): Caller => ({ by: clientId, clientId, scopes: [] });
