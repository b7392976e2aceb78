import type { ApiProblem } from '#client/client.ts';
import { operations } from '#client/operations.ts';

/** A refusal of the API in Dutch. */
export interface RefusalWords {
  readonly status: number;
  readonly title: string;
  readonly sentences: readonly string[];
}

const byCode: Readonly<Record<string, readonly [title: string, sentence: string]>> = {
  'not-entitled': ['Dit mag u niet', 'In deze rol mag u dit niet doen. Bij "Wat mag ik?" staat wat u mag, en waarom.'],
  'not-found': ['Dit is er niet', 'Wat u zoekt, bestaat niet of is niet voor u te zien.'],
  'invalid-input': ['Dit klopt nog niet', 'Wat u invulde, klopt nog niet. Uw formulier is niet vastgelegd.'],
  'concurrent-change': [
    'Iemand anders was u net voor',
    'Tegelijk met u legde iemand anders iets vast. Uw formulier is niet vastgelegd. Bekijk hoe het er nu voor staat en probeer het opnieuw.',
  ],
  'idempotency-key-in-use': [
    'Uw formulier wordt al vastgelegd',
    'U stuurde het twee keer. Wacht een paar tellen en kijk dan hoe het er voor staat.',
  ],
  'too-many-requests': ['Het is even te druk', 'Wacht een paar tellen en probeer het opnieuw.'],
  unavailable: ['Het is even te druk', 'Wacht een paar tellen en probeer het opnieuw.'],
  'too-large': ['Dit is te lang', 'Wat u invulde, is te lang. Uw formulier is niet vastgelegd.'],
};

/** A refusal of what an address asks for: nobody filled in anything. */
const wrongAddress = [
  'Deze pagina kan zo niet worden getoond',
  'In het adres van deze pagina staat iets dat niet kan. Ga terug, of begin opnieuw bij uw werk.',
] as const;
const conflict = [
  'Dit kan nu niet',
  'Het past niet bij wat er is vastgelegd. Uw formulier is niet vastgelegd. Bekijk hoe het er nu voor staat.',
] as const;
const ours = [
  'Er ging bij ons iets mis',
  'Dit ligt niet aan u. Misschien is het al vastgelegd. Wacht een paar minuten en kijk dan hoe het er voor staat.',
] as const;

/**
 * The words for a refusal of the API.
 * @param own - the words of a screen for codes of its own operations, which say more.
 */
export const refusalWords = (
  { operation, problem: { code, status } }: ApiProblem,
  own: Readonly<Record<string, string>> = {},
): RefusalWords => {
  const isOfAddress = status === 400 && operations[operation].method === 'GET';
  const [title, sentence] = isOfAddress ? wrongAddress : (byCode[code] ?? (status === 409 ? conflict : ours));
  return { status, title, sentences: [own[code] ?? sentence] };
};

const asksAdministrator = 'Vraag het na bij de beheerder van de accounts van uw organisatie.';
const notSetUp = `De aanmelding van uw organisatie is niet goed ingesteld voor de werkbank. ${asksAdministrator}`;

const byReason: Readonly<Record<string, string>> = {
  'address-not-accepted': `Uw organisatie bevestigt uw e-mailadres niet, of mag voor dat adres niet instaan. ${asksAdministrator}`,
  'weak-sign-in':
    'Deze werkbank vraagt een sterkere manier van aanmelden, bijvoorbeeld ook met een code op uw telefoon. Meld u opnieuw aan, op die manier.',
  'unknown-issuer': notSetUp,
  'other-audience': notSetUp,
  'other-kind': notSetUp,
  'other-purpose': notSetUp,
};

/**
 * The words for somebody whose sign-in the API does not accept for a reason that signing in again does not change: the account of its
 * organisation would be taken at once, over and over. Undefined for any other reason.
 */
export const notAccepted = (reason: string | undefined): Pick<RefusalWords, 'title' | 'sentences'> | undefined => {
  const sentence = byReason[reason ?? ''];
  return sentence === undefined
    ? undefined
    : { title: 'Uw aanmelding wordt hier niet aanvaard', sentences: [sentence] };
};
