import type { AlliancesReader } from '#functions/alliances/reader.ts';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { EscalationsReader } from '#functions/escalations/reader.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { Round } from '#functions/rounds/domain/round.ts';
import type { Task } from '#functions/rounds/domain/task.ts';
import { isOver, isVote } from '#functions/rounds/domain/visibility.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { chunks } from '#shared/dynamo/transact.ts';
import { decidedTogether, deciding, decidingRounds } from './decisions-of.ts';

/** The record, as far as decisions are taken in it. */
export interface DecidedRecord {
  readonly registry: RegistryReader;
  readonly rounds: RoundsReader;
  readonly frameworks: FrameworksReader;
  readonly escalations: EscalationsReader;
  readonly alliances: AlliancesReader;
}

/** A decision that the record holds: as the register calls it, and since when it is to be registered. */
export interface HeldDecision {
  readonly decisionId: string;
  readonly since: string;
}

/** How many rounds are read beside one another. */
const atOnce = 20;

/**
 * The decisions that the record of a programme holds, whatever the register has of them. It reads the tasks of the rounds that
 * decide, so about as much as there are entries in the register.
 */
export const heldDecisions =
  (record: DecidedRecord) =>
  async (programmeId: string): Promise<HeldDecision[]> => {
    const [cycles, rulings, others] = await Promise.all([
      ofCycles(record, programmeId),
      ofEscalations(record, programmeId),
      roundsElsewhere(record, programmeId),
    ]);
    const held = [...cycles.held];
    for (const some of chunks([...cycles.rounds, ...rulings.rounds, ...others], atOnce))
      held.push(...(await Promise.all(some.map((roundId) => ofRound(record, roundId, rulings.drawnUp)))).flat());
    return held;
  };

/** What was entered into force or withdrawn, and the rounds of all. */
const ofCycles = async ({ frameworks }: DecidedRecord, programmeId: string) => {
  const cycles = await frameworks.cycles(programmeId);
  const visits = await Promise.all(cycles.map(({ cycleId, visit }) => frameworks.visit(programmeId, cycleId, visit)));
  const held = visits.flatMap((visit): HeldDecision[] =>
    visit?.stage === 'in-force' || visit?.stage === 'withdrawn'
      ? [{ decisionId: `${programmeId}.${visit.cycleId}.${visit.stage}`, since: visit.enteredAt }]
      : [],
  );
  return { held, rounds: cycles.flatMap(({ rounds }) => rounds) };
};

/** The rounds of all escalations, and of the rulings those that were drawn up, with when. */
const ofEscalations = async ({ escalations }: DecidedRecord, programmeId: string) => {
  const all = await escalations.escalations(programmeId);
  const histories = await Promise.all(all.map((escalation) => escalations.history(escalation)));
  const drawnUp = histories
    .flat()
    .flatMap(({ from, outOf, enteredAt }) => (from === 'ruling' && outOf ? [[outOf, enteredAt] as const] : []));
  return { rounds: all.flatMap(({ rounds }) => rounds), drawnUp: new Map(drawnUp) };
};

/** The rounds of reviews, and those in which contributions were put to whoever decides. */
const roundsElsewhere = async ({ registry, alliances }: DecidedRecord, programmeId: string): Promise<string[]> => {
  const [reviews, all] = await Promise.all([registry.reviews(programmeId), alliances.alliances(programmeId)]);
  const contributions = await Promise.all(all.map((alliance) => alliances.contributions(alliance)));
  return [...reviews.map(({ roundId }) => roundId), ...contributions.flat().flatMap(({ putIn }) => putIn ?? [])];
};

const ofRound = async (
  { rounds }: DecidedRecord,
  roundId: string,
  drawnUp: ReadonlyMap<string, string>,
): Promise<HeldDecision[]> => {
  const round = await rounds.round(roundId);
  if (!round || !decidingRounds.has(round.kind) || (isVote(round.kind) && !isOver(round))) return [];
  const tasks = await rounds.tasks(roundId);
  return [...tasks.flatMap((task) => ofTask(round, task)), ...together(round, drawnUp)];
};

const ofTask = ({ kind, closedAt }: Round, { taskId, capacity, answer }: Task): HeldDecision[] => {
  if (!answer || !(capacity in deciding)) return [];
  const since = isVote(kind) && closedAt !== undefined && closedAt > answer.givenAt ? closedAt : answer.givenAt;
  return Array.from({ length: answer.number }, (_, at) => ({ decisionId: `${taskId}.${at + 1}`, since }));
};

const together = (
  { roundId, kind, status, outcome, closedAt }: Round,
  drawnUp: ReadonlyMap<string, string>,
): HeldDecision[] => {
  if (status !== 'closed' || !outcome) return [];
  const since = kind in decidedTogether ? closedAt : drawnUp.get(roundId);
  return since === undefined ? [] : [{ decisionId: `${roundId}.outcome`, since }];
};
