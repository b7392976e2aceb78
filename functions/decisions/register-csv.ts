import { byteOrderMark, csvRecord, type Separator } from '#shared/files/csv.ts';
import type { RegisterEntry } from './records.ts';

/** Several texts in one field, each on a line of its own. */
const lines = (texts: readonly string[] | undefined): string | undefined => texts?.join('\n');

/**
 * The columns, each with what stands in it. Their names are those of the JSON: the values are the same codes, so a row can
 * be found back in the API and a programme's own formulas go on working; a Dutch word above an English code helps nobody.
 */
const columns: Readonly<Record<string, (entry: RegisterEntry) => string | number | undefined>> = {
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

/** The row of names, behind the byte order mark. */
export const csvHead = (separator: Separator): string =>
  `${byteOrderMark}${csvRecord(Object.keys(columns), separator)}`;

/** The row of one decision. */
export const csvRow = (entry: RegisterEntry, separator: Separator): string =>
  csvRecord(
    Object.values(columns).map((shown) => shown(entry)),
    separator,
  );
