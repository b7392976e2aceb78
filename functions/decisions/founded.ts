import canonicalize from 'canonicalize';
import { RecordedAnswer } from '#functions/rounds/terms/task.ts';
import { isOver, isVote } from '#functions/rounds/terms/visibility.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import type { VerifiedRecord } from './decisions-in-record.ts';
import { decidedTogether, decidingRound, fromAnswer, type Sources } from './decisions-of.ts';
import { canBeRegistered, type RegisterEntry } from './records.ts';
import { removalNamed } from './removals.ts';
import type { DecisionInRecord } from './terms/decider.ts';
import type { Decision } from './terms/decision.ts';

/**
 * The entries without an equal decision in the record of a programme: they did not come from the record, and valid hashes do not reveal
 * that. When a decision is in the register twice, the second is such an entry. A decision that is not in `inRecord` is looked up by its
 * identifier: it may have been registered since, or be an answer that was corrected later.
 */
export const unfoundedIn =
  (record: VerifiedRecord) =>
  async (
    programmeId: string,
    entries: readonly RegisterEntry[],
    inRecord: readonly DecisionInRecord[],
  ): Promise<RegisterEntry[]> => {
    const read = new Map(inRecord.map(({ decisionId, decision }) => [decisionId, decision]));
    const first = new Map(entries.toReversed().map((entry) => [entry.decision.decisionId, entry]));
    const doubtful = entries.filter((entry) => !saysTheSame(entry.decision, read.get(entry.decision.decisionId)));
    const lookedUp = await inParts(doubtful, async ({ decision }) =>
      saysTheSame(decision, await decisionNamed(record, programmeId, decision)),
    );
    const refuted = new Set(doubtful.filter((_, at) => !lookedUp[at]));
    return entries.filter((entry) => refuted.has(entry) || first.get(entry.decision.decisionId) !== entry);
  };

/** The fields of an answer were stored with it. For other decisions the ground is worded at the registration. */
const isAnswer = ({ registration }: Decision): boolean =>
  RecordedAnswer.shape.via.options.some((via) => via === registration.via);

/**
 * The content of a decision without the wording that depends on the release: of the rule for a joint decision the act counts, of the clause
 * of a mandate its framework version and its limits.
 */
const essence = (decision: Decision): string | undefined => {
  const { ground, mandate, conditions = [], ...stored } = decision;
  const rule = isAnswer(decision) ? ground : ground.split(':')[0];
  return canonicalize({ ...stored, conditions, rule, limits: mandate?.match(/\d+/g) ?? [] });
};

const saysTheSame = (entry: Decision, recorded: Decision | undefined): boolean =>
  recorded !== undefined && essence(entry) === essence(recorded);

/** The decision in the record of a programme that an entry names as its origin. */
const decisionNamed = async (
  record: VerifiedRecord,
  programmeId: string,
  entry: Decision,
): Promise<Decision | undefined> => {
  if (entry.programmeId !== programmeId || !canBeRegistered(entry.decisionId)) return undefined;
  const inRounds =
    (await ofAnswer(record, entry)) ?? (await ofRound(record, entry)) ?? (await removalNamed(record, entry.decisionId));
  return inRounds ?? record.records[entry.matter].founding?.(entry);
};

/** What the seats decided together in the round that the identifier of an entry names. */
const ofRound = async (sources: Sources, { decisionId }: Decision): Promise<Decision | undefined> => {
  const [, roundId] = /^(.+)\.outcome$/.exec(decisionId) ?? [];
  const round = roundId === undefined ? undefined : await sources.rounds.round(roundId);
  return round && decidedTogether(sources, round);
};

/** The decision of the answer that the identifier of an entry names. */
const ofAnswer = async (sources: Sources, { decisionId }: Decision): Promise<Decision | undefined> => {
  const { rounds } = sources;
  const [, taskId, number] = /^(.+)\.([1-9]\d{0,8})$/.exec(decisionId) ?? [];
  const task = taskId === undefined ? undefined : await rounds.task(taskId);
  if (!task || !decidingRound(sources, task)) return undefined;
  const [round, answer] = await Promise.all([
    rounds.round(task.roundId),
    rounds.answer(task.roundId, task.taskId, Number(number)),
  ]);
  if (!round || !answer || (isVote(round.kind) && !isOver(round))) return undefined;
  return fromAnswer(task, answer);
};
