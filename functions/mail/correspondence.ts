import type { AlliancesReader } from '#functions/alliances/reader.ts';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { bureauContactOn, onDay } from '#functions/bodies/terms/bodies.ts';
import type { Person, Programme } from '#functions/bodies/terms/registry.ts';
import type { DecisionsReader } from '#functions/decisions/reader.ts';
import type { EscalationsReader } from '#functions/escalations/reader.ts';
import type { AllianceFacts } from '#functions/escalations/terms/alliance-facts.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { MembersReader } from '#functions/members/reader.ts';
import type { MonitoringReader } from '#functions/monitoring/reader.ts';
import type { ReviewsReader } from '#functions/reviews/reader.ts';
import type { Matter } from '#functions/rounds/matter.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { audienceOf } from '#functions/rounds/terms/audience.ts';
import { type Link, signLink } from '#functions/rounds/terms/link.ts';
import { asksCode } from '#functions/rounds/terms/recorded.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import { askerOf, roundKind } from '#functions/rounds/terms/round-kinds.ts';
import type { Contact, Task } from '#functions/rounds/terms/task.ts';
import { termEnd } from '#shared/calendar/terms.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { MatterKind } from '#shared/vocabulary/matter.ts';
import { isSameAddress } from '#shared/vocabulary/same-address.ts';
import type { TaskFrameView, TaskMailView } from './messages/views.ts';

/** The sources of the letters. */
export interface Deps {
  readonly registry: RegistryReader;
  readonly reviews: ReviewsReader;
  readonly rounds: RoundsReader;
  readonly frameworks: FrameworksReader;
  readonly escalations: EscalationsReader;
  readonly alliances: AllianceFacts;
  readonly contributions: Pick<AlliancesReader, 'contribution' | 'grant' | 'grantNow' | 'paymentRequest'>;
  readonly reports: Pick<AlliancesReader, 'reporting' | 'alliances'>;
  readonly evaluations: Pick<MonitoringReader, 'evaluations'>;
  readonly register: DecisionsReader;
  readonly members: Pick<MembersReader, 'handover' | 'contributionsOf' | 'succession'>;
  /** The kinds of matter, with the parts that letters need. */
  readonly matters: Readonly<
    Record<MatterKind, Pick<Matter, 'askedBy' | 'askers' | 'tellsItsSteps' | 'withdrawal' | 'concerns' | 'afterwards'>>
  >;
  readonly secret: () => Promise<string>;
  /** Base of the decision pages. */
  readonly publicUrl: string;
  /** Base of the workbench. */
  readonly workbenchUrl: string;
}

/** A task with everybody it is written to about. */
export interface Correspondence {
  readonly programme: Programme;
  readonly round: Round;
  readonly task: Task;
  /** The registered person. */
  readonly person: Person | undefined;
  /** The deputy the task was passed on to. */
  readonly deputy: Contact | undefined;
  readonly bureau: string;
}

/** The correspondence about a task, or undefined when there is no such task. */
export const correspondenceOf = async (
  deps: Deps,
  taskId: string,
  now: string,
): Promise<Correspondence | undefined> => {
  const task = await deps.rounds.task(taskId);
  const round = task && (await deps.rounds.round(task.roundId));
  return task && round && aboutTask(deps, round, task, now);
};

/**
 * The same for a task and round that were read already. The registry as it stands is one item, which has everybody but people who ended before its
 * last change.
 */
export const aboutTask = async (
  deps: Pick<Deps, 'registry' | 'rounds'>,
  round: Round,
  task: Task,
  now: string,
): Promise<Correspondence> => {
  const { programmeId, personId } = task;
  const [{ programme, people }, deputy] = await Promise.all([
    deps.registry.registry(programmeId),
    task.deputyId ? deps.rounds.contact(task.roundId, task.deputyId) : undefined,
  ]);
  const present = people.find((one) => one.personId === personId);
  const person = present ?? (personId ? await deps.registry.person(programmeId, personId) : undefined);
  const bureau = bureauContactOn(people, localDate(now));
  return { programme, round, task, person, deputy, bureau: bureau?.email ?? 'het programmabureau' };
};

export interface Recipient {
  readonly email: string;
  readonly name: string;
}

/** The current holder of the task: the deputy when it was passed on, otherwise the registered person. */
export const holderOf = ({ person, deputy }: Correspondence): Recipient | undefined => {
  if (deputy?.email) return { email: deputy.email, name: deputy.name };
  return recipientOf(person);
};

/** Whether the mail about a task goes to a mailbox. */
export const isFor = (about: Correspondence, { email }: Recipient): boolean => {
  const holder = holderOf(about);
  return holder !== undefined && isSameAddress(holder.email, email);
};

/** Who is told the result of a task: the registered person, and the deputy it was passed on to. */
export const receiversOf = ({ person, deputy }: Pick<Correspondence, 'person' | 'deputy'>): Recipient[] =>
  [recipientOf(person), deputy].flatMap((one) => (one?.email ? [{ name: one.name, email: one.email }] : []));

/** A person as a recipient; a person whose data was erased has no address and is no recipient. */
export const recipientOf = (person: Person | undefined): Recipient | undefined =>
  person && person.erasedAt === undefined ? { email: person.email, name: person.name } : undefined;

/**
 * Who is told, possibly months later, what was done with an answer: the holder of the task while that person still has the role, otherwise
 * the person who has the role now. The answer was given for a body or a partner, which outlives its people (rules 7 and 12).
 */
export const successorOf = async (
  { registry }: Pick<Deps, 'registry'>,
  about: Correspondence,
  now: string,
): Promise<Recipient | undefined> => {
  const { task, person, deputy } = about;
  const today = localDate(now);
  const holder = holderOf(about);
  if (holder && (deputy?.email !== undefined || (person && onDay(person, today)))) return holder;
  const known = await registry.registry(task.programmeId);
  const place = audienceOf(task.kind, known, today).find(({ addresseeId }) => addresseeId === task.addresseeId);
  return recipientOf(known.people.find(({ personId }) => personId === place?.personId)) ?? holder;
};

export const frameOf = ({ programme, round, task, bureau }: Correspondence, { name }: Recipient): TaskFrameView => ({
  programmeName: programme.name,
  contactOfBureau: bureau,
  addresseeName: name,
  capacity: task.addressee,
  question: round.question,
});

export const taskMailView = async (
  deps: Deps,
  about: Correspondence,
  to: Recipient,
  now: string,
): Promise<TaskMailView> => {
  const { round, programme } = about;
  const kind = roundKind(round.kind);
  return {
    ...frameOf(about, to),
    askedBy: askerOf(round, deps.matters[round.matter]),
    roundName: kind.name,
    asks: kind.asks,
    afterSilence: kind.afterSilence,
    subject: round.subject,
    essentials: round.essentials,
    dueAt: round.termEnd,
    registersDecision: kind.registersDecision,
    asksAgain: kind.asksAgain === true,
    oneTimeCode: asksCode(programme, round.kind, localDate(now)),
    motivation: round.motivation,
    shorterTerm: round.shorterTerm,
    link: `${deps.publicUrl}/${signLink(await deps.secret(), linkOf(about, now))}`,
  };
};

const everyDay = { workingWeekdays: [1, 2, 3, 4, 5, 6, 7], publicHolidays: 'none' } as const;
/** The default number of days that a link remains valid after its round's term: the receipt can still be opened. */
const afterTerm = 'P30D';

const linkOf = ({ task, round, programme }: Correspondence, now: string): Link => {
  const { linkLifetime } = programme.settings;
  const [from, length] = linkLifetime ? [now, linkLifetime] : [round.termEnd, afterTerm];
  const expires = termEnd(from, { length, counts: 'calendar-days' }, everyDay);
  return { taskId: task.taskId, version: task.linkVersion, expires: Math.ceil(Date.parse(expires) / 1000) };
};
