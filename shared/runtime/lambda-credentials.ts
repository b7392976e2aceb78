/**
 * Replaces the SDK's default credential chain when a function is bundled (see docs/adr). A Lambda has its credentials in its environment;
 * the rest of the chain (profiles, single sign-on, metadata services) would only be loaded, never used. It is read at every call because a
 * long-lived environment may rotate them.
 */
export const defaultProvider = () => async () => ({
  accessKeyId: process.env['AWS_ACCESS_KEY_ID'] ?? '',
  secretAccessKey: process.env['AWS_SECRET_ACCESS_KEY'] ?? '',
  ...(process.env['AWS_SESSION_TOKEN'] ? { sessionToken: process.env['AWS_SESSION_TOKEN'] } : {}),
});
