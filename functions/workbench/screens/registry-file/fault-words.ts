import type { ApiProblem } from '#client/client.ts';

/** One thing that is wrong with a file, in Dutch, with its place where that is known. */
export interface FileFault {
  readonly line?: number | undefined;
  /** The field of the file, as the file calls it. */
  readonly field?: string | undefined;
  readonly words: string;
}

/** What is wrong, by how the API says it; the rest of its sentence are values and days. */
const byMessage: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/is missing$/, 'Dit ontbreekt.'],
  [/not known here/, 'Dit veld bestaat hier niet. Kijk of de naam goed is gespeld.'],
  [/occurs twice/, 'Dit veld staat er twee keer.'],
  [/cannot be read here/, 'Hier is het bestand niet te lezen. Kijk naar inspringen, aanhalingstekens en haken.'],
  [/no such partner/, 'Deze partner staat niet in het bestand.'],
  [/already in use/, 'Dit staat er al een keer. Geef ieder een eigen id of een eigen begin.'],
  [
    /there is no contact for/,
    'Vanaf een dag is hier niemand om iets aan te vragen. Voeg iemand met de juiste rol toe.',
  ],
  [/does not have this role/, 'Zo’n partner heeft deze rol niet.'],
  [/that meets/, 'Zo’n partner heeft dit gremium niet.'],
  [/overlaps with another ring/, 'Deze ring overlapt met een andere ring. Geef de eerdere een einde.'],
  [/takes? part on the first day/, 'Deze partner doet op de eerste dag van de zetel niet mee.'],
  [/fixed seat twice/, 'Deze partner heeft twee keer een vaste zetel.'],
  [/fixed seat and a rotating/, 'Deze partner heeft een vaste en een roulerende zetel tegelijk.'],
  [/two rotating seats/, 'Deze partner heeft twee roulerende zetels tegelijk.'],
  [/holders of rotating seats/, 'Er zijn op die dag meer houders dan roulerende zetels.'],
  [/has no seats/, 'De regiegroep heeft geen zetels.'],
  [/the quorum is/, 'Het quorum is groter dan het aantal zetels.'],
  [/too short/, 'Deze termijn is te kort.'],
  [/too long/, 'Deze termijn is te lang.'],
  [/reminder falls/, 'Deze herinnering valt voor het begin van iedere termijn.'],
  [/ends before it begins/, 'Het einde ligt voor het begin.'],
  [/outside the years/, 'Deze dag ligt te ver weg.'],
  [/represented twice/, 'Deze partner wordt twee keer tegelijk vertegenwoordigd.'],
  [/represents itself/, 'Een partner kan zichzelf niet vertegenwoordigen.'],
  [/^it is a /, 'Zo’n partner kan dit niet zijn: hier hoort een gemeente.'],
  [/another programme/, 'Dit bestand is van een ander programma.'],
  [
    /no application acts for/,
    'Het bestand noemt geen applicatie van het programmabureau (apps met actsFor: programmabureau).',
  ],
  [
    /nobody of the programmabureau/,
    'Bij het programmabureau staat niemand met het e-mailadres waarmee u bent aangemeld.',
  ],
  [
    /was recorded by/,
    'Dit is na het vorige bestand gewijzigd in de werkbank of door een applicatie. Neem die wijziging eerst over in het bestand.',
  ],
];

const inDutch = (message: string): string =>
  byMessage.find(([pattern]) => pattern.test(message))?.[1] ??
  'Dit klopt niet. Vergelijk het met de uitleg in het bestand.';

/** The part of a pointer that says where: "partners 3, contacts 1, role", as the file calls it. */
const fieldAt = (pointer: string): string | undefined => {
  const parts = pointer.split('/').filter(Boolean);
  const words = parts.map((part) => (/^\d+$/.test(part) ? `${Number(part) + 1}` : part));
  return words.length === 0 ? undefined : words.join(' ');
};

/** What of a registry was changed one by one, in the message of a file that is older. */
const changedSince = /^(\w+ [\w.-]+) was recorded by/;

/** What a refusal of a file says that is wrong with it, in Dutch, with the line of each; none when it is refused as a whole. */
export const faultsInDutch = (refused: ApiProblem): FileFault[] => {
  const { faults = [] } = refused.problem;
  return faults.map(({ line, pointer, message }) => ({
    line,
    field: changedSince.exec(message)?.[1] ?? fieldAt(pointer),
    words: inDutch(message),
  }));
};
