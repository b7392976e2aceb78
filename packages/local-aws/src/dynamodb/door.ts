import type { IncomingHttpHeaders } from 'node:http';
import { changedBy, databaseActs } from '../rights/database-acts.ts';
import type { Guard } from '../rights/guard.ts';
import type { Weather } from '../weather/weather.ts';
import { Conflicts } from './conflicts.ts';
import { Forward, type RawAnswer } from './forward.ts';

interface DoorOptions {
  /** Where the database itself answers. */
  readonly url: string;
  /** The beginning of the ARN of every table, up to its name. */
  readonly tables: string;
  readonly guard: Guard;
  readonly weather: Weather;
  /** Receives the ARNs of the tables that a request changed. */
  readonly onChange: (tableArns: readonly string[]) => void;
}

/** The one way to the database: what a role does not allow is refused here, and what was written is told here. */
export class DatabaseDoor {
  readonly #options: DoorOptions;
  readonly #forward: Forward;
  readonly #conflicts: Conflicts;

  constructor(options: DoorOptions) {
    this.#options = options;
    this.#forward = new Forward(options.url);
    this.#conflicts = new Conflicts(options.weather);
  }

  /**
   * Answers a request to DynamoDB or to its streams.
   * @throws {ServiceError} when the caller may not, or when the request cannot be understood.
   */
  async pass(target: string, headers: IncomingHttpHeaders, raw: Buffer, body: unknown): Promise<RawAnswer> {
    const { guard, tables, onChange } = this.#options;
    const operation = target.split('.')[1] ?? '';
    const caller = guard.callers.of(headers.authorization);
    const acts = databaseActs(operation, body, tables);
    guard.check(caller, () => acts);
    const met = this.#conflicts.meet(operation, body, caller);
    if (met) return met;
    const answer = await this.#forward.pass(headers, raw).catch(() => unreachable);
    const changed = answer.status === 200 ? changedBy(acts) : [];
    if (changed.length > 0) onChange(changed);
    return answer;
  }

  close(): void {
    this.#forward.close();
  }
}

/** What DynamoDB says when it cannot answer; its clients try again. */
const unreachable: RawAnswer = {
  status: 500,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: Buffer.from(
    JSON.stringify({
      __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError',
      message: 'The database of this machine does not answer.',
    }),
  ),
};
