import { Construct } from 'constructs';
import type { Capability } from '#shared/runtime/capabilities.ts';
import { DeadLetters } from './dead-letters.ts';
import { allowStreams, itemStream } from './item-stream.ts';
import type { ServiceFunction } from './service-function.ts';
import type { TakenTable } from './taken-table.ts';

interface FollowedItemsProps {
  readonly follows: NonNullable<Capability['follows']>;
  readonly table: TakenTable;
  readonly target: ServiceFunction;
}

/** Hands the new items of a kind to the one function that follows them. */
export class FollowedItems extends Construct {
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, { follows, table, target }: FollowedItemsProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters');
    allowStreams(target, [table.streamArn]);
    itemStream(this, 'Mapping', {
      streamArn: table.streamArn,
      kind: follows.kind,
      target,
      deadLetters: this.deadLetters,
      batchSize: follows.atOnce,
    });
  }
}
