import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { Round } from '#functions/rounds/domain/round.ts';
import type { RecordedAnswer, Task } from '#functions/rounds/domain/task.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { authority } from '#shared/authority/authority.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import type { Decision } from './domain/decision.ts';

interface Sources {
  readonly rounds: RoundsReader;
  readonly frameworks: FrameworksReader;
}

/** The decision that an answer registers: a seat's vote, or what a college decided. Other answers decide nothing. */
export const decisionOfAnswer = async (
  { rounds }: Sources,
  { data }: FactOf<'nl.regiodeal.task.answered.v1'>,
): Promise<Decision | undefined> => {
  if (data.kind !== 'vote' && data.kind !== 'approval') return undefined;
  const [task, answer] = await Promise.all([
    rounds.task(data.taskId),
    rounds.answer(data.roundId, data.taskId, data.answerNumber),
  ]);
  return task && answer && fromAnswer(task, answer, data.kind);
};

const fromAnswer = (task: Task, answer: RecordedAnswer, kind: 'vote' | 'approval'): Decision => ({
  decisionId: `${task.taskId}.${answer.number}`,
  programmeId: task.programmeId,
  matter: task.matter,
  matterId: task.matterId,
  kind,
  body: kind === 'vote' ? 'regiegroep' : 'college',
  partnerId: task.partnerId,
  outcome: answer.answer,
  ground: answer.entitlement,
  textHash: answer.textHash,
  decidedAt: answer.decision?.decidedOn ?? answer.givenAt,
  ...answerDetails(answer),
  roundId: task.roundId,
  registration: { at: answer.givenAt, via: answer.via, registrarId: answer.registrarId },
});

const answerDetails = ({ decision, remarks, representedBy }: RecordedAnswer): Partial<Decision> => ({
  ...(decision
    ? { reference: decision.reference, onBehalfOf: decision.onBehalfOf, conditions: decision.conditions }
    : {}),
  ...(decision?.document ? { document: decision.document } : {}),
  ...(remarks ? { motivation: remarks } : {}),
  ...(representedBy ? { representedBy } : {}),
});

/** The decision of the regiegroep that a closed vote comes to. */
export const decisionOfRound = async (
  { rounds }: Sources,
  { data }: FactOf<'nl.regiodeal.round.closed.v1'>,
): Promise<Decision | undefined> => {
  const round = data.kind === 'vote' && data.status === 'closed' ? await rounds.round(data.roundId) : undefined;
  return round?.outcome && fromVote(round, round.outcome);
};

const fromVote = (round: Round, outcome: NonNullable<Round['outcome']>): Decision => {
  const at = round.closedAt ?? round.termEnd;
  return {
    decisionId: `${round.roundId}.outcome`,
    programmeId: round.programmeId,
    matter: round.matter,
    matterId: round.matterId,
    kind: 'adoption',
    body: 'regiegroep',
    outcome: outcome.verdict,
    ground: `adopt a framework: ${authority['adopt a framework'].who}`,
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
  if (!entered) return undefined;
  const inForce = data.stage === 'in-force';
  return {
    decisionId: `${programmeId}.${cycleId}.${data.stage}`,
    programmeId,
    matter: 'framework-cycle',
    matterId: cycleId,
    kind: inForce ? 'entry-into-force' : 'withdrawal',
    body: 'regiegroep',
    outcome: data.stage,
    ground: inForce
      ? `approve an adopted framework: ${authority['approve an adopted framework'].who}`
      : `prepare a framework: ${authority['prepare a framework'].who}`,
    textHash: entered.textHash,
    decidedAt: entered.enteredAt,
    ...(entered.motivation ? { motivation: entered.motivation } : {}),
    ...(cycle.rounds.length > 0 ? { roundId: cycle.rounds.at(-1) } : {}),
    registration: { at: entered.enteredAt, via: 'cycle', registrarId: entered.by },
  };
};
