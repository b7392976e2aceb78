import type { EventSource } from '../streams/config.ts';
import type { Callers } from './callers.ts';
import type { Rights } from './rights.ts';

/** What Lambda does on behalf of a function for which it reads a queue or a stream. */
const reading = {
  sqs: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  dynamodb: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
} as const;

/** Whether the roles of functions allow what their event source mappings do. */
export class MappingRights {
  readonly #rights: Rights;
  readonly #roleOf: (target: string) => string;
  readonly #log: (line: string) => void;

  constructor(rights: Rights, callers: Callers, log: (line: string) => void) {
    this.#rights = rights;
    this.#roleOf = (target) => callers.named(nameOf(target))?.role ?? '';
    this.#log = log;
  }

  /** Whether a mapping may read its source; says which right is missing. */
  mayRead({ id, sourceArn, target }: EventSource): boolean {
    const actions = sourceArn.split(':')[2] === 'sqs' ? reading.sqs : reading.dynamodb;
    const missing = actions.filter((action) => !this.#may(target, action, sourceArn));
    if (missing.length > 0) {
      this.#log(`${id} brings nothing: the role of ${target} does not allow ${missing.join(', ')} on ${sourceArn}`);
    }
    return missing.length === 0;
  }

  /** Whether what failed every time may go to the queue for it; says so when it is lost. */
  mayPutAside({ target, failuresTo = '' }: Pick<EventSource, 'target' | 'failuresTo'>): boolean {
    const may = this.#may(target, 'sqs:SendMessage', failuresTo);
    if (!may) this.#log(`What ${target} failed at is lost: its role does not allow sqs:SendMessage on ${failuresTo}`);
    return may;
  }

  #may(target: string, action: string, resource: string): boolean {
    return this.#rights.allows({ principal: { role: this.#roleOf(target) }, action, resource });
  }
}

const nameOf = (target: string): string => /:function:([^:]+)/.exec(target)?.[1] ?? target;
