import { roundKinds } from '#functions/rounds/terms/round-kinds.ts';
import { dayOf } from '#shared/calendar/days.ts';
import { isPublicHoliday } from '#shared/calendar/public-holidays.ts';
import { type Check, type Looked, unless } from './check.ts';
import { inRing } from './members.ts';
import type { Whole } from './whole.ts';

type Round = Whole['rounds'][number];
type Task = Round['tasks'][number];

const eachRound =
  (look: (round: Round, whole: Whole) => string | undefined, which: (round: Round) => boolean = () => true) =>
  (whole: Whole): Looked[] =>
    whole.rounds.filter(which).map((round) => [round.roundId, look(round, whole)]);

const isClosed = ({ status }: Round): boolean => status === 'closed';
const awaits = ({ awaited, status, answer }: Task): boolean =>
  awaited && status !== 'withdrawn' && answer === undefined;

/** Nobody is heard less than the term: a round ends when everybody who is awaited answered, or when its term is over. */
const wholeTerm = ({ closedAt = '', termEnd, tasks }: Round): string | undefined => {
  const open = tasks.filter((task) => task.awaited && task.status === 'open');
  return unless(
    closedAt >= termEnd || open.length === 0,
    `closed on ${closedAt}, before ${termEnd}, while ${open.length} were awaited`,
  );
};

const silentRecorded = ({ outcome, tasks }: Round): string | undefined => {
  if (!outcome) return 'it has no outcome';
  const silent = tasks.filter(awaits).map(({ addresseeId }) => addresseeId);
  return unless(
    JSON.stringify(silent.toSorted()) === JSON.stringify([...outcome.silent].toSorted()),
    `silent are ${silent.join(', ') || 'none'}, its outcome names ${outcome.silent.join(', ') || 'none'}`,
  );
};

const votes = new Set(['majority', 'ruling']);
const isVote = ({ kind }: Round): boolean => votes.has(roundKinds[kind].concludes);

/** A vote counts once: each seat has one task, and the tally is the number of votes. */
const countedOnce = ({ outcome, tasks }: Round): string | undefined => {
  const seats = tasks.map(({ partnerId }) => partnerId);
  if (new Set(seats).size !== seats.length) return 'a seat has two tasks';
  const given = tasks.filter(({ answer, status }) => answer !== undefined && status === 'answered').length;
  const counted = Object.values(outcome?.tally ?? {}).reduce((sum, one) => sum + one, 0);
  return unless(counted === given, `${given} votes were given, ${counted} were counted`);
};

const eachAnswer =
  (
    look: (
      task: Task & { readonly answer: NonNullable<Task['answer']> },
      round: Round,
      whole: Whole,
    ) => string | undefined,
  ) =>
  (whole: Whole): Looked[] =>
    whole.rounds.flatMap((round) =>
      round.tasks.flatMap((task): Looked[] => {
        const { answer } = task;
        return answer ? [[task.taskId, look({ ...task, answer }, round, whole)]] : [];
      }),
    );

/** Whether a day is one on which people of the proof work. */
const isWorkingDay = (date: string): boolean => {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isPublicHoliday(date);
};

export const roundChecks: readonly Check[] = [
  {
    rule: 1,
    promise: 'every answer was given by whoever took part on that day',
    look: eachAnswer(({ partnerId, answer, capacity }, _, whole) =>
      unless(
        capacity === 'programmabureau' || inRing(whole, partnerId, dayOf(answer.givenAt)),
        `${partnerId} took no part on ${dayOf(answer.givenAt)}`,
      ),
    ),
  },
  {
    rule: 4,
    promise: 'whoever did not answer is recorded as silent',
    look: eachRound(silentRecorded, (round) => isClosed(round)),
  },
  {
    rule: 4,
    promise: 'no vote is counted twice',
    look: eachRound(countedOnce, (round) => isClosed(round) && isVote(round)),
  },
  {
    rule: 8,
    promise: 'a decision of a body has its day and its reference, and the day is not to come',
    look: eachAnswer(({ answer }, { kind }) => {
      if (!roundKinds[kind].registersDecision) return undefined;
      const { decidedOn = '', reference } = answer.decision ?? {};
      return unless(
        decidedOn !== '' && decidedOn <= dayOf(answer.givenAt) && reference !== undefined,
        'no day or reference',
      );
    }),
  },
  { rule: 10, promise: 'nobody is heard less than the term', look: eachRound(wholeTerm, isClosed) },
  {
    rule: 11,
    promise: 'an answer is about the text of its round',
    look: eachAnswer(({ answer }, { subject }) =>
      unless(answer.textHash === subject.hash, 'another text was answered'),
    ),
  },
  {
    rule: 12,
    promise: 'the entitlement is kept with every answer',
    look: eachAnswer(({ answer }) => unless(answer.entitlement.length > 0, 'no entitlement')),
  },
  {
    rule: 13,
    promise: 'reminders are planned on working days, within the term',
    look: eachRound(({ reminders, openedAt, termEnd }) => {
      const wrong = reminders.filter((at) => !isWorkingDay(dayOf(at)) || at <= openedAt || at >= termEnd);
      return unless(wrong.length === 0, `reminders on ${wrong.join(', ')}`);
    }),
  },
  {
    rule: 13,
    promise: 'nobody is reminded more often than is planned',
    look: (whole) =>
      whole.rounds.flatMap(({ reminders, extensions, tasks }) =>
        tasks.map(
          ({ taskId, remindersSent }): Looked => [
            taskId,
            unless(remindersSent <= reminders.length * (1 + extensions.length), `${remindersSent} reminders`),
          ],
        ),
      ),
  },
  {
    rule: 22,
    promise: 'no round stays open beyond its term',
    look: eachRound(({ status, termEnd }, { today }) =>
      unless(status !== 'open' || dayOf(termEnd) >= today, `its term ended on ${termEnd}`),
    ),
  },
];
