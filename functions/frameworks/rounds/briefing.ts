import type { CalledRound } from '#functions/rounds/matter.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { BriefingContent, Changes } from '#functions/rounds/terms/briefing.ts';
import { earlierRounds } from '#functions/rounds/terms/earlier-rounds.ts';
import type { MatterIds } from '#shared/vocabulary/matter.ts';
import { verdictInWords } from '../domain/verdict-in-words.ts';
import type { FrameworksReader } from '../reader.ts';
import type { FrameworkText } from '../records.ts';
import type { Cycle } from '../terms/cycle.ts';
import type { LastEvaluationOf } from '../terms/last-evaluation-of.ts';
import type { StakesOf } from '../terms/stakes.ts';
import { changesInDutch } from './changes-in-dutch.ts';

interface Deps {
  readonly frameworks: FrameworksReader;
  readonly rounds: RoundsReader;
  readonly stakes: StakesOf;
  readonly evaluated: LastEvaluationOf;
}

/**
 * What whoever is asked about a framework must know besides its text (rule 20): what changed against the version in force and against the
 * texts that were put to somebody before, how the earlier rounds of this version ended and what was done with what was said, the last
 * established evaluation of the version in force, and what the programme means for each partner.
 */
export const frameworkBriefing = async (
  { frameworks, rounds, stakes, evaluated }: Deps,
  { programmeId, matterId, roundId }: MatterIds & CalledRound,
): Promise<BriefingContent> => {
  const cycle = await frameworks.cycle(programmeId, matterId);
  const before = cycle.rounds.filter((id) => id !== roundId);
  const [text, withTasks, inputAnswers, stakesNow, inForce, established] = await Promise.all([
    frameworks.text(programmeId, matterId, cycle.text.number),
    rounds.withTasks(before),
    frameworks.inputAnswers(cycle),
    stakes(programmeId),
    textInForce(frameworks, cycle),
    evaluated(programmeId, cycle.basedOn),
  ]);
  const byTask = new Map(inputAnswers.map((inputAnswer) => [inputAnswer.taskId, verdictInWords(inputAnswer)]));
  const earlier = earlierRounds(withTasks, ({ taskId, answer }) => (answer?.remarks ? byTask.get(taskId) : undefined));
  const seen = [...new Set(earlier.map(({ textNumber }) => textNumber))].filter((number) => number !== text.number);
  const seenTexts = await Promise.all(seen.map((number) => frameworks.text(programmeId, matterId, number)));
  const { evaluation } = cycle;
  return {
    changes: [
      ...(inForce ? [changesOf(inForce, text, true)] : []),
      ...seenTexts.map((one) => changesOf(one, text, false)),
    ],
    earlier,
    stakes: stakesNow,
    ...(evaluation ? { evaluation: { title: evaluation.title, summary: evaluation.summary.slice(0, 5000) } } : {}),
    ...(established ? { evaluated: established } : {}),
    documents: evaluation?.document ? [{ title: evaluation.title, url: evaluation.document }] : [],
  };
};

/** The text of the version that this one is based on: the version in force when it started. */
const textInForce = async (
  frameworks: FrameworksReader,
  { programmeId, basedOn }: Cycle,
): Promise<FrameworkText | undefined> => {
  if (basedOn === undefined) return undefined;
  const { cycleId, text } = await frameworks.cycle(programmeId, basedOn);
  return frameworks.text(programmeId, cycleId, text.number);
};

const changesOf = (before: FrameworkText, after: FrameworkText, inForce: boolean): Changes => ({
  version: Number(before.cycleId),
  textNumber: before.number,
  inForce,
  ...changesInDutch(before.content, after.content),
});
