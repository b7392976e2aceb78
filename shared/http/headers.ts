import { apiVersion } from '#shared/api/routes.ts';

/** The headers of every API answer (NLGov REST API Design Rules: transport/security-headers, version-header). */
export const apiHeaders: Readonly<Record<string, string>> = {
  'API-Version': apiVersion,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};
