import type { Condition } from '#shared/dynamo/condition.ts';
import type { RoundCount } from './domain/round-count.ts';
import type { Walk } from './domain/walk.ts';
import { beyondCalendar } from './domain/within-calendar.ts';
import type { Round } from './terms/round.ts';

// What a write demands of a round, of a part that counts its answers, of a task or of a walk, named for what it demands.

/** Of a round or of a part of it. */
export const isOpen: Condition = { expression: '#status = :open', values: { open: 'open' } };

/** Of an open round or a part of it, and something more. */
const isOpenAnd = (expression: string, values: Readonly<Record<string, unknown>>): Condition => ({
  expression: `${isOpen.expression} AND ${expression}`,
  values: { ...isOpen.values, ...values },
});

/**
 * Of a round or of a part of it: it takes answers at a moment (ISO instant). The stored end of a term that never ends comes
 * before every other in the order of texts.
 */
export const takesAnswers = (now: string): Condition =>
  isOpenAnd('(#termEnd >= :now OR begins_with(#termEnd, :beyond))', { now, beyond: beyondCalendar });

/** Of a part: no answer came in since it was read. */
export const isCountedAsRead = ({ answers, awaited }: Pick<RoundCount, 'answers' | 'awaited'>): Condition =>
  isOpenAnd('#answers = :seen AND #awaited = :left', { seen: answers, left: awaited });

/** Of a round as it lies in the table, without what its parts counted: no answer and no extension came in since it was read. */
export const endsAsRead = ({ answers, awaited, termEnd }: Pick<Round, 'answers' | 'awaited' | 'termEnd'>): Condition =>
  isOpenAnd('#answers = :seen AND #awaited = :left AND (#termEnd = :end OR begins_with(#termEnd, :beyond))', {
    seen: answers,
    left: awaited,
    end: termEnd,
    beyond: beyondCalendar,
  });

/** Of a round that is extended: it has the term, and was reminded as often, as it was read. */
export const isTimedAsRead = ({ termEnd, remindersSent }: Pick<Round, 'termEnd' | 'remindersSent'>): Condition =>
  isOpenAnd('#termEnd = :before AND #remindersSent = :sent', { before: termEnd, sent: remindersSent });

/** Of a round: this reminder was not counted yet, nor a later one. */
export const isNotReminded = (reminder: number): Condition => isOpenAnd('#remindersSent < :reminder', { reminder });

/** Of a round: it still asks its question in these words. */
export const asks = (question: string): Condition => isOpenAnd('#question = :asked', { asked: question });

/** Of a round: its tasks are still being handed out. */
export const isUnissued: Condition = isOpenAnd('#issued = :no', { no: false });

/** Of a round whose tasks are being handed out: no answer came in since it was read. */
export const isUnissuedAsRead = ({ answers, awaited }: Pick<Round, 'answers' | 'awaited'>): Condition =>
  isOpenAnd('#issued = :no AND #answers = :seen AND #awaited = :before', { no: false, seen: answers, before: awaited });

/** Of a task: it is this person's, and recognises an address. */
export const recognisesAddressOf = (personId: string): Condition => ({
  expression: '#personId = :personId AND attribute_exists(#addressDigest)',
  values: { personId },
});

/** Of a walk that is under way: nobody took its portion since it was read. */
export const isAtPortion = ({ portion }: Pick<Walk, 'portion'>): Condition => ({
  expression: '#portion = :portion AND #status = :underWay',
  values: { portion, underWay: 'under-way' },
});

/** Of a walk: nobody went on with it since it was read. */
export const standsStillSince = ({ at }: Pick<Walk, 'at'>): Condition => ({
  expression: '#at = :before',
  values: { before: at },
});
