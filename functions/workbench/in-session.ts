import type { APIGatewayProxyResult } from 'aws-lambda';
import { type AnswerOf, ApiProblem, Client, Unreachable } from '#client/client.ts';
import { logError } from '#shared/observability/log.ts';
import type { Deps } from './deps.ts';
import { firstFile } from './first-file.ts';
import { goTo, pageAnswer } from './http/answer.ts';
import { isFromHere, isOfBefore, isOurs } from './http/forgery.ts';
import type { WorkbenchRequest } from './http/request.ts';
import { link } from './pages/parts.ts';
import { plainPage, signInAgain } from './pages/plain-pages.ts';
import { notAccepted, refusalWords } from './pages/refusal.ts';
import { firstFilePath } from './screens/first-file/view.ts';
import { beginning, startPage } from './screens/start/view.ts';
import { noCookie } from './sessions/cookies.ts';
import type { Open } from './sessions/sessions.ts';
import { showScreen } from './show-screen.ts';
import { fresh } from './sign-in/fresh.ts';
import { base, ownPath } from './sign-in/own-path.ts';
import { signOutAt } from './sign-in/sign-in.ts';
import { signInAt } from './sign-in-road.ts';

type Programmes = AnswerOf<'listProgrammes'>['programmes'];

/** The address of a page that was asked for, to come back to after signing in. A form cannot be sent again, so it leads to its page. */
const addressOf = ({ parts, query, sends }: WorkbenchRequest): string =>
  [base, ...parts].join('/') + (query.size > 0 && !sends ? `?${query}` : '');

/** Answers somebody who is signed in; everybody else goes to sign in first, and comes back. */
export const inSession = async (deps: Deps, request: WorkbenchRequest): Promise<APIGatewayProxyResult> => {
  const { now } = request;
  const found = await deps.sessions.find(request.cookie('session'), now);
  if (!found) return signInFirst(deps, request);
  const isTaken = !request.sends || isOurs(request, found, deps.url);
  if (!isTaken && !isOfBefore(request, found, deps.url)) return forged();
  return answeredTo(deps, isTaken ? request : shownAgain(request), found);
};

const answeredTo = async (deps: Deps, request: WorkbenchRequest, found: Open): Promise<APIGatewayProxyResult> => {
  const { now } = request;
  if (request.sends && request.parts.join('/') === 'afmelden') return signOut(deps, found, now);
  const open = await fresh(deps, found, now);
  if (!open) return signInFirst(deps, request);
  return answered(deps, request, open).catch((error: unknown) => notAnswered(deps, request, open, error));
};

/** A form of before, as a request for its page with what was typed. */
const shownAgain = (request: WorkbenchRequest): WorkbenchRequest => ({
  ...request,
  sends: false,
  form: new URLSearchParams(),
  typedBefore: request.form,
});

/** What the API refuses, in words; somebody whose token it does not take any more signs in again. */
const notAnswered = async (
  deps: Deps,
  request: WorkbenchRequest,
  open: Open,
  error: unknown,
): Promise<APIGatewayProxyResult> => {
  const isRefusal = error instanceof ApiProblem;
  if (!isRefusal && !(error instanceof Unreachable)) throw error;
  if (isRefusal && error.problem.status === 401) {
    const words = notAccepted(error.problem.reason);
    if (!words) {
      await deps.sessions.lapse(open, request.now);
      return signInFirst(deps, request);
    }
    await deps.sessions.end(open, request.now);
    return pageAnswer(403, plainPage(words.title, words.sentences, { faulty: true }));
  }
  if (isRefusal && error.problem.status < 500) return refused(error);
  logError('request-failed', error);
  return pageAnswer(503, plainPage(...oursToSolve, { faulty: true }));
};

const oursToSolve = [
  'Er ging bij ons iets mis',
  ['Dit ligt niet aan u. Misschien is het al vastgelegd. Wacht een paar minuten en kijk dan hoe het er voor staat.'],
] as const;

const refused = (error: ApiProblem): APIGatewayProxyResult => {
  const { status, title, sentences } = refusalWords(error);
  return pageAnswer(status, plainPage(title, sentences, { faulty: true }));
};

/**
 * Sends somebody to sign in. A form that came too late comes along in the page, and nowhere else: the person signs in in another tab, and
 * sends it again from here. Nothing of it is stored, and it is shown again to the same person alone (`isOfBefore`).
 */
const signInFirst = ({ url }: Deps, request: WorkbenchRequest): APIGatewayProxyResult => {
  const address = addressOf(request);
  const typed = request.typedBefore ?? request.form;
  if (!request.sends && !request.typedBefore) return goTo(signInAt(address));
  // Of a screen alone: a form that signs out has nothing to keep.
  const isKept = request.parts.length > 2 && isFromHere(request, url) && ownPath(address) === address;
  return pageAnswer(401, signInAgain(signInAt(address), isKept ? { action: address, typed } : undefined));
};

const forged = (): APIGatewayProxyResult =>
  pageAnswer(
    403,
    plainPage(
      'Dit formulier is niet van nu',
      [
        'Het kwam niet van een pagina waarop u nu bent aangemeld. Uw formulier is niet vastgelegd. Open de pagina opnieuw.',
      ],
      {
        faulty: true,
      },
    ),
  );

/** Signs out here, and then at the issuer, so that nobody who sits down at this computer is signed in at once. */
const signOut = async ({ sessions, find, url }: Deps, open: Open, now: string): Promise<APIGatewayProxyResult> => {
  await sessions.end(open, now);
  const known = await find(open.session.issuer).catch(() => undefined);
  const onwards = known && signOutAt(known, open.given, url);
  const sentence = onwards
    ? 'U wordt nu ook bij uw organisatie afgemeld.'
    : 'Bij uw organisatie bent u misschien nog aangemeld.';
  // A form may lead to this site alone, so the page itself goes onwards.
  return pageAnswer(
    200,
    plainPage(
      'U bent afgemeld',
      [sentence],
      onwards ? { onwards: link(onwards.href, 'Afmelden bij uw organisatie') } : {},
    ),
    { cookies: [noCookie('session')], onwards },
  );
};

const answered = async (deps: Deps, request: WorkbenchRequest, open: Open): Promise<APIGatewayProxyResult> => {
  if (request.parts.join('/') === firstFilePath) return firstFile(deps, request, open);
  const token = () => open.given.accessToken;
  const programmes: Programmes[number][] = [];
  for await (const part of new Client({ url: deps.apiUrl, token }).parts('listProgrammes', { path: {} }))
    programmes.push(...part.programmes);
  if (request.parts.length === 0 && !request.sends) return start(deps, programmes, open);
  return showScreen(deps, request, { open, programmes, token });
};

/** Whoever has one role begins in it; everybody else chooses first. */
const start = (deps: Deps, programmes: readonly Programmes[number][], open: Open): APIGatewayProxyResult => {
  const places = programmes.flatMap((programme) => programme.standings.map((standing) => ({ programme, standing })));
  const [only, ...others] = places;
  if (only && others.length === 0) return goTo(beginning(deps, only.programme, only.standing));
  return pageAnswer(200, startPage(deps, programmes, open));
};
