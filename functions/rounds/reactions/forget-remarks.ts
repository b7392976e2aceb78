import { isThere } from '#shared/dynamo/condition.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { type TakenOutWords, withoutWords } from '#shared/words/taken-out.ts';
import { briefingEntity, roundEntity } from '../records.ts';
import type { RoundDeps } from '../round-deps.ts';
import type { Briefing } from '../terms/briefing.ts';
import type { Round } from '../terms/round.ts';

/**
 * Takes remarks that were taken out of an answer also out of the copies in its own round and in later rounds about the same matter: their
 * outcomes, the reasons why they were asked, and what their addressees read about earlier rounds. A repeated fact finds nothing to take out;
 * an earlier or later one about other remarks takes out other words.
 */
export const forgetRemarks =
  (roundDeps: RoundDeps) =>
  async ({ data }: FactOf<'nl.regiodeal.task.remarks-taken-out.v1'>): Promise<void> => {
    const { roundId, taskId, answerNumber } = data;
    const words = await roundDeps.rounds.takenOut(taskId, answerNumber);
    if (!words) return;
    const about = (await roundDeps.matters[data.matter].rounds?.(data)) ?? [];
    for (const one of new Set([roundId, ...about])) await forgetIn(roundDeps, one, words);
  };

const forgetIn = async ({ client, table, rounds }: RoundDeps, roundId: string, words: TakenOutWords): Promise<void> => {
  await retry(async () => {
    const round = await rounds.round(roundId);
    const set = round && shorterParts(round, words);
    if (!set || Object.keys(set).length === 0) return;
    await transact(client, [table.change(roundEntity, { roundId }, { set, condition: isThere })]);
  });
  const briefing = await rounds.briefing(roundId);
  if (briefing) await transact(client, [table.put(briefingEntity, withoutThem(briefing, words), isThere)]);
};

/** The fields of a round that contain the words, without them. A closed round never changes these fields otherwise. */
const shorterParts = ({ motivation, outcome }: Round, words: TakenOutWords): Partial<Round> => {
  const why = motivation === undefined ? undefined : withoutWords(motivation, words);
  const sentence = outcome && withoutWords(outcome.sentence, words);
  return {
    ...(why === motivation || why === undefined ? {} : { motivation: why }),
    ...(outcome && sentence !== undefined && sentence !== outcome.sentence
      ? { outcome: { ...outcome, sentence } }
      : {}),
  };
};

const withoutThem = (briefing: Briefing, words: TakenOutWords): Briefing => ({
  ...briefing,
  earlier: briefing.earlier.map((round) => ({
    ...round,
    outcome: withoutWords(round.outcome, words),
    voices: round.voices.map((voice) =>
      voice.remarks === undefined ? voice : { ...voice, remarks: withoutWords(voice.remarks, words) },
    ),
  })),
});
