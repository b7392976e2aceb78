import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { CarriedHeader, SuccessStatus } from '#shared/api/contract.ts';
import type { Condition } from '#shared/dynamo/condition.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { defineEntity } from '#shared/dynamo/entity.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { logError } from '#shared/observability/log.ts';
import { hashOf } from '#shared/vocabulary/hash.ts';
import { problemOf } from './problem.ts';

/** The answer of an operation that succeeded. */
export interface Answer {
  readonly status: SuccessStatus;
  readonly body: unknown;
  readonly location?: string;
  /** Only for reads: an answer to a POST is kept without headers. */
  readonly headers?: Readonly<Partial<Record<CarriedHeader, string>>>;
  /** Distinguishes this answer from another, if the body does not. */
  readonly version?: string;
}

/** A request with a key of its sender: sent again, it is not carried out again. */
export interface KeyedRequest {
  readonly programmeId: string;
  readonly clientId: string;
  readonly operation: string;
  readonly key: string;
  /** The content of the request; a different content under the same key is a different request. */
  readonly content: unknown;
  readonly now: string;
  /** Milliseconds after `now`; by then the function that carries out the request has finished or was stopped. */
  readonly lease: number;
}

/** The store of answers. */
export interface KeptAnswers {
  /**
   * Carries out a request, or returns the answer that it got before.
   * @throws {Conflict} `idempotency-key-reused` when the key came with another request before.
   * @throws {KeyInUse} while the same request is being carried out.
   */
  readonly once: (request: KeyedRequest, work: () => Promise<Answer>) => Promise<Answer>;
}

/** The same request is being carried out now; its answer follows. */
export class KeyInUse extends Conflict {
  override get name(): string {
    return 'KeyInUse';
  }
  constructor(options?: ErrorOptions) {
    const message = 'The request with this Idempotency-Key is still running. Send it again for its answer.';
    super('idempotency-key-in-use', message, options);
  }
}

/** One request with a key. `refused`: nothing was recorded, and its key is free again. */
export const KeptAnswer = z.strictObject({
  programmeId: z.string(),
  clientId: z.string(),
  operation: z.string(),
  key: z.string(),
  /** Hash of the content of the request. */
  content: z.string(),
  status: z.enum(['working', 'answered', 'refused']),
  attempt: z.int().min(1),
  /** An attempt that has no outcome at this instant is considered cut off. */
  leaseEnds: z.iso.datetime(),
  answer: z
    .strictObject({ status: z.literal([200, 201, 202]), body: z.string(), location: z.string().optional() })
    .optional(),
  /** Seconds since 1970. DynamoDB deletes the item some time later. */
  forgetAfter: z.int(),
});
export type KeptAnswer = z.infer<typeof KeptAnswer>;

export const keptAnswerEntity = defineEntity({
  kind: 'kept-answer',
  schema: KeptAnswer,
  key: ({
    programmeId,
    clientId,
    operation,
    key,
  }: Pick<KeyedRequest, 'programmeId' | 'clientId' | 'operation' | 'key'>) => ({
    // The issuer chooses the client id, so it is encoded; the key comes last, so no two requests share an item.
    pk: `IDEMPOTENCY#${programmeId}#${encodeURIComponent(clientId)}#${operation}#${key}`,
    sk: 'IDEMPOTENCY',
  }),
});

/** Condition: no later attempt took over the request. */
const isAttempt = (attempt: number): Condition => ({ expression: '#attempt = :attempt', values: { attempt } });

/** Seconds for which an answer is kept. */
const kept = 24 * 3600;
/** Milliseconds for which a write may still be under way after its function was stopped. */
const margin = 5000;
/** Largest answer that is kept, in bytes: it fits a DynamoDB item with room to spare. After a larger one the same request is done again. */
const largestAnswer = 300_000;

/** Keeps answers in the table of the service that gives them. */
export const keptAnswers = (client: DynamoDBClient, table: Table): KeptAnswers => {
  const put = (entry: KeptAnswer, attempt: number) =>
    transact(client, [
      attempt === 0 ? table.insert(keptAnswerEntity, entry) : table.put(keptAnswerEntity, entry, isAttempt(attempt)),
    ]);
  /** The work is done or refused by now: a failure to keep the outcome must not change the answer to the caller. */
  const conclude = (entry: KeptAnswer): Promise<void> =>
    put(entry, entry.attempt).catch((error: unknown) =>
      logError('answer-not-kept', error, { operation: entry.operation }),
    );

  const once: KeptAnswers['once'] = async (request, work) => {
    const { programmeId, clientId, operation, key, now, lease } = request;
    const content = hashOf(request.content);
    const before = await table.get(keptAnswerEntity, { programmeId, clientId, operation, key });
    const earlier = before && answerBefore(before, content, now);
    if (earlier) return earlier;
    const time = Date.parse(now);
    const claim: KeptAnswer = {
      programmeId,
      clientId,
      operation,
      key,
      content,
      status: 'working',
      attempt: (before?.attempt ?? 0) + 1,
      leaseEnds: new Date(time + lease + margin).toISOString(),
      forgetAfter: Math.floor(time / 1000) + kept,
    };
    await put(claim, before?.attempt ?? 0).catch((error: unknown) => {
      throw error instanceof ConditionFailed ? new KeyInUse({ cause: error }) : error;
    });
    const answer = await work().catch(async (error: unknown) => {
      await conclude(afterFailure(claim, error, now));
      throw error;
    });
    await conclude(afterAnswer(claim, answer));
    return answer;
  };
  return { once };
};

/** @throws {Conflict} when the key cannot be used for this request. */
const answerBefore = (before: KeptAnswer, content: string, now: string): Answer | undefined => {
  const forgotten = before.forgetAfter <= Date.parse(now) / 1000;
  if (forgotten || before.status === 'refused') return undefined;
  if (before.content !== content) {
    const message = 'Another request used this Idempotency-Key before. Use a new key for each request.';
    throw new Conflict('idempotency-key-reused', message);
  }
  if (before.answer) return answerIn(before.answer);
  if (now < before.leaseEnds) throw new KeyInUse();
  return undefined;
};

const answerIn = ({ status, body, location }: NonNullable<KeptAnswer['answer']>): Answer => ({
  status,
  body: JSON.parse(body),
  ...(location ? { location } : {}),
});

/** A refused request recorded nothing. After a fault of ours we do not know whether it was recorded: only the same request may be sent again, at once. */
const afterFailure = (claim: KeptAnswer, error: unknown, now: string): KeptAnswer =>
  problemOf(error).status < 500 ? { ...claim, status: 'refused' } : { ...claim, leaseEnds: now };

const afterAnswer = (claim: KeptAnswer, { status, body, location }: Answer): KeptAnswer => {
  const text = JSON.stringify(body);
  if (Buffer.byteLength(text) > largestAnswer) return { ...claim, leaseEnds: new Date(0).toISOString() };
  return { ...claim, status: 'answered', answer: { status, body: text, ...(location ? { location } : {}) } };
};
