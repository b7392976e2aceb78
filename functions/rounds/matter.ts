import type { Voice } from '#functions/bodies/terms/bodies.ts';
import type { MatterFacts } from '#shared/authority/authority.ts';
import type { ContentView } from '#shared/pages/views.ts';
import type { MatterIds, MatterKind } from '#shared/vocabulary/matter.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import type { BriefingContent } from './terms/briefing.ts';
import type { Filling } from './terms/filling.ts';
import type { Round, Subject } from './terms/round.ts';
import type { Askers } from './terms/round-kinds.ts';
import type { Task } from './terms/task.ts';

/** The round that the record of a matter requires. Its identifier is always the same for the same round. */
export interface CalledRound {
  readonly roundId: string;
  readonly kind: RoundKind;
  readonly subject: Subject;
  readonly question: string;
  /** The registry names that the question uses, in a fixed order. */
  readonly names: string[];
  /** The figures that decide, in Dutch: an amount, a size. */
  readonly essentials?: NonNullable<Round['essentials']>;
  /** The decisions that the body is asked to take back, by their identifiers in the register. */
  readonly takesBack?: string[];
  /** Why it is asked again, or in spite of what. */
  readonly motivation?: string;
  /** Why its term ends before every council that is asked can have met (rule 21). */
  readonly shorterTerm?: string;
}

/** A question that a clock puts about a matter in days to come, as far as the record foresees it. */
export interface ForeseenQuestion {
  readonly matterId: string;
  readonly kind: RoundKind;
  /** The partners that the matter names, as `namedPartners` does when the round opens. */
  readonly named: readonly Voice[];
}

/** Who withdrew a matter, in Dutch, and the reason when one was given. */
export interface Withdrawal {
  readonly by: string;
  readonly reason?: string | undefined;
}

/** Days (ISO dates), half-open. */
export interface Days {
  readonly from: string;
  readonly until: string;
}

/** What the round mechanism needs from a matter that is put to a body. The matter's own record answers. */
export interface Matter {
  /** The asker of its rounds, by kind, when it differs from that of the kind of round. */
  readonly askedBy?: Askers;
  /** The matter itself tells everybody concerned about each step: only the seats that ruled are told how a round ended. */
  readonly tellsItsSteps?: true;
  /** Each of its rounds is a rung of the ladder, which has its own clock: its term is not extended, whatever its kind. */
  readonly fixedTerm?: true;
  /** Who speaks for the asker of its rounds, when that is an alliance: they are told how a round ended. */
  askers?(ids: Pick<Round, 'programmeId' | 'matterId'>): Promise<readonly Voice[]>;
  /** How it goes on after a round that ended, in Dutch, for whoever is told of its outcome; undefined when nobody has anything to do. */
  afterwards?(round: Round): Promise<string | undefined>;
  /** The tasks with the decision that a round is about: whoever registered that decision is told how the round ended. */
  concerns?(round: Round): Promise<readonly string[]>;
  /** The round that the record requires now; undefined when the matter waits for something else. */
  called(ids: MatterIds): Promise<CalledRound | undefined>;
  /** For a kind whose rounds no workflow opens: the identifiers of a programme's matters that wait for the answer of their round. */
  waiting?(programmeId: string): Promise<readonly string[]>;
  /**
   * For a kind whose rounds a clock opens: the questions that it puts in some days to come (ISO dates, half-open), if nobody answers or does
   * anything until then. What is asked again after silence is not foreseen.
   */
  comes?(programmeId: string, days: Days): Promise<readonly ForeseenQuestion[]>;
  /** The addressees of a round by the current record, when membership alone does not determine them (rule 12). */
  namedPartners(round: Pick<Round, 'programmeId' | 'matterId' | 'kind'>): Promise<readonly Voice[]>;
  /** Whether nobody needs to answer a round any more, because the matter was withdrawn, or left that round for another one. */
  isWithdrawn(ids: MatterIds & { readonly roundId?: string }, now: string): Promise<boolean>;
  /** The round that a matter left for another one; it may still be open. */
  leftRound?(ids: MatterIds): Promise<string | undefined>;
  /** Who withdrew it, by its record, for the addressee of a task. */
  withdrawal(task: Pick<Task, 'programmeId' | 'matterId' | 'partnerId'>, now: string): Promise<Withdrawal>;
  /** For a matter that concludes from an answer before its round is closed: whether it has, so that a correction is too late. */
  isDecided?(round: Pick<Round, 'programmeId' | 'matter' | 'matterId' | 'kind'>): Promise<boolean>;
  /** Whether the addressee was told what was done with its words in a task (rule 7): a correction would get no answer. */
  isInputAnswered?(task: Pick<Task, 'programmeId' | 'matterId' | 'taskId'>): Promise<boolean>;
  /** Whether the text that a round decided on was replaced since, so that the decision binds nobody (rule 11). */
  isSuperseded?(round: Round): Promise<boolean>;
  /** The alliance that a matter is about, where its identifier does not say it: the matter quotes what that alliance reported. */
  allianceOf?(ids: Pick<Round, 'programmeId' | 'matterId'>): Promise<string>;
  /** The rounds about a matter that has more than one: later ones quote what was answered in earlier ones. */
  rounds?(ids: Pick<Round, 'programmeId' | 'matterId'>): Promise<readonly string[]>;
  /** The last round of a matter, which may still be open when the matter was withdrawn. */
  lastRound(ids: MatterIds): Promise<string | undefined>;
  /** Addressees whose earlier answer about the same text is still valid: they are not asked again (rule 11). */
  standing(
    round: Pick<Round, 'programmeId' | 'matter' | 'matterId' | 'roundId' | 'kind' | 'subject'>,
  ): Promise<string[]>;
  /**
   * The facts of the matter that the authority table needs before an answer counts, by the current record (rule 12).
   * @param decidedOn - the day (ISO date) of the decision that the answer registers.
   */
  facts(round: Round, decidedOn?: string): Promise<Partial<MatterFacts>>;
  /** For a matter whose rounds register decisions: when the text of a round was written; no decision on it can be older (rule 8). */
  writtenAt?(round: Round): Promise<string>;
  /** For a round that asks whether a decision is taken back: the day (ISO date) of that decision; no later one can be older (rule 8). */
  takesBackFrom?(round: Round): Promise<string | undefined>;
  /**
   * For a matter on which a body can decide anew after it took its decision back: the day (ISO date) of the decision by which the body of a partner
   * last took one back; no later decision of that body can be older (rule 8).
   */
  tookBackOn?(round: Round, partnerId: string): Promise<string | undefined>;
  /** What whoever decides must know besides the text (rule 20); read once, when the round opens. */
  briefing?(round: MatterIds & CalledRound): Promise<BriefingContent>;
  /** For a matter whose rounds ask for more than an answer: the form that its addressee fills in. */
  readonly filling?: Filling<Round>;
  /** The text of a round, as its addressees read it. */
  content(round: Round): Promise<ContentView | undefined>;
}

/** Every kind of matter that can be put to a body. */
export type Matters = Readonly<Record<MatterKind, Matter>>;
