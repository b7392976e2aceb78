import { randomBytes } from 'node:crypto';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { logError } from '#shared/observability/log.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import type { LinkKeys } from '#shared/runtime/link-keys.ts';
import { cleaned } from '#shared/words/readable.ts';
import { closedPage } from '../pages/closed-page.ts';
import { failurePage } from '../pages/failure-page.ts';
import type { RoundDeps } from '../round-deps.ts';
import { formProof, isFormProof, readLink } from '../terms/link.ts';
import { dossierOf } from './dossier.ts';
import { page, seeClosed } from './response.ts';
import { show } from './show.ts';
import { submit } from './submit.ts';
import type { Visit } from './visit.ts';

export interface DecisionDeps {
  readonly roundDeps: RoundDeps;
  /** The keys that sign links, codes and forms: the current one first. */
  readonly keys: LinkKeys;
  readonly clock: Clock;
}

/** Maximum bytes of a form: enough for an answer of 20,000 characters. */
const largestForm = 200_000;
const cookieName = 'besluit';

const cookieOf = (event: APIGatewayProxyEvent): string | undefined => {
  const header = Object.entries(event.headers).find(([name]) => name.toLowerCase() === 'cookie')?.[1] ?? '';
  const value = header.match(/(?:^|;\s*)besluit=([A-Za-z0-9_-]{20,60})(?:;|$)/)?.[1];
  return value;
};

/**
 * Removes invisible characters that were pasted along, so that the page that shows an answer before it is recorded equals what is recorded.
 */
const readForm = (raw: string): URLSearchParams =>
  new URLSearchParams([...new URLSearchParams(raw)].map(([name, value]) => [name, cleaned(value)] as [string, string]));

/**
 * Answers a request for a decision page. A GET changes nothing, whoever sends it: mail scanners open links too. Only a form that was shown
 * to the same browser before can record an answer.
 */
export const answerVisit =
  ({ roundDeps, keys: readKeys, clock }: DecisionDeps) =>
  async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const keys = await readKeys();
    const token = event.pathParameters?.['token'] ?? '';
    // The key that signed the link is used for the whole visit, including its forms.
    const key = keys.find((one) => readLink(one, token) !== undefined) ?? keys[0];
    const link = readLink(key, token);
    const now = clock();
    const dossier = link && (await dossierOf(roundDeps, link, now));
    if (!link || !dossier) return page(404, closedPage('not-found'));
    const known = cookieOf(event);
    const browser = known ?? randomBytes(24).toString('base64url');
    const form = { formAction: token, csrf: formProof(key, browser, link.taskId) };
    const visit: Visit = { roundDeps, keys, link, dossier, form, now };
    const cookie = known ? undefined : `${cookieName}=${browser}; Path=/; HttpOnly; Secure; SameSite=Lax`;
    if (event.httpMethod !== 'POST') return show(visit, cookie);
    return submitted(visit, event, known);
  };

const submitted = async (
  visit: Visit,
  event: APIGatewayProxyEvent,
  browser: string | undefined,
): Promise<APIGatewayProxyResult> => {
  const raw = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');
  const frame = {
    programmeName: visit.dossier.programme.name,
    contactOfBureau: visit.dossier.bureau,
    statements: visit.dossier.programme.settings.statements,
  };
  if (Buffer.byteLength(raw) > largestForm) return page(413, failurePage('too-large', frame));
  const form = readForm(raw);
  const { taskId } = visit.link;
  const proof = form.get('csrf') ?? '';
  if (browser === undefined || !visit.keys.some((key) => isFormProof(key, browser, taskId, proof))) {
    return page(400, failurePage('bad-request', frame));
  }
  try {
    return await submit(visit, form);
  } catch (error) {
    const closed = await seeClosed(error, visit);
    if (closed) return closed;
    logError('request-failed', error, { taskId });
    return page(503, failurePage('try-again', frame));
  }
};
