import type { APIGatewayProxyResult } from 'aws-lambda';
import { contentSecurityPolicy } from '../pages/content-security-policy.ts';
import type { Download } from '../screens/screen.ts';

const headers: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': contentSecurityPolicy,
  // Forms name the site that they come from, which `no-referrer` would take out.
  'Referrer-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex, nofollow',
};

interface Extra {
  readonly cookies?: readonly string[];
  /** An address that the browser goes to by itself once it shows the page. */
  readonly onwards?: URL | undefined;
}

const withCookies = ({ cookies = [] }: Extra) =>
  cookies.length > 0 ? { multiValueHeaders: { 'Set-Cookie': [...cookies] } } : {};

/** A page as an API Gateway response. */
export const pageAnswer = (statusCode: number, body: string, extra: Extra = {}): APIGatewayProxyResult => ({
  statusCode,
  headers: {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    ...(extra.onwards ? { Refresh: `0;url=${extra.onwards}` } : {}),
  },
  ...withCookies(extra),
  body,
});

/** A file as an API Gateway response, which the browser keeps. */
export const fileAnswer = ({ name, type, ...content }: Download['file']): APIGatewayProxyResult => {
  const answer = {
    statusCode: 200,
    headers: { ...headers, 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  };
  return 'text' in content
    ? { ...answer, body: content.text }
    : { ...answer, body: Buffer.from(content.bytes).toString('base64'), isBase64Encoded: true };
};

/** Sends the browser to another address, by a GET whatever this request was. */
export const goTo = (location: string, extra: Extra = {}): APIGatewayProxyResult => ({
  statusCode: 303,
  headers: { ...headers, Location: location },
  ...withCookies(extra),
  body: '',
});
