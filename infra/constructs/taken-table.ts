import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Owner } from '#shared/runtime/capabilities.ts';
import type { Environment } from '../config/environment.ts';
import { takeOver } from './handed-over.ts';
import { indexes } from './owner-table.ts';

/** The table of an owner, as it is known to a stack that is deployed after the one that has it. */
export class TakenTable {
  readonly owner: Owner;
  readonly name: string;
  readonly arn: string;
  readonly #stream: () => string;

  constructor(scope: Construct, environment: Environment, owner: Owner) {
    this.owner = owner;
    this.name = takeOver(scope, environment, `tables/${owner}/name`);
    this.arn = Stack.of(scope).formatArn({ service: 'dynamodb', resource: 'table', resourceName: this.name });
    this.#stream = () => takeOver(scope, environment, `tables/${owner}/stream`);
  }

  /** The table and each of its indexes by name, so that no grant needs a wildcard. */
  get arns(): string[] {
    return [this.arn, ...indexes[this.owner].map(({ name }) => `${this.arn}/index/${name}`)];
  }

  /** The stream of what was written. It is another one when the table gets a new stream. */
  get streamArn(): string {
    return this.#stream();
  }
}
