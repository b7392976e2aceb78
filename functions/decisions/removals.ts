import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { RecordedAnswer, Task } from '#functions/rounds/terms/task.ts';
import { isOver, isVote } from '#functions/rounds/terms/visibility.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import type { TakenOutWords } from '#shared/words/taken-out.ts';
import type { Decision } from './terms/decision.ts';

interface Sources {
  readonly rounds: RoundsReader;
}

/** The identifier of the removal of the remarks of an answer, from that of the decision that the answer registers. */
export const removalIdOf = (decisionId: string): string => `${decisionId}.removal`;

/** The identifier of a further removal of the same remarks: of entries that came into the register after the one before it. */
export const furtherRemovalId = (removalId: string, number: number): string => `${removalId}.again.${number}`;

/** The identifier of the first removal of the same remarks. */
export const firstRemovalId = (removalId: string): string => removalId.replace(/\.again\.[1-9]\d{0,8}$/, '');

/** The answer whose remarks a removal took out. */
const answerOf = (removalId: string): { taskId: string; number: number } | undefined => {
  const [, taskId, number] = /^(.+)\.([1-9]\d{0,8})\.removal$/.exec(firstRemovalId(removalId)) ?? [];
  return taskId === undefined ? undefined : { taskId, number: Number(number) };
};

/** The removal of the remarks of an answer, as a decision of the programmabureau; undefined when they were not taken out. */
export const fromRemoval = (task: Task, { takenOut, textHash, number }: RecordedAnswer): Decision | undefined =>
  takenOut && {
    decisionId: removalIdOf(`${task.taskId}.${number}`),
    programmeId: task.programmeId,
    matter: task.matter,
    matterId: task.matterId,
    kind: 'removal',
    body: 'programmabureau',
    // The partner that gave the remarks sees the removal wherever it sees its own decision.
    partnerId: task.partnerId,
    outcome: 'taken-out',
    ground: takenOut.ground,
    textHash,
    decidedAt: takenOut.at,
    motivation: takenOut.reason,
    roundId: task.roundId,
    registration: { at: takenOut.at, via: 'api', registrarId: takenOut.by },
  };

/**
 * The removal that a fact reports. The removal of a vote's remarks waits, like the vote, until the round is over, because it would tell that
 * remarks were given. Until then the vote itself no longer has the remarks.
 */
export const decisionOfRemoval = (
  sources: Sources,
  { data: { taskId, answerNumber } }: FactOf<'nl.regiodeal.task.remarks-taken-out.v1'>,
): Promise<Decision | undefined> => removalNamed(sources, removalIdOf(`${taskId}.${answerNumber}`));

/** The removal in the record that an identifier names; undefined when there is none, or while it waits with its vote. */
export const removalNamed = async ({ rounds }: Sources, removalId: string): Promise<Decision | undefined> => {
  const named = answerOf(removalId);
  const task = named && (await rounds.task(named.taskId));
  if (!task) return undefined;
  const [round, answer] = await Promise.all([
    rounds.round(task.roundId),
    rounds.answer(task.roundId, task.taskId, named.number),
  ]);
  if (!round || !answer || (isVote(round.kind) && !isOver(round))) return undefined;
  const removal = fromRemoval(task, answer);
  return removal && { ...removal, decisionId: removalId };
};

/** How the words that a removal took out are found in the register. */
export const wordsOf =
  ({ rounds }: Sources) =>
  async (removalId: string): Promise<TakenOutWords | undefined> => {
    const named = answerOf(removalId);
    return named && rounds.takenOut(named.taskId, named.number);
  };
