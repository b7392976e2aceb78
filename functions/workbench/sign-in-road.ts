import type { APIGatewayProxyResult } from 'aws-lambda';
import type { Deps } from './deps.ts';
import { goTo, pageAnswer } from './http/answer.ts';
import type { WorkbenchRequest } from './http/request.ts';
import { link } from './pages/parts.ts';
import { choicePage, plainPage } from './pages/plain-pages.ts';
import { attemptTime } from './sessions/attempts.ts';
import { cookie } from './sessions/cookies.ts';
import { randomValue } from './sessions/secrets.ts';
import { base, ownPath } from './sign-in/own-path.ts';
import { beginSignIn, endSignIn, NotSignedIn } from './sign-in/sign-in.ts';

/** The address at which somebody signs in, and comes back to a page afterwards. */
export const signInAt = (returnTo: string): string => `${base}/aanmelden?terug=${encodeURIComponent(returnTo)}`;

/** The pages of signing in, which need no session; undefined for every other request. */
export const signInRoad = async (deps: Deps, request: WorkbenchRequest): Promise<APIGatewayProxyResult | undefined> => {
  if (request.sends || request.parts.length > 2) return undefined;
  const [step, key] = request.parts;
  if (step === 'afgemeld' && key === undefined) return signedOut();
  if (step === 'aangemeld' && key !== undefined) return comeBack(deps, request, key);
  if (step !== 'aanmelden') return undefined;
  const [only, ...others] = deps.issuers;
  if (key !== undefined) return leave(deps, request, key);
  if (only && others.length === 0) return leave(deps, request, only.key);
  return pageAnswer(200, choicePage(deps.issuers, ownPath(request.query.get('terug'))));
};

/** To the issuer. */
const leave = async (deps: Deps, request: WorkbenchRequest, key: string): Promise<APIGatewayProxyResult> => {
  const browser = request.cookie('browser') ?? randomValue();
  const returnTo = request.query.get('terug');
  const address = await beginSignIn(deps, { key, browser, returnTo, now: request.now });
  if (!address) return pageAnswer(404, plainPage('Deze organisatie is er niet', ['Kies uw organisatie opnieuw.']));
  // In a second tab the same browser begins another sign-in, beside the first.
  return goTo(address.href, { cookies: [cookie('browser', browser, (2 * attemptTime) / 1000)] });
};

/**
 * Back from the issuer: signed in, under a new cookie; the session that the browser had before is over. The cookie of the sign-in stays until
 * its end: another tab may still come back with it, and an attempt is taken once.
 */
const comeBack = async (deps: Deps, request: WorkbenchRequest, key: string): Promise<APIGatewayProxyResult> => {
  const { query, now } = request;
  try {
    const before = request.cookie('session');
    const { value, returnTo } = await endSignIn(deps, { key, browser: request.cookie('browser'), before, query, now });
    const open = await deps.sessions.find(before, now);
    if (open) await deps.sessions.end(open, now);
    return goTo(returnTo, { cookies: [cookie('session', value)] });
  } catch (error) {
    if (!(error instanceof NotSignedIn)) throw error;
    return pageAnswer(403, notSignedIn(error));
  }
};

const reasons: Readonly<Record<NotSignedIn['why'], string>> = {
  over: 'Het aanmelden duurde te lang, of begon in een andere browser. Meld u opnieuw aan.',
  refused:
    'Uw organisatie meldde u niet aan. Probeer het opnieuw. Lukt het weer niet? Vraag het de helpdesk van uw organisatie.',
  'too-weak':
    'Deze werkbank vraagt een sterkere manier van aanmelden, bijvoorbeeld met een code erbij. Meld u opnieuw aan.',
};

const toSignIn = link(`${base}/aanmelden`, 'Opnieuw aanmelden');

const notSignedIn = ({ why }: NotSignedIn): string =>
  plainPage('U bent niet aangemeld', [reasons[why]], { faulty: true, onwards: toSignIn });

const signedOut = (): APIGatewayProxyResult =>
  pageAnswer(
    200,
    plainPage('U bent afgemeld', ['Sluit uw browser als anderen deze computer ook gebruiken.'], { onwards: toSignIn }),
  );
