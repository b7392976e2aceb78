import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import type { RecordedAnswer, Task } from '#functions/rounds/terms/task.ts';
import { isOver, isVote } from '#functions/rounds/terms/visibility.ts';
import { ruleOf } from '#shared/authority/authority.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import type { MatterKind } from '#shared/vocabulary/matter.ts';
import { fromRemoval } from './removals.ts';
import type { Deciders, DecidingRound } from './terms/decider.ts';
import type { Decision } from './terms/decision.ts';

/** The sources of decisions: the rounds, and what the owners of the matters declare about them. */
export interface Sources {
  readonly rounds: RoundsReader;
  /** Which words were taken out, beside the remarks of answers. */
  readonly registry: Pick<RegistryReader, 'removal'>;
  readonly deciders: Deciders;
}

/** What is decided in a round, as the owner of its matter declares; undefined when its answers decide nothing. */
export const decidingRound = (
  { deciders }: Pick<Sources, 'deciders'>,
  { matter, kind }: { readonly matter: MatterKind; readonly kind: string },
): DecidingRound | undefined => {
  const rounds: Readonly<Record<string, DecidingRound | undefined>> = deciders[matter].rounds;
  return rounds[kind];
};

/** The bodies whose answers are decisions, by the capacity in which they are asked. Other answers decide nothing. */
export const deciding = {
  seat: 'regiegroep',
  college: 'college',
  council: 'council',
  board: 'own-board',
} as const satisfies Partial<Record<Task['capacity'], Decision['body']>>;

/** What a body other than the seats decides, by the kind of round. */
const decidedIn: Readonly<Partial<Record<Task['kind'], Decision['kind']>>> = {
  approval: 'approval',
  accession: 'approval',
  contribution: 'contribution',
  grant: 'grant',
  'taking-back': 'taking-back',
};

/**
 * The decision that an answer registers: a seat's vote, or the decision of a college, a council or a board. A vote waits until its round is
 * over (`decisionsOfVotes`): it could not be removed from the register again, and its hash alone reveals which of three options it was
 * (rule 19).
 */
export const decisionOfAnswer = async (
  sources: Sources,
  { data }: FactOf<'nl.regiodeal.task.answered.v1'>,
): Promise<Decision | undefined> => {
  if (!decidingRound(sources, data)) return undefined;
  const { rounds } = sources;
  const [round, task, answer] = await Promise.all([
    rounds.round(data.roundId),
    rounds.task(data.taskId),
    rounds.answer(data.roundId, data.taskId, data.answerNumber),
  ]);
  if (!round || (isVote(round.kind) && !isOver(round))) return undefined;
  return task && answer && fromAnswer(task, answer);
};

/**
 * The votes of a round that is over, in the order in which they were given; including those that were corrected (rule 5), and those in a
 * withdrawn round, and the removals of their remarks.
 */
export const decisionsOfVotes = async (
  { rounds }: Pick<Sources, 'rounds'>,
  { data }: FactOf<'nl.regiodeal.round.closed.v1'>,
): Promise<Decision[]> => {
  const round = await rounds.round(data.roundId);
  if (!round || !isVote(round.kind)) return [];
  const tasks = await rounds.tasks(round.roundId);
  const votes = await Promise.all(tasks.map(async (task) => votesOf(task, await answersTo(rounds, task))));
  return votes.flat().toSorted((one, other) => one.decidedAt.localeCompare(other.decidedAt));
};

const answersTo = async (rounds: RoundsReader, { roundId, taskId, answer }: Task): Promise<RecordedAnswer[]> => {
  const numbers = Array.from({ length: answer?.number ?? 0 }, (_, at) => at + 1);
  const found = await Promise.all(numbers.map((number) => rounds.answer(roundId, taskId, number)));
  return found.filter((given) => given !== undefined);
};

const votesOf = (task: Task, answers: readonly RecordedAnswer[]): Decision[] =>
  answers
    .flatMap((answer) => [fromAnswer(task, answer), fromRemoval(task, answer)])
    .filter((decision) => decision !== undefined);

/** A recorded answer as a decision, when it is the answer of a deciding body. */
export const fromAnswer = (task: Task, answer: RecordedAnswer): Decision | undefined => {
  const body = task.capacity in deciding ? deciding[task.capacity as keyof typeof deciding] : undefined;
  const kind = body === 'regiegroep' ? 'vote' : decidedIn[task.kind];
  return (
    body &&
    kind && {
      decisionId: `${task.taskId}.${answer.number}`,
      programmeId: task.programmeId,
      matter: task.matter,
      matterId: task.matterId,
      kind,
      body,
      partnerId: task.partnerId,
      outcome: answer.answer,
      ground: answer.entitlement,
      textHash: answer.textHash,
      decidedAt: answer.decision?.decidedOn ?? answer.givenAt,
      ...answerDetails(answer),
      ...(task.takesBack ? { takesBack: task.takesBack } : {}),
      roundId: task.roundId,
      registration: { at: answer.givenAt, via: answer.via, registrarId: answer.registrarId },
    }
  );
};

const answerDetails = ({ decision, remarks, representedBy }: RecordedAnswer): Partial<Decision> => ({
  ...(decision
    ? { reference: decision.reference, onBehalfOf: decision.onBehalfOf, conditions: decision.conditions }
    : {}),
  ...(decision?.document ? { document: decision.document } : {}),
  ...(remarks ? { motivation: remarks } : {}),
  ...(representedBy ? { representedBy } : {}),
});

/** The decision of the regiegroep from a closed round of its seats, when its votes alone are the decision. */
export const decisionOfRound = async (
  sources: Sources,
  { data }: FactOf<'nl.regiodeal.round.closed.v1'>,
): Promise<Decision | undefined> => {
  if (!decidingRound(sources, data)?.together || data.status !== 'closed') return undefined;
  const round = await sources.rounds.round(data.roundId);
  return round && decidedTogether(sources, round);
};

/** What the seats decided together in a round; undefined before it is closed, or when the owner of the matter draws the decision up. */
export const decidedTogether = (sources: Pick<Sources, 'deciders'>, round: Round): Decision | undefined => {
  const together = decidingRound(sources, round)?.together;
  const { status, outcome } = round;
  return together && status === 'closed' && outcome ? fromVotes(round, outcome, together) : undefined;
};

/** The decision of the seats together from a closed round. */
const fromVotes = (
  round: Round,
  outcome: NonNullable<Round['outcome']>,
  { kind, act }: NonNullable<DecidingRound['together']>,
): Decision => {
  const at = round.closedAt ?? round.termEnd;
  return {
    decisionId: `${round.roundId}.outcome`,
    programmeId: round.programmeId,
    matter: round.matter,
    matterId: round.matterId,
    kind,
    body: 'regiegroep',
    outcome: outcome.verdict,
    ground: ruleOf(act),
    textHash: round.subject.hash,
    decidedAt: at,
    motivation: outcome.sentence,
    roundId: round.roundId,
    silent: outcome.silent,
    registration: { at, via: 'round', registrarId: round.roundId },
  };
};
