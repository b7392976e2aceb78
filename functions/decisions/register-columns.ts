import type { RegisterEntry } from './records.ts';

/** The value of one field: a text, a number or nothing. */
export type Value = string | number | undefined;

/** Several texts in one field, one per line. */
const lines = (texts: readonly string[] | undefined): string | undefined => texts?.join('\n');

/**
 * The columns with their values. Their names are those of the JSON: the values are the same codes, so a row can be found in the API and a
 * programme's own formulas continue to work; a Dutch word above an English code helps nobody.
 */
const columns: Readonly<Record<string, (entry: RegisterEntry) => Value>> = {
  sequence: ({ sequence }) => sequence,
  registeredAt: ({ registeredAt }) => registeredAt,
  decisionId: ({ decision }) => decision.decisionId,
  matter: ({ decision }) => decision.matter,
  matterId: ({ decision }) => decision.matterId,
  kind: ({ decision }) => decision.kind,
  body: ({ decision }) => decision.body,
  partnerId: ({ decision }) => decision.partnerId,
  outcome: ({ decision }) => decision.outcome,
  decidedAt: ({ decision }) => decision.decidedAt,
  reference: ({ decision }) => decision.reference,
  onBehalfOf: ({ decision }) => decision.onBehalfOf,
  conditions: ({ decision }) => lines(decision.conditions),
  document: ({ decision }) => decision.document,
  motivation: ({ decision }) => decision.motivation,
  silent: ({ decision }) => lines(decision.silent),
  representedBy: ({ decision }) => decision.representedBy,
  ground: ({ decision }) => decision.ground,
  mandate: ({ decision }) => decision.mandate,
  roundId: ({ decision }) => decision.roundId,
  textHash: ({ decision }) => decision.textHash,
  registeredVia: ({ decision }) => decision.registration.via,
  previousHash: ({ previousHash }) => previousHash,
  hash: ({ hash }) => hash,
};

/** The names of the columns. */
export const columnNames = Object.keys(columns);

/** The values of the columns for one decision. */
export const valuesOf = (entry: RegisterEntry): Value[] => Object.values(columns).map((shown) => shown(entry));
