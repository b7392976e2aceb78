import type { EarlierFact } from '#shared/vocabulary/earlier-facts.ts';

/**
 * The failures that this product names. Domain code and use cases throw these; `shared/http/problem.ts` and the decision pages translate
 * them, each in one place. Callers may rely on the `code`.
 */
export abstract class GovernanceError extends Error {
  abstract readonly code: string;
  /** Written explicitly, because a bundle shortens class names: the workflow recognises a failure by it. */
  abstract override get name(): string;
}

/** The kind of fault, for callers with messages of their own: the decision pages, in Dutch. */
export type FaultCause =
  | { readonly kind: 'missing' | 'unreadable' | 'not-belonging' }
  | { readonly kind: 'too-long' | 'too-many'; readonly most: number }
  | { readonly kind: 'in-future'; readonly today: string }
  | { readonly kind: 'too-early'; readonly fact: EarlierFact; readonly on: string };

/** One fault of an input: its place, the fault, and what was expected. */
export interface Fault {
  readonly pointer: string;
  readonly message: string;
  readonly expected?: string;
  /** The same in Dutch, for whoever typed it. */
  readonly dutch?: string;
  readonly line?: number;
  readonly column?: number;
  /** Internal: a problem document has the message. */
  readonly cause?: FaultCause;
}

/** The input does not follow its schema or a rule of its own. It has all faults. */
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

/** The caller is unknown: the token or link is missing, expired or not ours. */
export class Unauthenticated extends GovernanceError {
  readonly code = 'unauthenticated';
  override get name(): string {
    return 'Unauthenticated';
  }
}

/** The caller is known, but not entitled. It names the rule (rule 1). */
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

/** The programme has no such thing. Things of another programme do not exist here either. */
export class NotFound extends GovernanceError {
  readonly code = 'not-found';
  override get name(): string {
    return 'NotFound';
  }
}

/** The request does not fit the current state of the record. */
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

/** Somebody else wrote at the same moment; another try gets a definite answer. */
export class ConcurrentChange extends GovernanceError {
  readonly code = 'concurrent-change';
  override get name(): string {
    return 'ConcurrentChange';
  }
}

/** A stored item does not follow its schema: an error of ours, never of the caller. */
export class CorruptRecord extends GovernanceError {
  readonly code = 'corrupt-record';
  override get name(): string {
    return 'CorruptRecord';
  }
}
