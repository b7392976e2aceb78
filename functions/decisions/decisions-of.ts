import type { EscalationsReader } from '#functions/escalations/reader.ts';
import type { StageVisit } from '#functions/escalations/terms/escalation.ts';
import { clauseInWords } from '#functions/escalations/terms/mandate.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { Cycle, StageVisit as CycleVisit } from '#functions/frameworks/terms/cycle.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import type { RecordedAnswer, Task } from '#functions/rounds/terms/task.ts';
import { isOver, isVote } from '#functions/rounds/terms/visibility.ts';
import { type Act, ruleOf } from '#shared/authority/authority.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import type { Decision } from './terms/decision.ts';

/** The record, as far as decisions are read from it. */
export interface Sources {
  readonly rounds: RoundsReader;
  readonly frameworks: FrameworksReader;
  readonly escalations: EscalationsReader;
}

/** The bodies whose answers are decisions, by the capacity in which they are asked. Other answers decide nothing. */
export const deciding = {
  seat: { kind: 'vote', body: 'regiegroep' },
  college: { kind: 'approval', body: 'college' },
  council: { kind: 'contribution', body: 'council' },
  board: { kind: 'contribution', body: 'own-board' },
} as const satisfies Partial<Record<Task['capacity'], Pick<Decision, 'kind' | 'body'>>>;

/**
 * The decision that an answer registers: a seat's vote, or what a college, a council or a board decided. A vote waits until
 * its round is over (`decisionsOfVotes`): nobody could take it out of the register again, and its hash alone tells which of
 * three words it was (rule 19).
 */
export const decisionOfAnswer = async (
  { rounds }: Sources,
  { data }: FactOf<'nl.regiodeal.task.answered.v1'>,
): Promise<Decision | undefined> => {
  if (!decidingRounds.has(data.kind)) return undefined;
  const [round, task, answer] = await Promise.all([
    rounds.round(data.roundId),
    rounds.task(data.taskId),
    rounds.answer(data.roundId, data.taskId, data.answerNumber),
  ]);
  if (!round || (isVote(round.kind) && !isOver(round))) return undefined;
  return task && answer && fromAnswer(task, answer);
};

/**
 * The votes of a round that is over, in the order in which they were given; also those that were corrected (rule 5), and
 * those in a round that was withdrawn.
 */
export const decisionsOfVotes = async (
  { rounds }: Sources,
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
  answers.map((answer) => fromAnswer(task, answer)).filter((decision) => decision !== undefined);

export const decidingRounds: ReadonlySet<string> = new Set<RoundKind>([
  'vote',
  'approval',
  'composition',
  'contribution',
  'ruling',
]);

/** The decision that a recorded answer is, when it is the answer of a body that decides. */
export const fromAnswer = (task: Task, answer: RecordedAnswer): Decision | undefined => {
  const decided = task.capacity in deciding ? deciding[task.capacity as keyof typeof deciding] : undefined;
  return (
    decided && {
      decisionId: `${task.taskId}.${answer.number}`,
      programmeId: task.programmeId,
      matter: task.matter,
      matterId: task.matterId,
      ...decided,
      partnerId: task.partnerId,
      outcome: answer.answer,
      ground: answer.entitlement,
      textHash: answer.textHash,
      decidedAt: answer.decision?.decidedOn ?? answer.givenAt,
      ...answerDetails(answer),
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

/** What the regiegroep decides together, by the kind of round in which it does. A ruling is drawn up on the ladder, below. */
export const decidedTogether = {
  vote: { kind: 'adoption', act: 'adopt a framework' },
  composition: { kind: 'composition', act: 'review the composition' },
} as const satisfies Partial<Record<RoundKind, { kind: Decision['kind']; act: Act }>>;

/** The decision of the regiegroep that a closed round of its seats comes to. */
export const decisionOfRound = async (
  { rounds }: Sources,
  { data }: FactOf<'nl.regiodeal.round.closed.v1'>,
): Promise<Decision | undefined> => {
  if (!(data.kind in decidedTogether) || data.status !== 'closed') return undefined;
  const round = await rounds.round(data.roundId);
  return round?.outcome && fromVotes(round, round.outcome, decidedTogether[data.kind as keyof typeof decidedTogether]);
};

/** The decision of the seats together that a closed round came to. */
export const fromVotes = (
  round: Round,
  outcome: NonNullable<Round['outcome']>,
  { kind, act }: { kind: Decision['kind']; act: Act },
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

/** The decision that ends a cycle: entry into force, or withdrawal. */
export const decisionOfStage = async (
  { frameworks }: Sources,
  { data }: FactOf<'nl.regiodeal.cycle.stage-entered.v1'>,
): Promise<Decision | undefined> => {
  if (data.stage !== 'in-force' && data.stage !== 'withdrawn') return undefined;
  const { programmeId, cycleId, visit } = data;
  const [cycle, entered] = await Promise.all([
    frameworks.cycle(programmeId, cycleId),
    frameworks.visit(programmeId, cycleId, visit),
  ]);
  return entered && fromStage(cycle, entered);
};

/** The decision that a cycle ended by, when it did. */
export const fromStage = ({ programmeId, cycleId, rounds }: Cycle, entered: CycleVisit): Decision | undefined => {
  if (entered.stage !== 'in-force' && entered.stage !== 'withdrawn') return undefined;
  const inForce = entered.stage === 'in-force';
  return {
    decisionId: `${programmeId}.${cycleId}.${entered.stage}`,
    programmeId,
    matter: 'framework-cycle',
    matterId: cycleId,
    kind: inForce ? 'entry-into-force' : 'withdrawal',
    body: 'regiegroep',
    outcome: entered.stage,
    ground: ruleOf(inForce ? 'approve an adopted framework' : 'prepare a framework'),
    textHash: entered.textHash,
    decidedAt: entered.enteredAt,
    ...(entered.motivation ? { motivation: entered.motivation } : {}),
    ...(rounds.length > 0 ? { roundId: rounds.at(-1) } : {}),
    registration: { at: entered.enteredAt, via: 'cycle', registrarId: entered.by },
  };
};

/** What the regiegroep decided on the second rung: on the step that its votes led to, under the mandate of that moment. */
export const decisionOfEscalation = async (
  { escalations, rounds }: Sources,
  { data }: FactOf<'nl.regiodeal.escalation.stage-entered.v1'>,
): Promise<Decision | undefined> => {
  const entered = await escalations.visit(data, data.visit);
  const { outOf } = entered ?? {};
  const round = entered?.from === 'ruling' && outOf !== undefined ? await rounds.round(outOf) : undefined;
  return entered && round?.outcome && fromRuling(entered, round, round.outcome);
};

/** The ruling that was drawn up of a closed round. */
export const fromRuling = (entered: StageVisit, round: Round, outcome: NonNullable<Round['outcome']>): Decision => ({
  decisionId: `${round.roundId}.outcome`,
  programmeId: round.programmeId,
  matter: round.matter,
  matterId: round.matterId,
  kind: 'ruling',
  body: 'regiegroep',
  // A decision that the mandate no longer carries when it is drawn up is none (rule 12).
  outcome: outcome.verdict === 'decided' && entered.stage !== 'watched' ? 'not-decided' : outcome.verdict,
  ground: ruleOf('decide on the second rung'),
  mandate: clauseInWords(entered.dossier.breach, entered.mandate),
  textHash: round.subject.hash,
  decidedAt: round.closedAt ?? round.termEnd,
  ...(entered.motivation ? { motivation: entered.motivation } : {}),
  roundId: round.roundId,
  silent: outcome.silent,
  registration: { at: entered.enteredAt, via: 'escalation', registrarId: entered.by },
});
