import { createHash } from 'node:crypto';
import { stylesheet } from './stylesheet.ts';

const hash = createHash('sha256').update(stylesheet).digest('base64');

/** The Content-Security-Policy of every page: only its own style, no script, and forms to its own origin. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${hash}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
