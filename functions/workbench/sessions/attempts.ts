import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { type Attempt, attemptEntity } from './records.ts';
import { digestOf } from './secrets.ts';

/** Milliseconds in which somebody has to come back from the issuer. */
export const attemptTime = 15 * 60_000;

/** What a sign-in has to remember until somebody comes back. */
export type Begun = Pick<Attempt, 'issuer' | 'nonce' | 'verifier' | 'returnTo'>;

/** The sign-ins that were begun. */
export class Attempts {
  readonly #client: DynamoDBClient;
  readonly #table: Table;
  constructor(client: DynamoDBClient, table: Table) {
    this.#client = client;
    this.#table = table;
  }

  /** @param browser - the value of the cookie of the browser that signs in. */
  async begin(browser: string, state: string, begun: Begun, now: string): Promise<void> {
    const endsAt = new Date(Date.parse(now) + attemptTime).toISOString();
    const attempt = {
      ...begun,
      digest: digestOf(browser, state),
      endsAt,
      expiresAt: Math.ceil(Date.parse(endsAt) / 1000),
    };
    await transact(this.#client, [this.#table.insert(attemptEntity, attempt)]);
  }

  /** What was begun in this browser under this state, once; undefined when it was not, is too long ago, or was ended already. */
  async take(browser: string, state: string, now: string): Promise<Begun | undefined> {
    const digest = digestOf(browser, state);
    const attempt = await this.#table.get(attemptEntity, { digest });
    if (!attempt || attempt.endsAt <= now) return undefined;
    try {
      const change = { set: { usedAt: now }, condition: { expression: 'attribute_not_exists(#usedAt)' } };
      await transact(this.#client, [this.#table.change(attemptEntity, { digest }, change)]);
      return attempt;
    } catch (error) {
      if (error instanceof ConditionFailed) return undefined;
      throw error;
    }
  }
}
