import { onDay, representativeOf } from '#functions/bodies/terms/bodies.ts';
import { asRole } from '#functions/bodies/terms/person-standing.ts';
import type { PresentRegistry } from '#functions/bodies/terms/present.ts';
import type { Person } from '#functions/bodies/terms/registry.ts';
import { standingIn } from '#functions/bodies/terms/standing.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { Write } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict, NotEntitled, NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Role } from '#shared/vocabulary/membership.ts';
import { addresseesOf } from '../addressees-of.ts';
import { allowedAnswer, type GivenAnswer } from '../domain/answer.ts';
import { entitlementOf } from '../domain/entitlement.ts';
import { isSameAnswer } from '../domain/same-answer.ts';
import { answerEntity, contactEntity, taskEntity, trailEntity } from '../records.ts';
import { countAnswer } from '../round-counts.ts';
import type { RoundDeps } from '../round-deps.ts';
import { representableBody } from '../terms/capacities.ts';
import type { Round } from '../terms/round.ts';
import { roundKind } from '../terms/round-kinds.ts';
import type { Contact, RecordedAnswer, Task } from '../terms/task.ts';
import { decidedAfter } from './decided-after.ts';
import { demandFilled } from './demand-filled.ts';
import { personIn } from './dossier.ts';
import { type TaskChange, trailLine } from './hand-over.ts';
import type { Dossier } from './task-view.ts';

/** The person who registers an answer: the addressee on the page, or the programmabureau from paper. */
export interface Registrar {
  readonly name: string;
  readonly role: string;
}

export interface Answering {
  readonly taskId: string;
  readonly given: GivenAnswer;
  readonly registrar: Registrar;
  readonly via: RecordedAnswer['via'];
  readonly now: string;
  /** The version of the link that was used; a link from before the task moved cannot record an answer (rule 12). */
  readonly linkVersion?: number;
  /** The number of the answer that this one corrects, while its round is open. */
  readonly replaces?: number;
  /** Who registers it for somebody else, and why; stored in the task's trail. */
  readonly forTrail?: Omit<TaskChange, 'now'>;
  /** The role of the person who answers; absent where none is known, on a page or on paper. */
  readonly role?: Role;
  /** The text that the addressee saw; an answer to another text is refused (rule 11). */
  readonly textHash?: string;
}

/** A task and its round, as they were read. The recording refuses an answer when either changed meanwhile. */
export type Known = Pick<Dossier, 'task' | 'round'>;

/**
 * Records an answer, once. The same answer again returns what was recorded.
 * @param seen - what the same request read already. When it changed meanwhile, the answer is tried again on the current records.
 * @throws {NotFound} when there is no such task.
 * @throws {Conflict} `different-answer`, `task-withdrawn`, `round-closed`, `already-concluded`, `remarks-answered`, `task-moved` or
 * `text-superseded`.
 * @throws {NotEntitled} when the addressee is not entitled at this moment (rule 12).
 * @throws {InvalidInput} naming every fault of the answer.
 * @throws {ConditionFailed} when others wrote first in every attempt.
 */
export const recordAnswer =
  (roundDeps: RoundDeps) =>
  (answering: Answering, seen?: Known): Promise<Task> =>
    // Somebody may write to the task or the round meanwhile; the next attempt uses the new state.
    retry(async (attempt) => {
      const known = (attempt === 1 && seen) || (await look(roundDeps, answering.taskId));
      return tryToRecord(roundDeps, answering, known);
    });

const look = async ({ rounds }: RoundDeps, taskId: string): Promise<Known> => {
  const task = await rounds.task(taskId);
  const round = task && (await rounds.round(task.roundId));
  if (!task || !round) throw new NotFound('There is no such task.');
  return { task, round };
};

const tryToRecord = async (roundDeps: RoundDeps, answering: Answering, { task, round }: Known): Promise<Task> => {
  const { given, now } = answering;
  if (isRecorded(task, answering)) return task;
  demandOpen(task, round, answering);
  // The matter may have been withdrawn a moment ago, before its round was ended.
  const matter = roundDeps.matters[round.matter];
  if (await matter.isWithdrawn(round, now)) throw withdrawn();
  if (await matter.isDecided?.(round)) throw concluded();
  if (task.status === 'answered' && (await matter.isInputAnswered?.(task))) throw inputAnswered();
  const today = localDate(now);
  // The entitlement is checked at this moment (rule 12), not with the data of the page.
  const registry = await roundDeps.registry.registry(task.programmeId);
  const standing = asRole(standingIn(registry, task.partnerId, today), answering.role);
  const entitlement = entitlementOf(task, standing, await matter.facts(round, given.decision?.decidedOn), given.answer);
  await demandVoice(roundDeps, round, task, now);
  const allowed = allowedAnswer(task.kind, given, today, await decidedAfter(matter, round, task));
  await demandFilled(matter, round, given);
  const representedBy = representative(registry, task, await personIn(roundDeps.registry, registry, task), today);
  const answer = answerOf(task, round, allowed, { ...answering, entitlement }, representedBy);
  const answered = withAnswer(task, answer);
  const deputy = task.deputyId ? await roundDeps.rounds.contact(task.roundId, task.deputyId) : undefined;
  await transact(roundDeps.client, writesOf(roundDeps, round, { before: task, task: answered }, answering, deputy));
  return answered;
};

/**
 * Whether the same answer is recorded already. A college that deferred may answer once more, and an answer may be corrected while the round
 * is open, by an answer that names the one it replaces. Both are kept (rule 5).
 * @throws {Conflict} when a different final answer is recorded.
 */
const isRecorded = ({ answer, status }: Task, { given, replaces }: Answering): boolean => {
  const same = isSameAnswer(answer, given);
  if (same || status !== 'answered') return same;
  if (replaces !== undefined && replaces === answer?.number) return false;
  throw new Conflict(
    'different-answer',
    'The task already has another answer. Only the programmabureau can correct it.',
  );
};

const withdrawn = (): Conflict => new Conflict('task-withdrawn', 'This question was withdrawn.');

const concluded = (): Conflict =>
  new Conflict(
    'already-concluded',
    'The round used the recorded answer to conclude. Another decision needs a new matter.',
  );

const inputAnswered = (): Conflict =>
  new Conflict(
    'remarks-answered',
    'The recorded remarks already have an answer, and their giver was notified. They cannot change.',
  );

const demandOpen = (task: Task, round: Round, { now, textHash, linkVersion }: Answering): void => {
  if (task.status === 'withdrawn' || round.status === 'withdrawn') throw withdrawn();
  if (round.status !== 'open' || now > round.termEnd)
    throw new Conflict('round-closed', 'The term of this round has ended. The round accepts no answers.');
  if (linkVersion !== undefined && linkVersion !== task.linkVersion)
    throw new Conflict('task-moved', 'Somebody else received the task after this form was opened.');
  if (textHash !== undefined && textHash !== round.subject.hash)
    throw new Conflict('text-superseded', 'The text changed after this form was opened.');
};

/**
 * The partner that answers for another in the body of this round (rule 6): its representative has the task, and the registry confirms the
 * representation today.
 * @throws {NotEntitled} when the holder does not have that role any more, or does not represent the partner any more.
 */
const representative = (
  registry: PresentRegistry,
  task: Task,
  person: Person | undefined,
  today: string,
): string | undefined => {
  if (person && !onDay(person, today))
    throw new NotEntitled('hold the role', 'The addressee no longer holds this role.');
  if (person?.partnerId === undefined || person.partnerId === task.partnerId) return undefined;
  const body = representableBody(task.capacity);
  if (body && representativeOf(registry, body, task.partnerId, today) === person.partnerId) return person.partnerId;
  throw new NotEntitled('represent', 'The addressee no longer represents this partner.');
};

/**
 * When one partner speaks for others, only the current one may answer, through its named person (rule 12): the lead of an alliance may have
 * left since the task was given.
 * @throws {NotEntitled} when another partner or person speaks for them.
 */
const demandVoice = async (roundDeps: RoundDeps, round: Round, task: Task, now: string): Promise<void> => {
  if (task.capacity !== 'alliance') return;
  const place = (await addresseesOf(roundDeps, round, now)).find(({ addresseeId }) => addresseeId === task.addresseeId);
  const named = task.assignedByHand || place?.personId === task.personId;
  if (place === undefined || !named)
    throw new NotEntitled('speak for the alliance', 'Another person now speaks for the alliance.');
};

const answerOf = (
  task: Task,
  round: Round,
  given: GivenAnswer,
  { via, now, entitlement }: Answering & { entitlement: string },
  representedBy: string | undefined,
): RecordedAnswer => {
  const number = (task.answer?.number ?? 0) + 1;
  return {
    number,
    answer: given.answer,
    question: round.question,
    ...(given.remarks ? { remarks: given.remarks } : {}),
    ...(given.decision ? { decision: given.decision } : {}),
    ...(given.measures ? { measures: given.measures } : {}),
    ...(given.dispensation ? { dispensation: given.dispensation } : {}),
    ...(given.filled ? { filled: given.filled } : {}),
    textHash: round.subject.hash,
    givenAt: now,
    via,
    entitlement,
    ...(representedBy ? { representedBy } : {}),
    registrarId: `registrar.${task.taskId}.${number}`,
  };
};

const withAnswer = (task: Task, answer: RecordedAnswer): Task => {
  const { code: _code, ...rest } = task;
  return { ...rest, answer, status: staysOpen(task, answer) ? 'open' : 'answered', revision: task.revision + 1 };
};

/** A deferral of a college is recorded, and the college is still awaited. */
const staysOpen = ({ kind }: Pick<Task, 'kind'>, { answer }: Pick<RecordedAnswer, 'answer'>): boolean =>
  roundKind(kind).options.some((option) => option.answer === answer && option.keepsOpen === true);

/** What a task adds to the number of awaited answers; a correction may turn a decision into a deferral. */
const waitsFor = ({ awaited, status }: Pick<Task, 'awaited' | 'status'>): number =>
  awaited && status === 'open' ? 1 : 0;

const writesOf = (
  { table }: RoundDeps,
  round: Round,
  { before, task }: Readonly<Record<'before' | 'task', Task>>,
  { registrar, forTrail, now }: Answering,
  deputy: Contact | undefined,
): Write[] => {
  const { programmeId, matter, matterId, roundId, taskId, kind, answer } = task;
  if (!answer) return [];
  // An answer on paper may be from a colleague, who, like a deputy, is found by the person whose task it was.
  const holder = task.deputyId === undefined ? task.personId : deputy?.personId;
  const contact: Contact = {
    contactId: answer.registrarId,
    programmeId,
    ...(holder ? { personId: holder } : {}),
    roundId,
    taskId,
    ...registrar,
  };
  const data = { programmeId, matter, matterId, roundId, taskId, kind, answerNumber: answer.number };
  return [
    table.replace(taskEntity, task),
    table.insert(answerEntity, { roundId, taskId, ...answer }),
    table.put(contactEntity, contact),
    countAnswer(table, round, { taskId, awaited: waitsFor(task) - waitsFor(before), now }),
    ...(forTrail ? [table.put(trailEntity, trailLine(task, 'answered', { ...forTrail, now }))] : []),
    ...table.record(fact('nl.regiodeal.task.answered.v1', now, data)),
  ];
};
