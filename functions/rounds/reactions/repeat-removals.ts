import { factIn } from '#shared/dynamo/outbox.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { patience, sweepMissed } from '#shared/events/sweep-missed.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import type { RoundDeps } from '../round-deps.ts';

type Deps = Pick<RoundDeps, 'client' | 'table'> & { readonly clock: Clock };

/**
 * Records the fact of every removal of remarks once more, an hour after it was published. A lost message would leave the remarks in what quotes them for
 * good, and so would a copy that was made while they were taken out: no owner looks for them by itself. An owner that finds nothing does nothing. One
 * that was published an hour after the removal, or later, is not repeated.
 * @throws {AggregateError} while some cannot be recorded.
 */
export const repeatRemovals = ({ client, table, clock }: Deps): Promise<void> =>
  sweepMissed({
    ...{ client, table, clock },
    sources: { rounds: table },
    listens: (type) => type === 'nl.regiodeal.task.remarks-taken-out.v1',
    handle: async (stored) => {
      const { time, publishedAt = time } = stored;
      if (Date.parse(publishedAt) - Date.parse(time) >= patience) return;
      await transact(client, table.record(factIn(stored)));
    },
  });
