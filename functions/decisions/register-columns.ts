import type { RegisterEntry } from './records.ts';

/** What stands in one field: a text, a number or nothing. */
export type Value = string | number | undefined;

/** Several texts in one field, each on a line of its own. */
const lines = (texts: readonly string[] | undefined): string | undefined => texts?.join('\n');

/**
 * The columns, each with what stands in it. Their names are those of the JSON: the values are the same codes, so a row can
 * be found back in the API and a programme's own formulas go on working; a Dutch word above an English code helps nobody.
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

/** What stands in the columns of one decision. */
export const valuesOf = (entry: RegisterEntry): Value[] => Object.values(columns).map((shown) => shown(entry));
