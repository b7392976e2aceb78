import type { Voice } from '#functions/bodies/terms/bodies.ts';
import type { MatterFacts } from '#shared/authority/authority.ts';
import type { ContentView } from '#shared/pages/views.ts';
import type { MatterIds, MatterKind } from '#shared/vocabulary/matter.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import type { Round, Subject } from './terms/round.ts';
import type { Askers } from './terms/round-kinds.ts';
import type { Task } from './terms/task.ts';

/** The round that the record of a matter calls for. Its identifier is always the same for the same call. */
export interface CalledRound {
  readonly roundId: string;
  readonly kind: RoundKind;
  readonly subject: Subject;
  readonly question: string;
  /** The names from the registry that the question is asked by, in a fixed order. */
  readonly names: string[];
  /** Why it is asked again, or in spite of what. */
  readonly motivation?: string;
}

/** Who took a matter back, in Dutch, and why where that was said. */
export interface Withdrawal {
  readonly by: string;
  readonly reason?: string | undefined;
}

/** What the round mechanism asks of a matter that is put to a body. The matter's own record answers. */
export interface Matter {
  /** On whose behalf its rounds ask, by kind, where that is somebody else than the kind of round says. */
  readonly askedBy?: Askers;
  /** Of a matter whose every step is told to all whom it concerns: of how a round ended, only the seats that ruled are told. */
  readonly tellsItsSteps?: true;
  /** The round that the record calls for now; nothing when it waits for something else. */
  called(ids: MatterIds): Promise<CalledRound | undefined>;
  /** Of a kind whose rounds no workflow opens: the matters of a programme, by identifier, that wait for the answer in theirs. */
  waiting?(programmeId: string): Promise<readonly string[]>;
  /** Whom a round is put to as the record has it now, where membership alone does not say (rule 12). */
  putTo(round: Pick<Round, 'programmeId' | 'matterId' | 'kind'>): Promise<readonly Voice[]>;
  /** Whether nobody needs to answer a round any more, since the matter was withdrawn. */
  isWithdrawn(ids: MatterIds): Promise<boolean>;
  /** Who took it back, as its record has it, for whoever was asked in a task. */
  withdrawal(task: Pick<Task, 'programmeId' | 'matterId' | 'partnerId'>, now: string): Promise<Withdrawal>;
  /** Of a matter that concludes from an answer before its round is closed: whether it has, so that a correction comes too late. */
  isDecided?(ids: MatterIds): Promise<boolean>;
  /** Whether its giver was told what was done with what it said in a task (rule 7): a correction would stay without an answer. */
  isReplied?(task: Pick<Task, 'programmeId' | 'matterId' | 'taskId'>): Promise<boolean>;
  /** Whether the text that a round decided on was replaced since, so that what was decided on it binds nobody (rule 11). */
  isSuperseded?(round: Round): Promise<boolean>;
  /** The last round of a matter, which it may have left open when it was withdrawn. */
  lastRound(ids: MatterIds): Promise<string | undefined>;
  /** Addressees whose earlier answer about the same text still stands: they are not asked again (rule 11). */
  standing(
    round: Pick<Round, 'programmeId' | 'matter' | 'matterId' | 'roundId' | 'kind' | 'subject'>,
  ): Promise<string[]>;
  /** What the table of authority must know of the matter before an answer counts, as the record has it now (rule 12). */
  facts(round: Round): Promise<Partial<MatterFacts>>;
  /** Of a matter whose rounds register decisions: when the text of a round was written; no decision on it is older (rule 8). */
  writtenAt?(round: Round): Promise<string>;
  /** The text that a round is about, as its addressees read it. */
  content(round: Round): Promise<ContentView | undefined>;
}

/** Every kind of matter that can be put to a body. */
export type Matters = Readonly<Record<MatterKind, Matter>>;
