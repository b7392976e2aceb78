import * as z from 'zod';
import type { Model } from '../assembly/model.ts';
import { compilePattern, type Matcher } from '../bus/pattern.ts';

const Properties = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.coerce.number().optional(),
  MaximumBatchingWindowInSeconds: z.coerce.number().default(0),
  Enabled: z.boolean().default(true),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']).default('TRIM_HORIZON'),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.coerce.number().default(-1),
  MaximumRecordAgeInSeconds: z.coerce.number().default(-1),
  ParallelizationFactor: z.coerce.number().default(1),
  ScalingConfig: z.object({ MaximumConcurrency: z.coerce.number() }).optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

/** Which records of a stream or queue go to which function. */
export interface EventSource {
  /** The same at every start. */
  readonly id: string;
  readonly sourceArn: string;
  readonly target: string;
  readonly batchSize: number;
  /** Seconds that the messages of a queue are gathered for one batch, from the first on. */
  readonly window: number;
  readonly fromLatest: boolean;
  readonly passesFilter: Matcher;
  /** Whether the function says which records it could not do. */
  readonly reportsFailures: boolean;
  readonly bisects: boolean;
  /** -1: without end. */
  readonly retries: number;
  /** Seconds; -1: however old. */
  readonly longestAge: number;
  readonly concurrency: number;
  /** How many batches of one part of a stream may be with the function at a time. */
  readonly parallel: number;
  /** The queue for what failed every time. */
  readonly failuresTo: string | undefined;
}

/**
 * The event sources of the application whose sources are of one service.
 * @throws {Error} naming the mapping that cannot be honoured.
 */
export const eventSourcesOf = (model: Model, service: 'dynamodb' | 'sqs'): EventSource[] =>
  model.of('AWS::Lambda::EventSourceMapping').flatMap(({ stack, logicalId, properties }) => {
    const parsed = Properties.safeParse(properties);
    if (!parsed.success) throw new Error(`${logicalId}: ${z.prettifyError(parsed.error)}`);
    const { data } = parsed;
    const [, , from = ''] = data.EventSourceArn.split(':');
    if (from !== 'dynamodb' && from !== 'sqs') throw new Error(`${logicalId}: no events can come from ${from}`);
    if (from !== service || !data.Enabled) return [];
    return [
      {
        id: `${stack}/${logicalId}`,
        sourceArn: data.EventSourceArn,
        target: data.FunctionName,
        batchSize: data.BatchSize ?? (service === 'sqs' ? 10 : 100),
        window: windowOf(logicalId, service, data.MaximumBatchingWindowInSeconds),
        fromLatest: data.StartingPosition === 'LATEST',
        passesFilter: filterOf(logicalId, data.FilterCriteria?.Filters ?? []),
        reportsFailures: data.FunctionResponseTypes.length > 0,
        bisects: data.BisectBatchOnFunctionError,
        retries: data.MaximumRetryAttempts,
        longestAge: data.MaximumRecordAgeInSeconds,
        concurrency: data.ScalingConfig?.MaximumConcurrency ?? 5,
        parallel: data.ParallelizationFactor,
        failuresTo: data.DestinationConfig?.OnFailure?.Destination,
      },
    ];
  });

const windowOf = (logicalId: string, service: 'dynamodb' | 'sqs', seconds: number): number => {
  if (service === 'sqs' || seconds === 0) return seconds;
  throw new Error(`${logicalId}: a batching window of a stream is not emulated`);
};

/** A record goes through when any of the filters lets it. */
const filterOf = (logicalId: string, filters: readonly { Pattern: string }[]): Matcher => {
  try {
    const matchers = filters.map(({ Pattern }) => compilePattern(JSON.parse(Pattern)));
    return (record) => matchers.length === 0 || matchers.some((matches) => matches(record));
  } catch (error) {
    throw new Error(`${logicalId}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
};
