import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Caller } from '../rights/callers.ts';
import { Bounded } from '../weather/bounded.ts';
import type { Weather } from '../weather/weather.ts';
import type { RawAnswer } from './forward.ts';

const Transaction = z.looseObject({ TransactItems: z.array(z.unknown()), ClientRequestToken: z.unknown().optional() });

/** A transaction is tried five times by those who write ours: two conflicts are never the last word. */
const most = 2;

/** Lets transactions of functions meet others that are not there, which DynamoDB Local by itself never does. */
export class Conflicts {
  readonly #weather: Weather;
  readonly #bounded = new Bounded(most);

  constructor(weather: Weather) {
    this.#weather = weather;
  }

  /** The refusal that a request gets instead of its answer; undefined for nearly all. */
  meet(operation: string, body: unknown, caller: Caller | undefined): RawAnswer | undefined {
    if (operation !== 'TransactWriteItems' || !caller) return undefined;
    if (!this.#weather.happens('conflict', caller.functionName)) return undefined;
    const parsed = Transaction.safeParse(body);
    if (!parsed.success || !this.#bounded.take(callOf(caller, parsed.data.TransactItems))) return undefined;
    const Message =
      'Transaction cancelled, please refer cancellation reasons for specific reasons [TransactionConflict]';
    const none = { Code: 'None' };
    const conflict = { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' };
    const CancellationReasons = parsed.data.TransactItems.map((_, at) => (at === 0 ? conflict : none));
    const __type = 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException';
    return {
      status: 400,
      headers: { 'content-type': 'application/x-amz-json-1.0' },
      body: Buffer.from(JSON.stringify({ __type, Message, CancellationReasons })),
    };
  }
}

/** The same call tried again has the same items and another token. */
const callOf = ({ functionName }: Caller, items: readonly unknown[]): string =>
  createHash('sha256').update(functionName).update(JSON.stringify(items)).digest('base64');
