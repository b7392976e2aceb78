import type { AnswerOf, BodyOf } from '#client/client.ts';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { alliancesCalls } from './api/alliances.ts';
import { Caller, type Connection } from './api/caller.ts';
import { escalationsCalls } from './api/escalations.ts';
import { registryCalls } from './api/registry.ts';

/** The API of one programme, as an application of a partner uses it. */
export class Api {
  readonly #caller: Caller;
  readonly registry: ReturnType<typeof registryCalls>;
  readonly alliances: ReturnType<typeof alliancesCalls>;
  readonly escalations: ReturnType<typeof escalationsCalls>;
  constructor(connection: Connection) {
    this.#caller = new Caller(connection);
    this.registry = registryCalls(this.#caller);
    this.alliances = alliancesCalls(this.#caller);
    this.escalations = escalationsCalls(this.#caller);
  }

  importProgramme = (yaml: string) => this.#caller.call('importProgramme', { path: {}, body: yaml });
  programme = () => this.#caller.call('readProgramme', { path: {} });
  bodies = () => this.#caller.call('listBodies', { path: {} });

  startCycle = (content: FrameworkContent) => this.#caller.call('startCycle', { path: {}, body: { content } });
  cycle = (cycleId: string) => this.#caller.call('readCycle', { path: { cycleId } });
  move = (cycleId: string, move: BodyOf<'moveCycle'>) =>
    this.#caller.call('moveCycle', { path: { cycleId }, body: move });
  forecast = (cycleId: string, stage: AnswerOf<'forecastRound'>['stage']) =>
    this.#caller.call('forecastRound', { path: { cycleId }, query: { stage } });
  reviseText = (cycleId: string, basedOn: number, content: FrameworkContent) =>
    this.#caller.call('reviseText', { path: { cycleId }, body: { basedOn, content } });
  compare = (cycleId: string, from: number, to: number) =>
    this.#caller.call('compareTexts', { path: { cycleId }, query: { from: String(from), to: String(to) } });
  framework = () => this.#caller.call('readFramework', { path: {} });

  money = () => this.#caller.call('readMoney', { path: {} });
  recordMoney = (entry: BodyOf<'recordMoney'>) => this.#caller.call('recordMoney', { path: {}, body: entry });
  requirements = () => this.#caller.call('readRequirements', { path: {} });

  exportRegistry = () => this.#caller.call('exportRegistry', { path: {} });
  evaluations = () => this.#caller.all('listEvaluations', { path: {} }, ({ evaluations }) => evaluations);
  evaluationConcept = (evaluationId: string) => this.#caller.call('readEvaluationConcept', { path: { evaluationId } });
  keepEvaluationWords = (evaluationId: string, body: BodyOf<'keepEvaluationWords'>) =>
    this.#caller.call('keepEvaluationWords', { path: { evaluationId }, body });
  establishEvaluation = (evaluationId: string, hash: string) =>
    this.#caller.call('establishEvaluation', { path: { evaluationId }, body: { hash } });

  input = (cycleId: string) => this.#caller.all('listInput', { path: { cycleId } }, ({ received }) => received);
  answerInput = (cycleId: string, taskId: string, answer: BodyOf<'answerInput'>) =>
    this.#caller.call('answerInput', { path: { cycleId, taskId }, body: answer });
  conditions = (cycleId: string) =>
    this.#caller.all('listConditions', { path: { cycleId } }, ({ conditions }) => conditions);
  followUp = (cycleId: string, conditionId: string, given: BodyOf<'followUpCondition'>) =>
    this.#caller.call('followUpCondition', { path: { cycleId, conditionId }, body: given });

  round = (roundId: string) => this.#caller.call('readRound', { path: { roundId } });
  extend = (roundId: string, until: string, reason: string) =>
    this.#caller.call('extendRound', { path: { roundId }, body: { until, reason } });
  /** The whole register, part by part. */
  decisions = () => this.#caller.all('listDecisions', { path: {} }, ({ decisions }) => decisions);
  verifyDecisions = () => this.#caller.call('verifyDecisions', { path: {} });
}
