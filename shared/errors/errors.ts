import type { EarlierFact } from '#shared/vocabulary/earlier-facts.ts';

/**
 * The failures this product names. Domain code and use cases throw these; `shared/http/problem.ts` and
 * the decision pages translate them, each in one place. The `code` is a word that callers may rely on.
 */
export abstract class GovernanceError extends Error {
  abstract readonly code: string;
  /** Written out, as a bundle shortens the names of classes: the workflow recognises a failure by it. */
  abstract override get name(): string;
}

/** What kind of thing is wrong, for who says it in other words than `message`: the decision pages, in Dutch. */
export type FaultCause =
  | { readonly kind: 'missing' | 'unreadable' | 'not-belonging' }
  | { readonly kind: 'too-long' | 'too-many'; readonly most: number }
  | { readonly kind: 'in-future'; readonly today: string }
  | { readonly kind: 'too-early'; readonly fact: EarlierFact; readonly on: string };

/** One thing wrong with an input: where it is, what is wrong, and what would have been right. */
export interface Fault {
  readonly pointer: string;
  readonly message: string;
  readonly expected?: string;
  readonly line?: number;
  readonly column?: number;
  /** Stays inside: a problem document carries the message. */
  readonly cause?: FaultCause;
}

/** The input does not follow its schema or a rule of its own. Carries every fault at once. */
export class InvalidInput extends GovernanceError {
  readonly code = 'invalid-input';
  readonly faults: readonly Fault[];
  override get name(): string {
    return 'InvalidInput';
  }
  constructor(message: string, faults: readonly Fault[], options?: ErrorOptions) {
    super(message, options);
    this.faults = faults;
  }
}

/** Nobody is known to ask this: the token or link is missing, expired or not ours. */
export class Unauthenticated extends GovernanceError {
  readonly code = 'unauthenticated';
  override get name(): string {
    return 'Unauthenticated';
  }
}

/** Known, but not entitled. Names the rule that says so (rule 1). */
export class NotEntitled extends GovernanceError {
  readonly code = 'not-entitled';
  readonly rule: string;
  override get name(): string {
    return 'NotEntitled';
  }
  constructor(rule: string, message: string) {
    super(message);
    this.rule = rule;
  }
}

/** There is no such thing in this programme. Another programme's things do not exist here either. */
export class NotFound extends GovernanceError {
  readonly code = 'not-found';
  override get name(): string {
    return 'NotFound';
  }
}

/** What is asked does not fit the state that the record is in. */
export class Conflict extends GovernanceError {
  readonly code: string;
  override get name(): string {
    return 'Conflict';
  }
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Somebody else wrote at the same moment; trying again gives a clear answer. */
export class ConcurrentChange extends GovernanceError {
  readonly code = 'concurrent-change';
  override get name(): string {
    return 'ConcurrentChange';
  }
}

/** A stored item does not follow its schema: a fault of ours, never of the caller. */
export class CorruptRecord extends GovernanceError {
  readonly code = 'corrupt-record';
  override get name(): string {
    return 'CorruptRecord';
  }
}
