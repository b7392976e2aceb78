import type { ApiProblem } from '#client/client.ts';

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
  { problem: { code, status } }: ApiProblem,
  own: Readonly<Record<string, string>> = {},
): RefusalWords => {
  const [title, sentence] = byCode[code] ?? (status === 409 ? conflict : ours);
  return { status, title, sentences: [own[code] ?? sentence] };
};
