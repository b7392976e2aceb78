import type * as z from 'zod';
import type { FrameworkContent } from '#functions/frameworks/domain/content.ts';
import { type Call, callApi } from '#infra/tools/api-client.ts';
import { alliancesCalls } from './api/alliances.ts';
import type { Caller } from './api/caller.ts';
import { escalationsCalls } from './api/escalations.ts';
import { registryCalls } from './api/registry.ts';
import * as shapes from './api/shapes.ts';

/** A move of the preparers. */
export interface Move {
  readonly visit: number;
  readonly move: 'submit' | 'proceed' | 'back' | 'ask-again' | 'withdraw';
  readonly to?: string;
  readonly motivation?: string;
}

interface Connection {
  readonly url: string;
  readonly token: string;
  readonly programmeId: string;
}

/** The API of one programme, as an application of a partner uses it. */
export class Api {
  readonly #connection: Connection;
  readonly registry: ReturnType<typeof registryCalls>;
  readonly alliances: ReturnType<typeof alliancesCalls>;
  readonly escalations: ReturnType<typeof escalationsCalls>;
  constructor(connection: Connection) {
    this.#connection = connection;
    const caller: Caller = {
      get: (path, shape, query = {}) => this.#call(path, shape, { query }),
      post: (path, shape, json) => this.#post(path, shape, json),
    };
    this.registry = registryCalls(caller);
    this.alliances = alliancesCalls(caller);
    this.escalations = escalationsCalls(caller);
  }

  importProgramme = (yaml: string) => this.#call('', shapes.Imported, { method: 'PUT', yaml });
  programme = () => this.#call('', shapes.Programme);
  bodies = () => this.#call('/bodies', shapes.Bodies);

  startCycle = (content: FrameworkContent) => this.#post('/framework-cycles', shapes.Cycle, { content });
  cycle = (cycleId: string) => this.#call(`/framework-cycles/${cycleId}`, shapes.Cycle);
  move = (cycleId: string, move: Move) => this.#post(`/framework-cycles/${cycleId}/moves`, shapes.Cycle, move);
  forecast = (cycleId: string, stage: string) =>
    this.#call(`/framework-cycles/${cycleId}/forecast`, shapes.Forecast, { query: { stage } });
  reviseText = (cycleId: string, basedOn: number, content: FrameworkContent) =>
    this.#post(`/framework-cycles/${cycleId}/texts`, shapes.Text, { basedOn, content });
  compare = (cycleId: string, from: number, to: number) =>
    this.#call(`/framework-cycles/${cycleId}/differences`, shapes.Comparison, { query: { from, to } });
  framework = () => this.#call('/framework', shapes.InForce);

  input = (cycleId: string) => this.#call(`/framework-cycles/${cycleId}/input`, shapes.Input);
  answerInput = (cycleId: string, taskId: string, answer: { verdict: string; reason: string }) =>
    this.#post(`/framework-cycles/${cycleId}/input/${taskId}/answers`, shapes.Anything, answer);
  conditions = (cycleId: string) => this.#call(`/framework-cycles/${cycleId}/conditions`, shapes.Conditions);
  followUp = (cycleId: string, conditionId: string, given: { status: string; explanation: string }) =>
    this.#post(`/framework-cycles/${cycleId}/conditions/${conditionId}/follow-ups`, shapes.FollowedUp, given);

  round = (roundId: string) => this.#call(`/rounds/${roundId}`, shapes.Round);
  extend = (roundId: string, until: string, reason: string) =>
    this.#post(`/rounds/${roundId}/extensions`, shapes.Anything, { until, reason });
  /** The whole register, part by part. */
  decisions = async (): Promise<{ decisions: shapes.Entry[] }> => {
    const decisions: shapes.Entry[] = [];
    for (let query = {}; ; ) {
      const part = await this.#call('/decisions', shapes.Decisions, { query });
      decisions.push(...part.decisions);
      if (part.next === undefined) return { decisions };
      query = Object.fromEntries(new URL(part.next, this.#connection.url).searchParams);
    }
  };
  verifyDecisions = () => this.#call('/decisions/_verify', shapes.Verification);

  #post<T>(path: string, shape: z.ZodType<T>, json: unknown): Promise<T> {
    return this.#call(path, shape, { method: 'POST', json });
  }

  #call<T>(path: string, shape: z.ZodType<T>, call: Call = {}): Promise<T> {
    return callApi(this.#connection, `/programmes/${this.#connection.programmeId}${path}`, shape, call);
  }
}
