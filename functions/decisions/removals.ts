import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { RecordedAnswer, Task } from '#functions/rounds/terms/task.ts';
import { isOver, isVote } from '#functions/rounds/terms/visibility.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { decidedKinds } from '#shared/vocabulary/words-about.ts';
import type { TakenOutWords } from '#shared/words/taken-out.ts';
import type { Decision } from './terms/decision.ts';

interface Sources {
  readonly rounds: RoundsReader;
  readonly registry: Pick<RegistryReader, 'removal'>;
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

type WordsRemoval = NonNullable<Awaited<ReturnType<RegistryReader['removal']>>>;

/** The identifier of a removal of words that are no remarks of an answer, by its number in its programme. */
const wordsRemovalId = ({ programmeId, number }: Pick<WordsRemoval, 'programmeId' | 'number'>): string =>
  `${programmeId}.words-${number}.removal`;

const wordsRemovalNamed = async ({ registry }: Sources, removalId: string): Promise<WordsRemoval | undefined> => {
  const [, programmeId, number] = /^([^.]+)\.words-([1-9]\d{0,8})\.removal$/.exec(firstRemovalId(removalId)) ?? [];
  return programmeId === undefined ? undefined : registry.removal(programmeId, Number(number));
};

/** A removal of words as a decision of the programmabureau; undefined when no body decides on what they were written about. */
const fromWordsRemoval = (removal: WordsRemoval): Decision | undefined => {
  const { programmeId, about, aboutId, ground, words, reason, at, by } = removal;
  const kinds: Partial<Record<typeof about, Decision['matter']>> = decidedKinds;
  const matter = kinds[about];
  return (
    matter && {
      decisionId: wordsRemovalId(removal),
      programmeId,
      matter,
      matterId: aboutId,
      kind: 'removal',
      body: 'programmabureau',
      outcome: 'taken-out',
      ground,
      // What was taken out has no text hash; the digest of it with its salt stays.
      textHash: words.forms[0]?.digest ?? '',
      decidedAt: at,
      motivation: reason,
      registration: { at, via: 'api', registrarId: by },
    }
  );
};

/** The removal of words that a fact reports, with how they are found; undefined when no body decides on what they were written about. */
export const decisionOfWords = async (
  { registry }: Pick<Sources, 'registry'>,
  { data: { programmeId, change } }: FactOf<'nl.regiodeal.registry.words-taken-out.v1'>,
): Promise<{ readonly decision: Decision; readonly words: TakenOutWords } | undefined> => {
  const removal = await registry.removal(programmeId, change);
  const decision = removal && fromWordsRemoval(removal);
  return removal && decision && { decision, words: removal.words };
};

/** The removal in the record that an identifier names; undefined when there is none, or while it waits with its vote. */
export const removalNamed = async (sources: Sources, removalId: string): Promise<Decision | undefined> => {
  const ofWords = await wordsRemovalNamed(sources, removalId);
  const decision = ofWords ? fromWordsRemoval(ofWords) : await removalOfRemarks(sources, removalId);
  return decision && { ...decision, decisionId: removalId };
};

const removalOfRemarks = async (
  { rounds }: Pick<Sources, 'rounds'>,
  removalId: string,
): Promise<Decision | undefined> => {
  const named = answerOf(removalId);
  const task = named && (await rounds.task(named.taskId));
  if (!task) return undefined;
  const [round, answer] = await Promise.all([
    rounds.round(task.roundId),
    rounds.answer(task.roundId, task.taskId, named.number),
  ]);
  if (!round || !answer || (isVote(round.kind) && !isOver(round))) return undefined;
  return fromRemoval(task, answer);
};

/** How the words that a removal took out are found in the register. */
export const wordsOf =
  (sources: Sources) =>
  async (removalId: string): Promise<TakenOutWords | undefined> => {
    const { rounds } = sources;
    const ofWords = await wordsRemovalNamed(sources, removalId);
    if (ofWords) return ofWords.words;
    const named = answerOf(removalId);
    return named && rounds.takenOut(named.taskId, named.number);
  };
