import type { APIGatewayProxyResult } from 'aws-lambda';
import { Conflict, NotEntitled } from '#shared/errors/errors.ts';
import { type ClosedKind, closedPage } from '../pages/closed-page.ts';
import { contentSecurityPolicy } from '../pages/content-security-policy.ts';
import { dossierOf } from './dossier.ts';
import { closedView } from './task-view.ts';
import { isHolders, type Visit } from './visit.ts';

const headers: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': contentSecurityPolicy,
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** A page as an API Gateway response. */
export const page = (statusCode: number, body: string, cookie?: string): APIGatewayProxyResult => ({
  statusCode,
  headers: { ...headers, ...(cookie ? { 'Set-Cookie': cookie } : {}) },
  body,
});

/** The HTTP status for each reason without a form. */
const statuses: Readonly<Record<ClosedKind, number>> = {
  'not-found': 404,
  'not-entitled': 403,
  'beyond-mandate': 403,
  'must-be-raised': 403,
  'beyond-room': 403,
  'different-answer': 409,
  closed: 410,
  concluded: 410,
  withdrawn: 410,
  expired: 410,
  superseded: 410,
  'passed-on': 410,
};

export const closed = (
  kind: ClosedKind,
  visit: Pick<Visit, 'link' | 'dossier' | 'form'>,
  cookie?: string,
): APIGatewayProxyResult => {
  const { recorded, outcome, ...view } = closedView(visit.dossier, visit.form);
  return page(statuses[kind], closedPage(kind, isHolders(visit) ? { ...view, recorded, outcome } : view), cookie);
};

/** The pages of refused acts that people can do something about. */
const refusals: Readonly<Record<string, ClosedKind>> = {
  'exceed the mandate': 'beyond-mandate',
  'keep a breach off the ladder': 'must-be-raised',
  'exceed the room': 'beyond-room',
};

const kindOf = (error: unknown): ClosedKind | undefined => {
  if (error instanceof NotEntitled) return refusals[error.rule] ?? 'not-entitled';
  if (!(error instanceof Conflict)) return undefined;
  const kinds: Readonly<Record<string, ClosedKind>> = {
    'different-answer': 'different-answer',
    'round-closed': 'closed',
    'task-withdrawn': 'withdrawn',
    'already-concluded': 'concluded',
    'remarks-answered': 'different-answer',
    'text-superseded': 'superseded',
    'task-not-open': 'closed',
    'task-moved': 'passed-on',
  };
  return kinds[error.code];
};

/** The page that says why an answer was not recorded, with the current record. */
export const seeClosed = async (error: unknown, visit: Visit): Promise<APIGatewayProxyResult | undefined> => {
  const kind = kindOf(error);
  if (!kind) return undefined;
  const dossier = (await dossierOf(visit.roundDeps, visit.link, visit.now)) ?? visit.dossier;
  return closed(kind, { ...visit, dossier });
};
