import * as z from 'zod';
import type { Model } from '../assembly/model.ts';

const Destination = z.object({ Destination: z.string() }).optional();
const Properties = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.coerce.number().default(2),
  MaximumEventAgeInSeconds: z.coerce.number().default(21_600),
  DestinationConfig: z.object({ OnFailure: Destination, OnSuccess: Destination }).optional(),
});

/** How a function is called by those who do not wait for it. */
export interface AsyncConfig {
  readonly retries: number;
  /** Seconds. */
  readonly longestAge: number;
  /** The ARN of the queue for events that failed every time. */
  readonly failuresTo: string | undefined;
}

/** What Lambda does when nothing is configured. */
export const usualAsync: AsyncConfig = { retries: 2, longestAge: 21_600, failuresTo: undefined };

/**
 * The configured functions, by name or ARN.
 * @throws {Error} naming the one that cannot be honoured.
 */
export const asyncConfigsOf = (model: Model): ReadonlyMap<string, AsyncConfig> =>
  new Map(
    model.of('AWS::Lambda::EventInvokeConfig').map(({ logicalId, properties }): [string, AsyncConfig] => {
      const parsed = Properties.safeParse(properties);
      if (!parsed.success) throw new Error(`${logicalId}: ${z.prettifyError(parsed.error)}`);
      const { data } = parsed;
      if (data.DestinationConfig?.OnSuccess) throw new Error(`${logicalId}: a destination for success is not emulated`);
      return [
        data.FunctionName,
        {
          retries: data.MaximumRetryAttempts,
          longestAge: data.MaximumEventAgeInSeconds,
          failuresTo: data.DestinationConfig?.OnFailure?.Destination,
        },
      ];
    }),
  );
