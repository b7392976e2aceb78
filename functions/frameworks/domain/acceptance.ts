import * as z from 'zod';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import type { Condition } from './condition.ts';

/**
 * The regiegroep's answer to the conditions of one college's approval (rule 8). The approval counts once they are accepted. A college that
 * decides again in a later round has another one.
 */
export const Acceptance = z.strictObject({
  programmeId: z.string(),
  cycleId: z.string(),
  /** The task in which the college registered its approval. */
  taskId: z.string(),
  addresseeId: z.string(),
  addressee: z.string(),
  partnerId: z.string(),
  /** The text that was approved: with another text the approval is void (rule 11). */
  textHash: z.string(),
  /** `open` also when the seats were asked and did not decide. */
  status: z.enum(['open', 'accepted', 'not-accepted']),
  /** The round in which the seats are asked, while the cycle waits for them. */
  putIn: z.string().optional(),
  /** Every round in which they were asked. */
  rounds: z.array(z.string()),
  answeredAt: z.iso.datetime().optional(),
  /** The outcome of the last round, in Dutch. */
  outcome: z.string().optional(),
  revision: z.int().min(1),
});
export type Acceptance = z.infer<typeof Acceptance>;

type Ids = Pick<Acceptance, 'programmeId' | 'taskId'>;

/** Distinguishes the round of an accession from the approval rounds of a cycle. */
const joining = 'accession-';

/**
 * The matter of an acceptance: the version, the number of the round in which the college approved, and the municipality.
 */
export const acceptanceId = ({ taskId, partnerId }: Pick<Acceptance, 'taskId' | 'partnerId'>): string => {
  const [, first = '', second = '', roundNumber = '', accessionNumber = ''] = taskId.split('.');
  return first === 'accession'
    ? `${second}.${joining}${accessionNumber}.${partnerId}`
    : `${first}.${roundNumber}.${partnerId}`;
};

/** Whether it is about the approval of a college whose municipality joined while the version was in force (rule 18). */
export const isOfAccession = ({ taskId }: Pick<Acceptance, 'taskId'>): boolean => taskId.split('.')[1] === 'accession';

/** The task whose approval a matter is about, with its cycle. */
export const approvalOf = (programmeId: string, matterId: string): Ids & Pick<Acceptance, 'cycleId'> => {
  const [cycleId = '', roundPart = '', partnerId = ''] = matterId.split('.');
  const college = `college-${partnerId}`;
  const roundId = roundPart.startsWith(joining)
    ? `${programmeId}.accession.${cycleId}.${partnerId}.${roundPart.slice(joining.length)}`
    : `${programmeId}.${cycleId}.approval.${roundPart}`;
  return { programmeId, cycleId, taskId: `${roundId}.${college}` };
};

/**
 * The round in which the seats are asked.
 * @param visit - of the stage that asks them; for an accession, how often they were asked.
 */
export const conditionsRoundOf = (
  { programmeId, ...acceptance }: Pick<Acceptance, 'programmeId' | 'taskId' | 'partnerId'>,
  visit: number,
): string => `${programmeId}.conditions.${acceptanceId(acceptance)}.${visit}`;

/** Two conditions that somebody marked as excluding each other, or took that mark back; every marking is kept. */
export const Exclusion = z.strictObject({
  programmeId: z.string(),
  cycleId: z.string(),
  /** The identifiers of the two conditions, in order. */
  one: z.string(),
  other: z.string(),
  marks: z.array(z.strictObject({ excludes: z.boolean(), why: z.string(), at: z.iso.datetime(), by: z.string() })),
  revision: z.int().min(1),
});
export type Exclusion = z.infer<typeof Exclusion>;

/** Marks two conditions as excluding each other, or takes that back. */
export const GivenExclusion = z.strictObject({
  conditions: z.tuple([z.string().min(1).max(200), z.string().min(1).max(200)]),
  excludes: z.boolean().default(true),
  why: z.string().trim().min(1).max(2000),
});
export type GivenExclusion = z.infer<typeof GivenExclusion>;

/** They are in one item: this number of the longest fit. */
const maxMarks = 50;

/**
 * The exclusion of two conditions after another marking; earlier ones are kept (rule 5).
 * @throws {InvalidInput} when both conditions are of one college: it decided on them together.
 * @throws {Conflict} when it has the maximum number of markings.
 */
export const marked = (
  before: Exclusion | undefined,
  [first, second]: readonly [Condition, Condition],
  { excludes, why }: Omit<GivenExclusion, 'conditions'>,
  { by, at }: { readonly by: string; readonly at: string },
): Exclusion => {
  if (first.taskId === second.taskId)
    throw new InvalidInput('These conditions came with one decision.', [
      { pointer: '/conditions', message: 'both are of one approval', expected: 'conditions of two approvals' },
    ]);
  const marks = before?.marks ?? [];
  if (marks.length >= maxMarks)
    throw new Conflict('exclusion-full', `These conditions were marked ${maxMarks} times; no more is kept.`);
  const [one = '', other = ''] = [first.conditionId, second.conditionId].sort();
  const { programmeId, cycleId } = first;
  const revision = (before?.revision ?? 0) + 1;
  return { programmeId, cycleId, one, other, marks: [...marks, { excludes, why, at, by }], revision };
};

/** Whether the last marking says that the two exclude each other. */
export const holds = ({ marks }: Pick<Exclusion, 'marks'>): boolean => marks.at(-1)?.excludes === true;

/** The conditions that a condition excludes. */
export const excludedBy = (conditionId: string, exclusions: readonly Exclusion[]): string[] =>
  exclusions
    .filter(holds)
    .flatMap(({ one, other }) => (one === conditionId ? [other] : other === conditionId ? [one] : []));

/**
 * The tasks whose approval does not count: its conditions were refused, or were accepted together with conditions that they exclude. Nobody
 * can meet both, so both colleges are asked again.
 */
export const notCounting = (
  acceptances: readonly Pick<Acceptance, 'taskId' | 'status'>[],
  conditions: readonly Pick<Condition, 'conditionId' | 'taskId'>[],
  exclusions: readonly Exclusion[],
): Set<string> => {
  const accepted = new Set(acceptances.filter(({ status }) => status === 'accepted').map(({ taskId }) => taskId));
  const taskOf = new Map(conditions.map(({ conditionId, taskId }) => [conditionId, taskId]));
  const clashing = exclusions.filter(holds).flatMap(({ one, other }) => {
    const pair = [taskOf.get(one), taskOf.get(other)].filter((taskId) => taskId !== undefined);
    return pair.length === 2 && pair.every((taskId) => accepted.has(taskId)) ? pair : [];
  });
  const refused = acceptances.filter(({ status }) => status === 'not-accepted').map(({ taskId }) => taskId);
  return new Set([...refused, ...clashing]);
};
