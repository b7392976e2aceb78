import type { Database } from './dynamodb/process.ts';
import type { ApiConfig } from './gateway/config.ts';
import type { Issuer } from './issuer/issuer.ts';
import type { Mailbox } from './mail/mailbox.ts';
import type { StackOptions } from './options.ts';
import type { Addresses, Core } from './parts.ts';
import type { SignIn } from './sign-in/sign-in.ts';
import type { Following } from './streams/follow.ts';
import type { WorkflowEngine } from './workflow/index.ts';

/** What a running stack is made of. */
export interface StackParts {
  readonly options: StackOptions;
  readonly addresses: Addresses;
  readonly database: Database;
  readonly core: Core;
  readonly workflows: Pick<WorkflowEngine, 'transitions'>;
  readonly mailbox: Mailbox;
  readonly issuer: Issuer;
  /** Where people sign in, if they do. */
  readonly signIn: SignIn | undefined;
  readonly following: Following;
  readonly machines: readonly string[];
  readonly apis: readonly ApiConfig[];
  readonly stop: () => Promise<void>;
}
