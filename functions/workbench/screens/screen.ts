import type { AnswerOf, Client } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';

/** A programme in which somebody has a standing, and one of its roles there. */
export type Programme = AnswerOf<'listProgrammes'>['programmes'][number];
export type Standing = Programme['standings'][number];

/**
 * For whom a screen is: it stands in their navigation, and others are told by which rule it is not for them. The API decides what they may do.
 * `preparer` is the programmabureau and whoever holds a seat of the regiegroep for its partner: they prepare frameworks (rule 1). `seat` is
 * whoever answers for a seat of the regiegroep, `council` the clerk of a council, `college` whoever speaks for a college,
 * `whole-party` whoever sees all that its party sees: what is for the applications of the party is for it.
 */
export type Audience = 'everybody' | 'bureau' | 'preparer' | 'partner' | 'seat' | 'council' | 'college' | 'whole-party';

/** A request for a screen, by somebody in a role. */
export interface Visit {
  /** The API, with the identity of whoever is signed in, in the role of this page. */
  readonly api: Client;
  readonly programmeId: string;
  readonly programmeName: string;
  /** The role in which this page is shown. */
  readonly standing: Standing;
  /** The person's identifier in the registry. */
  readonly personId: string;
  /** What the issuer calls the person. */
  readonly name: string;
  /** The variable parts of the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** What somebody typed in the form of this page before signing in again. */
  readonly typedBefore?: URLSearchParams | undefined;
  /** The secret that every form holds. */
  readonly csrf: string;
  /** The path of another screen in the same programme and role: `here('taken/abc')`. */
  readonly here: (path: string) => string;
  readonly now: string;
}

/** A page to show. */
export interface Shown {
  readonly title: string;
  /** A promise while a picture in it is being drawn. */
  readonly main: Html;
  /** Default 200; a form with faults is 422. */
  readonly status?: number;
  readonly faulty?: boolean;
}

/** A file that the browser keeps instead of showing it. */
export interface Download {
  readonly file: { readonly name: string; readonly type: string } & (
    | { readonly text: string }
    | { readonly bytes: Uint8Array }
  );
}

/** What follows a form: a page (its faults, say), or the path to go to, so that nothing is sent twice. */
export type Followed = Shown | { readonly goTo: string };

/** A screen of the workbench: one subject. */
export interface Screen {
  /** Below programme and role: `taken/{taskId}`. */
  readonly path: string;
  readonly who: Audience;
  /** Its name in the navigation; absent for a screen that is reached from another. */
  readonly nav?: string;
  readonly show: (visit: Visit) => Promise<Shown | Download>;
  /** Takes the form of the screen; absent for one without. */
  readonly send?: (visit: Visit, form: URLSearchParams) => Promise<Followed>;
}

type Looker = Pick<Standing, 'actsFor' | 'role' | 'seats'>;

const isBureau = ({ actsFor }: Looker): boolean => actsFor === 'programmabureau';

const ofWholeParty: readonly Standing['role'][] = ['programme-director', 'bureau', 'portfolio-holder', 'board-contact'];

const audiences: Readonly<Record<Audience, (looker: Looker) => boolean>> = {
  everybody: () => true,
  bureau: isBureau,
  preparer: (looker) => isBureau(looker) || looker.seats !== undefined,
  partner: (looker) => !isBureau(looker),
  seat: ({ seats }) => seats !== undefined,
  council: ({ role }) => role === 'council-clerk',
  'whole-party': ({ role }) => role !== undefined && ofWholeParty.includes(role),
  college: ({ role }) => role === 'portfolio-holder' || role === 'college-secretary',
};

/** Whether a screen is for somebody in a role. */
export const isFor = ({ who }: Pick<Screen, 'who'>, looker: Looker): boolean => audiences[who](looker);
