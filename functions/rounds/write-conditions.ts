import type { Condition } from '#shared/dynamo/condition.ts';
import type { RoundCount } from './domain/round-count.ts';
import type { Walk } from './domain/walk.ts';
import { beyondCalendar } from './domain/within-calendar.ts';
import type { Round } from './terms/round.ts';

// The conditions of writes to a round, to a part that counts its answers, to a task or to a walk, each named after what it requires.

/** For a round or a part of it. */
export const isOpen: Condition = { expression: '#status = :open', values: { open: 'open' } };

/** For an open round or a part of it, with one more condition. */
const isOpenAnd = (expression: string, values: Readonly<Record<string, unknown>>): Condition => ({
  expression: `${isOpen.expression} AND ${expression}`,
  values: { ...isOpen.values, ...values },
});

/**
 * For a round or a part of it: it accepts answers at a moment (ISO instant). A stored end beyond the calendar sorts before all other texts.
 */
export const takesAnswers = (now: string): Condition =>
  isOpenAnd('(#termEnd >= :now OR begins_with(#termEnd, :beyond))', { now, beyond: beyondCalendar });

/** For a part: no answer was counted since it was read. */
export const isCountedAsRead = ({ answers, awaited }: Pick<RoundCount, 'answers' | 'awaited'>): Condition =>
  isOpenAnd('#answers = :seen AND #awaited = :left', { seen: answers, left: awaited });

/** For a round as stored, without the counts of its parts: no answer and no extension was written since it was read. */
export const endsAsRead = ({ answers, awaited, termEnd }: Pick<Round, 'answers' | 'awaited' | 'termEnd'>): Condition =>
  isOpenAnd('#answers = :seen AND #awaited = :left AND (#termEnd = :end OR begins_with(#termEnd, :beyond))', {
    seen: answers,
    left: awaited,
    end: termEnd,
    beyond: beyondCalendar,
  });

/** For the extension of a round: its term and number of reminders are as they were read. */
export const isTimedAsRead = ({ termEnd, remindersSent }: Pick<Round, 'termEnd' | 'remindersSent'>): Condition =>
  isOpenAnd('#termEnd = :before AND #remindersSent = :sent', { before: termEnd, sent: remindersSent });

/** For a round: neither this reminder nor a later one was counted yet. */
export const isNotReminded = (reminder: number): Condition => isOpenAnd('#remindersSent < :reminder', { reminder });

/** For a round: its question still has these words. */
export const asks = (question: string): Condition => isOpenAnd('#question = :asked', { asked: question });

/** For a round: its tasks are still being handed out. */
export const isUnissued: Condition = isOpenAnd('#issued = :no', { no: false });

/** For a round whose tasks are being handed out: no answer was counted since it was read. */
export const isUnissuedAsRead = ({ answers, awaited }: Pick<Round, 'answers' | 'awaited'>): Condition =>
  isOpenAnd('#issued = :no AND #answers = :seen AND #awaited = :before', { no: false, seen: answers, before: awaited });

/** For a task: it belongs to this person and has an address digest. */
export const recognisesAddressOf = (personId: string): Condition => ({
  expression: '#personId = :personId AND attribute_exists(#addressDigest)',
  values: { personId },
});

/** For an unfinished walk: nobody took its portion since it was read. */
export const isAtPortion = ({ portion }: Pick<Walk, 'portion'>): Condition => ({
  expression: '#portion = :portion AND #status = :underWay',
  values: { portion, underWay: 'under-way' },
});

/** For a walk: no portion was done since it was read. */
export const standsStillSince = ({ at }: Pick<Walk, 'at'>): Condition => ({
  expression: '#at = :before',
  values: { before: at },
});
