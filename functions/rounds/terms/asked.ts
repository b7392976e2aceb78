import { programmabureau, ringOn } from '#functions/bodies/terms/bodies.ts';
import type { Partner, Programme } from '#functions/bodies/terms/registry.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { dayOf, sameDayLater } from '#shared/calendar/days.ts';
import { daysOfQuarter, type Quarter, quarterOf } from '#shared/calendar/quarters.ts';
import type { Ring } from '#shared/vocabulary/membership.ts';
import type { PutOver } from './put-over.ts';
import type { Round } from './round.ts';
import type { Task } from './task.ts';
import { seesTask } from './visibility.ts';

/** What was asked of a partner in a quarter: questions of rounds, reports, and reminders of both. */
export interface Asked {
  readonly questions: number;
  readonly reports: number;
  readonly reminders: number;
}

/** The same with what it comes to, and the norm of its ring. */
export interface AskedOfPartner extends Asked {
  readonly partnerId: string;
  readonly name: string;
  /** The ring by which it is judged; absent when it took no part. */
  readonly ring?: Ring;
  /** Everything together. */
  readonly asked: number;
  /** Absent when the programme set none for its ring. */
  readonly norm?: number;
  /** Whether that is more than the norm. */
  readonly over: boolean;
}

type AskedTask = Pick<Task, 'taskId' | 'partnerId' | 'kind' | 'askedAt' | 'remindedAt' | 'remindersSent'>;
type AskedRound = Pick<Round, 'openedAt' | 'reminders'>;
/** A round with what it asks, as far as counting needs it: one that runs or ran, or one that is foreseen. */
export interface Counted {
  readonly round: AskedRound;
  readonly tasks: readonly (AskedTask & Pick<Task, 'matter' | 'matterId' | 'capacity' | 'answer'>)[];
}

const nothing: Asked = { questions: 0, reports: 0, reminders: 0 };
const isIn = (quarter: Quarter, instant: string): boolean => quarterOf(dayOf(instant)) === quarter;

/** When a task was reminded. A task of an earlier release only has how often: then the moments of its round say when. */
export const remindersOf = (
  { remindedAt, remindersSent }: Pick<Task, 'remindedAt' | 'remindersSent'>,
  { reminders }: Pick<Round, 'reminders'>,
): readonly string[] => remindedAt ?? reminders.slice(0, remindersSent);

/**
 * What was asked of each partner in a quarter, by its identifier. A question counts once, in the quarter in which it was asked, however often its mail
 * was sent, to whoever it moved, and also when it was withdrawn: its addressee has had it. A reminder counts in the quarter in which it was sent.
 * The programmabureau is no partner.
 * @param rounds - with their tasks; one that is given twice counts once.
 */
export const askedIn = (
  quarter: Quarter,
  rounds: readonly { readonly round: AskedRound; readonly tasks: readonly AskedTask[] }[],
): ReadonlyMap<string, Asked> => {
  const once = new Map(
    rounds.flatMap(({ round, tasks }) => tasks.map((task) => [task.taskId, { round, task }] as const)),
  );
  const found = new Map<string, Asked>();
  for (const { round, task } of once.values()) {
    if (task.partnerId === programmabureau) continue;
    const isAsked = isIn(quarter, task.askedAt ?? round.openedAt);
    const reminders = remindersOf(task, round).filter((moment) => isIn(quarter, moment)).length;
    if (isAsked || reminders > 0)
      found.set(task.partnerId, sum(found.get(task.partnerId), askedBy(task.kind, isAsked, reminders)));
  }
  return found;
};

const askedBy = (kind: Task['kind'], isAsked: boolean, reminders: number): Asked => ({
  ...nothing,
  reminders,
  ...(isAsked ? { [kind === 'report' ? 'reports' : 'questions']: 1 } : {}),
});

const sum = (one: Asked = nothing, other: Asked): Asked => ({
  questions: one.questions + other.questions,
  reports: one.reports + other.reports,
  reminders: one.reminders + other.reminders,
});

/** The parts of the registry that say who is asked, and how much may be. */
export interface AskedRegistry {
  readonly programme: Pick<Programme, 'settings'>;
  readonly partners: readonly Partner[];
}

/**
 * What was asked of every partner that took part in a quarter, or was asked something in it, against the norm of its ring. A partner is judged by its
 * ring on the last day of the quarter, or on the day of reading while the quarter runs.
 * @param today - ISO date.
 */
export const againstNorms = (
  { programme, partners }: AskedRegistry,
  quarter: Quarter,
  askedByPartner: ReadonlyMap<string, Asked>,
  today: string,
): AskedOfPartner[] => {
  const lastDay = sameDayLater(daysOfQuarter(quarter).until, { days: -1 });
  const day = today < lastDay ? today : lastDay;
  return partners.flatMap((partner) => {
    const ring = ringOn(partner, day);
    const counted = askedByPartner.get(partner.partnerId);
    if (ring === undefined && counted === undefined) return [];
    const { questions, reports, reminders } = counted ?? nothing;
    const norm = ring && programme.settings.askedNorms?.[ring];
    const all = questions + reports + reminders;
    return [
      {
        partnerId: partner.partnerId,
        name: partner.name,
        ...(ring ? { ring } : {}),
        ...{ questions, reports, reminders, asked: all },
        ...(norm === undefined ? {} : { norm }),
        over: norm !== undefined && all > norm,
      },
    ];
  });
};

/** The same, as far as a reader sees the questions: a count tells of nothing else (rule 19). */
export const askedSeenBy = (
  registry: AskedRegistry,
  quarter: Quarter,
  rounds: readonly Counted[],
  { standing, today }: { readonly standing: Standing; readonly today: string },
): AskedOfPartner[] => {
  const seen = rounds.map(({ round, tasks }) => ({ round, tasks: tasks.filter((task) => seesTask(standing, task)) }));
  return againstNorms(registry, quarter, askedIn(quarter, seen), today);
};

/**
 * The partners that a round puts over the norm of their ring if it opens now. Its reminders are not foreseen: whoever answers gets none.
 * @param addressees - of the round; a partner may be more than one of them, such as its college and its council.
 */
export const putOver = (
  figures: readonly AskedOfPartner[],
  addressees: readonly { readonly partnerId: string }[],
): PutOver[] =>
  figures.flatMap(({ partnerId, name, asked: askedBefore, norm }) => {
    const adds = addressees.filter((addressee) => addressee.partnerId === partnerId).length;
    return norm === undefined || adds === 0 || askedBefore + adds <= norm
      ? []
      : [{ partnerId, name, asked: askedBefore, adds, norm }];
  });
