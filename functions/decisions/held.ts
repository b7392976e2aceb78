import type { AlliancesReader } from '#functions/alliances/reader.ts';
import type { EscalationsReader } from '#functions/escalations/reader.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { ReviewsReader } from '#functions/reviews/reader.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { isOver, isVote } from '#functions/rounds/terms/visibility.ts';
import { chunks } from '#shared/dynamo/transact.ts';
import { decidedTogether, deciding, decidingRounds, fromAnswer, fromStage, fromVotes } from './decisions-of.ts';
import type { Decision } from './terms/decision.ts';

/** The record, as far as decisions are taken in it. */
export interface DecidedRecord {
  readonly reviews: ReviewsReader;
  readonly rounds: RoundsReader;
  readonly frameworks: FrameworksReader;
  readonly escalations: EscalationsReader;
  readonly alliances: AlliancesReader;
}

/** A decision that the record holds: as the register calls it, and since when it is to be registered. */
export interface HeldDecision {
  readonly decisionId: string;
  readonly since: string;
  /** What the register is to say of it, where that was read with it. */
  readonly decision?: Decision | undefined;
}

/** How many rounds or contributions are read beside one another. */
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
    const rounds = [...cycles.rounds, ...rulings.rounds, ...others];
    const decided = await inParts(rounds, (roundId) => ofRound(record, roundId, rulings.drawnUp));
    return [...cycles.held, ...decided.flat()];
  };

/** Reads something for each item, so many beside one another. */
export const inParts = async <T, R>(items: readonly T[], read: (item: T) => Promise<R>): Promise<R[]> => {
  const found: R[] = [];
  for (const some of chunks(items, atOnce)) found.push(...(await Promise.all(some.map(read))));
  return found;
};

/** What was entered into force or withdrawn, and the rounds of all. */
const ofCycles = async ({ frameworks }: DecidedRecord, programmeId: string) => {
  const cycles = await frameworks.cycles(programmeId);
  const visits = await Promise.all(cycles.map(({ cycleId, visit }) => frameworks.visit(programmeId, cycleId, visit)));
  const held = cycles.flatMap((cycle, at): HeldDecision[] => {
    const entered = visits[at];
    const decision = entered && fromStage(cycle, entered);
    return decision ? [{ decisionId: decision.decisionId, since: entered.enteredAt, decision }] : [];
  });
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
const roundsElsewhere = async (
  { reviews: reader, alliances }: DecidedRecord,
  programmeId: string,
): Promise<string[]> => {
  const [reviews, all] = await Promise.all([reader.reviews(programmeId), alliances.alliances(programmeId)]);
  const contributions = (await inParts(all, (alliance) => alliances.contributions(alliance))).flat();
  const put = await inParts(contributions, (contribution) => alliances.roundsOf(contribution));
  return [...reviews.map(({ roundId }) => roundId), ...put.flat()];
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

const ofTask = ({ kind, closedAt }: Round, task: Task): HeldDecision[] => {
  const { taskId, capacity, answer } = task;
  if (!answer || !(capacity in deciding)) return [];
  const since = isVote(kind) && closedAt !== undefined && closedAt > answer.givenAt ? closedAt : answer.givenAt;
  const earlier = Array.from({ length: answer.number - 1 }, (_, at) => ({ decisionId: `${taskId}.${at + 1}`, since }));
  return [...earlier, { decisionId: `${taskId}.${answer.number}`, since, decision: fromAnswer(task, answer) }];
};

const together = (round: Round, drawnUp: ReadonlyMap<string, string>): HeldDecision[] => {
  const { roundId, kind, status, outcome, closedAt } = round;
  if (status !== 'closed' || !outcome) return [];
  const decisionId = `${roundId}.outcome`;
  if (kind in decidedTogether) {
    const decision = fromVotes(round, outcome, decidedTogether[kind as keyof typeof decidedTogether]);
    return closedAt === undefined ? [] : [{ decisionId, since: closedAt, decision }];
  }
  const since = drawnUp.get(roundId);
  return since === undefined ? [] : [{ decisionId, since }];
};
