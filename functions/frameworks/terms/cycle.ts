import * as z from 'zod';
import { roundStages, stages } from './stages.ts';

const instant = z.iso.datetime();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const StageName = z.enum(stages);
export const RoundStageName = z.enum(roundStages);

/** The account of the results of the framework in force, which comes with a draft (docs/framework-cycle.md). */
export const Evaluation = z.strictObject({
  title: z.string().trim().min(1).max(200),
  summary: z.string().trim().min(1).max(20_000),
  document: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
});
export type Evaluation = z.infer<typeof Evaluation>;

/** The cycle of one framework version. Its identifier is the number of the version. */
export const Cycle = z.strictObject({
  programmeId: z.string(),
  cycleId: z.string(),
  title: z.string(),
  /** The version that was in force when it started, if any. */
  basedOn: z.string().optional(),
  evaluation: Evaluation.optional(),
  status: z.enum(['running', 'in-force', 'superseded', 'withdrawn']),
  stage: StageName,
  /** The number of stages the cycle has entered; each entry has its own number. */
  visit: z.int().min(1),
  /** During revision: the round stage before it. */
  after: RoundStageName.optional(),
  /** The round of the current stage. */
  roundId: z.string().optional(),
  /** The number of entries of each round stage, for the numbers of its rounds. */
  roundsHeld: z.partialRecord(RoundStageName, z.int()),
  /** The closed rounds, in order. */
  rounds: z.array(z.string()),
  text: z.strictObject({ number: z.int().min(1), hash }),
  /** The text that the regiegroep adopted, while the adoption is valid. */
  adopted: z.strictObject({ hash, roundId: z.string(), at: instant }).optional(),
  /** The number of municipalities that were negative in the last sounding. */
  negativeSoundings: z.int().min(0),
  startedAt: instant,
  startedBy: z.string(),
  endedAt: instant.optional(),
  renewalDue: z.iso.date().optional(),
  revision: z.int().min(1),
});
export type Cycle = z.infer<typeof Cycle>;

/** Whether a version was replaced or withdrawn: from then on nothing that belongs to it binds anybody. */
export const isOver = ({ status }: Pick<Cycle, 'status'>): boolean => status === 'superseded' || status === 'withdrawn';

/** Whether a version is in force, or was: it binds everybody, so everybody sees it. */
export const hasEntered = ({ status }: Pick<Cycle, 'status'>): boolean =>
  status === 'in-force' || status === 'superseded';

/** One entry of a stage. The history of a cycle is the list of its visits. */
export const StageVisit = z.strictObject({
  programmeId: z.string(),
  cycleId: z.string(),
  visit: z.int().min(1),
  stage: StageName,
  enteredAt: instant,
  trigger: z.string(),
  by: z.string(),
  motivation: z.string().optional(),
  /** Why the term of its round ends before every council can have met (rule 21). */
  shorterTerm: z.string().optional(),
  roundId: z.string().optional(),
  textHash: hash,
});
export type StageVisit = z.infer<typeof StageVisit>;

/** The framework of a programme: the version in force and the running cycle. */
export const Framework = z.strictObject({
  programmeId: z.string(),
  versions: z.int().min(0),
  running: z.string().optional(),
  inForce: z.string().optional(),
  revision: z.int().min(1),
});
export type Framework = z.infer<typeof Framework>;
