import type { MoneyTransfer } from '#shared/vocabulary/money-transfer.ts';

/** A transfer that the regiegroep is asked about, or will be when the first rung does not settle the escalation. */
export interface AskedTransfer {
  readonly escalationId: string;
  readonly transfer: MoneyTransfer;
}

/** A transfer that a ruling decided. */
export interface DecidedTransfer extends AskedTransfer {
  readonly decisionId: string;
  /** The framework version under which it was decided: the one whose budget it moves. */
  readonly framework: string;
}

/** What the ladder asks and decides about money of the lines. The service that keeps the ladder implements it. */
export interface Transfers {
  /**
   * The transfers that are asked, and those that were decided, of a programme. What is asked is read first: a ruling that is drawn up
   * meanwhile is then in one of both.
   */
  of(programmeId: string): Promise<{
    readonly askedTransfers: readonly AskedTransfer[];
    readonly decidedTransfers: readonly DecidedTransfer[];
  }>;
  /** The number of a ruling in the register; undefined while it has none. */
  numberOf(programmeId: string, decisionId: string): Promise<number | undefined>;
}
