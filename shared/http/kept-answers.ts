import { createHash } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import canonicalize from 'canonicalize';
import * as z from 'zod';
import type { CarriedHeader, SuccessStatus } from '#shared/api/contract.ts';
import type { Condition } from '#shared/dynamo/condition.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { defineEntity } from '#shared/dynamo/entity.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { logError } from '#shared/observability/log.ts';
import { problemOf } from './problem.ts';

/** What an operation answered when it did what was asked. */
export interface Answer {
  readonly status: SuccessStatus;
  readonly body: unknown;
  readonly location?: string;
  /** Only with what is read: an answer to a POST is kept without them. */
  readonly headers?: Readonly<Partial<Record<CarriedHeader, string>>>;
  /** What tells it from another, where it is not the body. */
  readonly version?: string;
}

/** A request that its sender named with a key, so that it can be sent again without being carried out again. */
export interface KeyedRequest {
  readonly programmeId: string;
  readonly clientId: string;
  readonly operation: string;
  readonly key: string;
  /** What was asked, to tell the same request from another under the same key. */
  readonly content: unknown;
  readonly now: string;
  /** Milliseconds after `now` within which the function that carries it out is done or dead. */
  readonly lease: number;
}

/** Where answers are kept. */
export interface KeptAnswers {
  /**
   * Carries out a request, or gives the answer that was given to it before.
   * @throws {Conflict} `idempotency-key-reused` when the key came with another request before.
   * @throws {KeyInUse} while the same request is being carried out.
   */
  readonly once: (request: KeyedRequest, work: () => Promise<Answer>) => Promise<Answer>;
}

/** The same request is being carried out at this moment; its answer follows. */
export class KeyInUse extends Conflict {
  override get name(): string {
    return 'KeyInUse';
  }
  constructor(options?: ErrorOptions) {
    const message = 'The request with this Idempotency-Key is being carried out; send it again for its answer.';
    super('idempotency-key-in-use', message, options);
  }
}

/** One request with a key. `refused`: nothing was recorded, and its key is free again. */
export const KeptAnswer = z.strictObject({
  programmeId: z.string(),
  clientId: z.string(),
  operation: z.string(),
  key: z.string(),
  /** Hash of what was asked. */
  content: z.string(),
  status: z.enum(['working', 'answered', 'refused']),
  attempt: z.int().min(1),
  /** From when on an attempt that was never concluded is taken to have been cut off. */
  leaseEnds: z.iso.datetime(),
  answer: z
    .strictObject({ status: z.literal([200, 201, 202]), body: z.string(), location: z.string().optional() })
    .optional(),
  /** Seconds since 1970. DynamoDB lets go of it some time after. */
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
    // A client id is whatever the issuer made of it; the key comes last, so that nothing can be mistaken for it.
    pk: `IDEMPOTENCY#${programmeId}#${encodeURIComponent(clientId)}#${operation}#${key}`,
    sk: 'IDEMPOTENCY',
  }),
});

/** Of a request: nobody took it over since this attempt. */
const isAttempt = (attempt: number): Condition => ({ expression: '#attempt = :attempt', values: { attempt } });

/** Seconds that an answer is kept. */
const kept = 24 * 3600;
/** Milliseconds that a write may still be on its way after its function was stopped. */
const margin = 5000;
/** Bytes of an answer that fit an item of DynamoDB with room to spare; what is larger is made again. */
const largestAnswer = 300_000;

/** Keeps answers in the table of whoever gives them. */
export const keptAnswers = (client: DynamoDBClient, table: Table): KeptAnswers => {
  const put = (entry: KeptAnswer, attempt: number) =>
    transact(client, [
      attempt === 0 ? table.insert(keptAnswerEntity, entry) : table.put(keptAnswerEntity, entry, isAttempt(attempt)),
    ]);
  /** The work is done or refused by now: that its outcome cannot be kept must not change what the caller is told. */
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

/** @throws {Conflict} when the key cannot be used for this. */
const answerBefore = (before: KeptAnswer, content: string, now: string): Answer | undefined => {
  const forgotten = before.forgetAfter <= Date.parse(now) / 1000;
  if (forgotten || before.status === 'refused') return undefined;
  if (before.content !== content) {
    const message = 'This Idempotency-Key came with another request before; every request needs a key of its own.';
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

/** What is refused was not recorded. After a fault of ours that is not sure: the same request may be tried at once, no other. */
const afterFailure = (claim: KeptAnswer, error: unknown, now: string): KeptAnswer =>
  problemOf(error).status < 500 ? { ...claim, status: 'refused' } : { ...claim, leaseEnds: now };

const afterAnswer = (claim: KeptAnswer, { status, body, location }: Answer): KeptAnswer => {
  const text = JSON.stringify(body);
  if (Buffer.byteLength(text) > largestAnswer) return { ...claim, leaseEnds: new Date(0).toISOString() };
  return { ...claim, status: 'answered', answer: { status, body: text, ...(location ? { location } : {}) } };
};

const hashOf = (content: unknown): string =>
  createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex');
