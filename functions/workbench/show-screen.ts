import type { APIGatewayProxyResult } from 'aws-lambda';
import { Client } from '#client/client.ts';
import { withPictures } from '#shared/pages/markup.ts';
import type { Deps } from './deps.ts';
import { fileAnswer, goTo, pageAnswer } from './http/answer.ts';
import { formKeyIn } from './http/forgery.ts';
import type { WorkbenchRequest } from './http/request.ts';
import type { Layout } from './pages/layout.ts';
import { layout } from './pages/layout.ts';
import { plainPage } from './pages/plain-pages.ts';
import { type Found, screenAt } from './screens/find.ts';
import { isFor, type Programme, type Screen, type Shown, type Standing, type Visit } from './screens/screen.ts';
import { digestOf } from './sessions/secrets.ts';
import type { Open } from './sessions/sessions.ts';
import { base } from './sign-in/own-path.ts';
import { standingInDutch } from './standing-in-dutch.ts';

/** Somebody who is signed in, with all its roles. */
export interface SignedIn {
  readonly open: Open;
  readonly programmes: readonly Programme[];
  readonly token: () => string;
}

/** Where somebody is: a programme, and the role of this tab. The path names both, so that two tabs with two roles never mix. */
interface Place {
  readonly programme: Programme;
  readonly standing: Standing & { readonly personId: string };
}

const placeIn = (programmes: readonly Programme[], programmeId?: string, personId?: string): Place | undefined => {
  const programme = programmes.find((one) => one.programmeId === programmeId);
  const standing = programme?.standings.find((one) => one.personId === personId);
  return programme && standing?.personId
    ? { programme, standing: { ...standing, personId: standing.personId } }
    : undefined;
};

/** Shows a screen, or takes its form, in the programme and the role that the path names. */
export const showScreen = async (
  deps: Deps,
  request: WorkbenchRequest,
  who: SignedIn,
): Promise<APIGatewayProxyResult> => {
  const [programmeId, personId, ...below] = request.parts;
  const place = placeIn(who.programmes, programmeId, personId);
  if (!place) return notYours();
  const found = screenAt(deps.screens, below);
  if (!found || (request.sends && !found.screen.send)) return nothingHere();
  const frame = frameOf(deps, who, place, found.screen);
  if (!isFor(found.screen, place.standing)) return forOthers(frame, found.screen);
  const visit = visitOf(deps, request, who, place, found);
  const followed = request.sends ? await found.screen.send?.(visit, request.form) : await found.screen.show(visit);
  if (!followed) return nothingHere();
  if ('file' in followed) return fileAnswer(followed.file);
  return 'goTo' in followed ? goTo(followed.goTo) : pageIn({ ...frame, at: visit.now }, followed);
};

const pageIn = async (
  frame: Pick<Layout, 'programmeName' | 'statements' | 'who' | 'nav' | 'at'>,
  shown: Shown,
): Promise<APIGatewayProxyResult> => {
  const { status = 200, title, faulty, main } = shown;
  return pageAnswer(status, layout({ ...frame, title, faulty, main: await withPictures(main) }));
};

const pathTo = ({ programme, standing }: Place, path: string): string =>
  [base, programme.programmeId, standing.personId, path].join('/');

/**
 * The keys of what a form sends: the same for a form that is sent twice, so that the API carries it out once. What was changed in a form
 * before it was sent again is another request.
 */
const keysOf =
  ({ form }: WorkbenchRequest) =>
  (operation: string, request: unknown): string | undefined => {
    const key = formKeyIn(form);
    return key && `${key}-${digestOf(operation, JSON.stringify(request))}`;
  };

const visitOf = (
  deps: Deps,
  request: WorkbenchRequest,
  { open, token }: SignedIn,
  place: Place,
  { params }: Found,
): Visit => {
  const { programme, standing } = place;
  return {
    api: new Client({ url: deps.apiUrl, token, actingAs: standing.personId, keyFor: keysOf(request) }),
    programmeId: programme.programmeId,
    programmeName: programme.name,
    standing,
    personId: standing.personId,
    name: open.given.name,
    params,
    query: request.query,
    typedBefore: request.typedBefore,
    csrf: open.session.csrf,
    here: (path) => pathTo(place, path),
    now: request.now,
  };
};

const frameOf = ({ screens }: Deps, { open, programmes }: SignedIn, place: Place, here: Screen) => {
  const count = programmes.flatMap(({ standings }) => standings).length;
  return {
    programmeName: place.programme.name,
    statements: place.programme.statements,
    who: {
      name: open.given.name,
      as: standingInDutch(place.standing),
      hasChoice: count > 1,
      csrf: open.session.csrf,
    },
    nav: screens
      .filter((screen) => screen.nav && isFor(screen, place.standing))
      .map((screen) => ({ label: screen.nav ?? '', path: pathTo(place, screen.path), isHere: screen === here })),
  };
};

const notYours = (): APIGatewayProxyResult =>
  pageAnswer(
    403,
    plainPage(
      'Deze rol heeft u niet',
      ['U heeft deze rol niet, of niet meer. Uw formulier is niet vastgelegd. Kies een rol die u nu heeft.'],
      {
        faulty: true,
      },
    ),
  );

const nothingHere = (): APIGatewayProxyResult =>
  pageAnswer(404, plainPage('Deze pagina bestaat niet', ['Kies hieronder waar u heen wilt.'], { faulty: true }));

/** For whom a screen is, and by which rule. */
const onlyFor: Readonly<Record<Screen['who'], string>> = {
  everybody: 'Deze pagina is voor iedereen in het programma.',
  bureau: 'Deze pagina is voor het programmabureau (regel 1).',
  preparer:
    'Deze pagina is voor de regiegroep, die de kaders voorbereidt, en voor het programmabureau, dat dit namens haar doet (regel 1).',
  partner: 'Deze pagina is voor de mensen van een partner (regel 1).',
  seat: 'Deze pagina is voor wie een zetel in de regiegroep bekleedt of vertegenwoordigt: zij stemmen, en niemand anders (regels 1 en 6).',
  council:
    'Deze pagina is voor de griffier van een gemeente: die legt vast wat de raad in zijn eigen vergadering besluit (regels 1 en 8).',
  college:
    'Deze pagina is voor de gemeentesecretaris en de portefeuillehouder: zij leggen vast wat het college in zijn eigen vergadering besluit (regels 1 en 8).',
  'whole-party':
    'Deze pagina is voor het programmabureau, een portefeuillehouder en een contactpersoon van een bestuur: een applicatie krijgt alles wat haar organisatie ziet, en dat ziet niet elke rol (regels 1 en 19).',
};

const forOthers = (
  frame: Pick<Layout, 'programmeName' | 'statements' | 'who' | 'nav'>,
  { who }: Pick<Screen, 'who'>,
): APIGatewayProxyResult =>
  pageAnswer(
    403,
    plainPage('Deze pagina is niet voor uw rol', [onlyFor[who], 'Kies in het menu wat u in deze rol kunt doen.'], {
      ...frame,
      faulty: true,
    }),
  );
