import * as z from 'zod';
import { inMatter } from '#shared/vocabulary/matter.ts';

/** The kinds of decision in the register, with their names in Dutch. The order is that of the description of the API. */
export const decisionKinds = {
  /** Of one seat. */
  vote: 'Stem',
  approval: 'Instemming',
  conditions: 'Besluit over de voorwaarden van een college',
  contribution: 'Besluit over een bijdrage',
  grant: 'Ruimte voor het college',
  'taking-back': 'Intrekking van een eerder besluit',
  consequence: 'Besluit over een ingetrokken instemming',
  adoption: 'Vaststelling',
  composition: 'Herijking van de regiegroep',
  'rule-change': 'Wijziging van de spelregels',
  ruling: 'Besluit op trede 2',
  'entry-into-force': 'Inwerkingtreding',
  withdrawal: 'Intrekking',
  /** Of a personal remark from the texts that contain it (rule 19). */
  removal: 'Weglating van woorden over een persoon',
} as const;
type DecisionKind = keyof typeof decisionKinds;

/** A registered outcome: who decided what, when, on what ground, with which reference (docs/glossary.md). */
export const Decision = z.strictObject({
  /** Derived from the decided content, so that the same decision always has the same identifier. */
  decisionId: z.string(),
  ...inMatter,
  kind: z.enum(Object.keys(decisionKinds) as [DecisionKind, ...DecisionKind[]]),
  /** The body that decided. */
  body: z.enum(['college', 'council', 'own-board', 'regiegroep', 'programmabureau']),
  /** The partner for which it was decided, when the body belongs to one. */
  partnerId: z.string().optional(),
  outcome: z.string(),
  /** The rule by which the body was entitled to decide at that moment (rule 12). */
  ground: z.string(),
  /** For a decision within a mandate: its clause, quoted from the framework in force then (rule 14). */
  mandate: z.string().optional(),
  /** The text that it is about (rule 11). */
  textHash: z.string(),
  /** When it was decided: the day of a body's own meeting, or the moment of the answer or closing here. */
  decidedAt: z.string(),
  reference: z.string().optional(),
  onBehalfOf: z.string().optional(),
  conditions: z.array(z.string()).optional(),
  /** The earlier decisions that it takes back or lets stand, by their identifiers in the register (rule 8). */
  takesBack: z.array(z.string()).optional(),
  document: z.string().optional(),
  motivation: z.string().optional(),
  /** Its round, and the number of silent addressees (rule 4). */
  roundId: z.string().optional(),
  silent: z.array(z.string()).optional(),
  representedBy: z.string().optional(),
  /** When and through what it was registered, and by whom: a reference, because the name is stored separately (rule 8). */
  registration: z.strictObject({ at: z.iso.datetime(), via: z.string(), registrarId: z.string() }),
});
export type Decision = z.infer<typeof Decision>;
