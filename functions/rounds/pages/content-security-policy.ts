import { createHash } from 'node:crypto';
import { stylesheet } from '#shared/pages/stylesheet.ts';

/** SHA-256 of the one style element of a page, in base64. */
export const stylesheetSha256 = createHash('sha256').update(stylesheet).digest('base64');

/** The Content-Security-Policy of every decision page: only its own style, and forms to its own origin. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${stylesheetSha256}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
