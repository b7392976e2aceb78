import { matterInDutch } from '#shared/vocabulary/matter.ts';
import type { RegisterEntry } from './records.ts';
import { bodyWords, outcomeWords, viaWords } from './register-words.ts';
import { decisionKinds } from './terms/decision.ts';

/** The value of one field: a text, a number or nothing. */
export type Value = string | number | undefined;

/** The names of partners by identifier. */
export type Names = ReadonlyMap<string, string>;

/** Several texts in one field, one per line. */
const lines = (texts: readonly string[] | undefined): string | undefined => texts?.join('\n');

const named = (partnerId: string | undefined, names: Names): string | undefined =>
  partnerId === undefined ? undefined : (names.get(partnerId) ?? partnerId);

/**
 * The columns with their values, in Dutch: the files are for people. Days and moments are ISO 8601, so that they sort. A program reads the
 * JSON, which has the same decisions with the codes.
 */
const columns: Readonly<Record<string, (entry: RegisterEntry, names: Names) => Value>> = {
  Volgnummer: ({ sequence }) => sequence,
  'Geregistreerd op': ({ registeredAt }) => registeredAt,
  Onderwerp: ({ decision }) => matterInDutch(decision),
  'Soort besluit': ({ decision }) => decisionKinds[decision.kind],
  Orgaan: ({ decision }) => bodyWords[decision.body],
  'Gemeente of partner': ({ decision }, names) => named(decision.partnerId, names),
  Uitkomst: ({ decision }) => outcomeWords(decision),
  'Besloten op': ({ decision }) => decision.decidedAt,
  Kenmerk: ({ decision }) => decision.reference,
  Namens: ({ decision }) => decision.onBehalfOf,
  Voorwaarden: ({ decision }) => lines(decision.conditions),
  'Gaat over eerder besluit': ({ decision }) => lines(decision.takesBack),
  Document: ({ decision }) => decision.document,
  Toelichting: ({ decision }) => decision.motivation,
  'Niet geantwoord': ({ decision }) => lines(decision.silent),
  'Vertegenwoordigd door': ({ decision }, names) => named(decision.representedBy, names),
  Bevoegdheid: ({ decision }) => decision.ground,
  Mandaat: ({ decision }) => decision.mandate,
  'Vastgelegd via': ({ decision }) => viaWords[decision.registration.via] ?? decision.registration.via,
  'Kenmerk in het register': ({ decision }) => decision.decisionId,
  Ronde: ({ decision }) => decision.roundId,
  'Controlegetal van de tekst': ({ decision }) => decision.textHash,
  'Controlegetal hiervoor': ({ previousHash }) => previousHash,
  Controlegetal: ({ hash }) => hash,
};

/** The names of the columns. */
export const columnNames = Object.keys(columns);

/** The values of the columns for one decision. */
export const valuesOf = (entry: RegisterEntry, names: Names): Value[] =>
  Object.values(columns).map((shown) => shown(entry, names));
