import type { Fact, FactOf, FactType } from '#shared/events/catalogue.ts';
import type { MatterKind } from '#shared/vocabulary/matter.ts';
import { type Correspondence, correspondenceOf, type Deps, holderOf, type Recipient } from '../correspondence.ts';
import type { Message } from '../messages/views.ts';

/** The task of a letter, as it was when the letter was written. */
export interface TaskOfLetter {
  readonly programmeId: string;
  readonly matter: MatterKind;
  readonly matterId: string;
  readonly roundId: string;
  readonly taskId: string;
  readonly linkVersion: number;
  /** The number of times it had been sent by then. */
  readonly sending: number;
}

/** An e-mail that a fact requires. */
export interface Letter {
  readonly to: Recipient;
  readonly message: Message;
  /** The identifier of the addressee: a task, a partner, or a kind of reader where the letter says the same to all of a mailbox. */
  readonly addressee: string;
  /** The task whose holder gets it: if the letter does not arrive, the task is undeliverable. */
  readonly task?: TaskOfLetter;
  /** The other tasks of a letter with several: if it does not arrive, they are undeliverable too. */
  readonly others?: readonly TaskOfLetter[];
}

export type Writer<T extends FactType> = (deps: Deps, fact: FactOf<T>, now: string) => Promise<Letter[]>;

/** A letter to the holder of a task. */
export const letterToHolder = ({ task }: Correspondence, to: Recipient, message: Message): Letter => {
  const { programmeId, matter, matterId, roundId, taskId, linkVersion, sendings: sending } = task;
  return {
    to,
    message,
    addressee: taskId,
    task: { programmeId, matter, matterId, roundId, taskId, linkVersion, sending },
  };
};

type TaskFact = Extract<Fact, { data: { taskId: string } }>;

/** Writes to the holder of a task that still needs an answer; no letter otherwise. */
export const toHolder =
  <F extends TaskFact>(
    write: (deps: Deps, about: Correspondence, to: Recipient, fact: F, now: string) => Promise<Message | undefined>,
  ) =>
  async (deps: Deps, fact: F, now: string): Promise<Letter[]> => {
    const about = await correspondenceOf(deps, fact.data.taskId, now);
    const to = about && holderOf(about);
    if (!about || !to || about.task.status !== 'open' || about.round.status !== 'open') return [];
    const message = await write(deps, about, to, fact, now);
    return message ? [letterToHolder(about, to, message)] : [];
  };
