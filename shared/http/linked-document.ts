import type { APIGatewayProxyResult } from 'aws-lambda';
import type { PrintedPage } from '../pages/printed-page.ts';

const headers: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** The answer to a link that opens a document: nobody stores it, frames it or finds it. */
export const linkedDocument = ({ page, policy }: PrintedPage): APIGatewayProxyResult => ({
  statusCode: 200,
  headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
  body: page,
});

/** The answer to a link that opens none, in plain words. */
export const linkedWords = (statusCode: number, body: string): APIGatewayProxyResult => ({
  statusCode,
  headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
  body,
});
