import { Construct } from 'constructs';
import { factEntity } from '#shared/dynamo/outbox.ts';
import { DeadLetters } from './dead-letters.ts';
import { allowStreams, itemStream } from './item-stream.ts';
import type { ServiceFunction } from './service-function.ts';
import type { TakenTable } from './taken-table.ts';

interface FactStreamsProps {
  readonly tables: readonly TakenTable[];
  readonly publisher: ServiceFunction;
}

/** Hands every new fact in every table to the publisher; its sweep finds what stayed behind in the `unsent` index. */
export class FactStreams extends Construct {
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, { tables, publisher }: FactStreamsProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters');
    allowStreams(
      publisher,
      tables.map(({ streamArn }) => streamArn),
    );
    for (const { owner, streamArn } of tables)
      itemStream(this, owner, {
        streamArn,
        kind: factEntity.kind,
        target: publisher,
        deadLetters: this.deadLetters,
        batchSize: 25,
      });
  }
}
