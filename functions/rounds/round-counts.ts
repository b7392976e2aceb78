import type { Table, Write } from '#shared/dynamo/table.ts';
import { partOf, type RoundCount } from './domain/round-count.ts';
import { roundCountEntity, roundEntity } from './records.ts';
import type { Round } from './terms/round.ts';
import { isCountedAsRead, isOpen, takesAnswers } from './write-conditions.ts';

/** The parts in which a new round counts its answers. */
export const newCounts = (table: Table, { roundId, parts = 0, termEnd }: Round): Write[] =>
  Array.from({ length: parts }, (_, part) =>
    table.insert(roundCountEntity, { roundId, part, status: 'open', termEnd, answers: 0, awaited: 0 }),
  );

/**
 * Counts one answer, and fails when the round ended or its term is over.
 * @param awaited - the change of the number of awaited answers.
 */
export const countAnswer = (
  table: Table,
  { roundId, parts }: Pick<Round, 'roundId' | 'parts'>,
  { taskId, awaited, now }: { readonly taskId: string; readonly awaited: number; readonly now: string },
): Write => {
  const counted = { add: { answers: 1, awaited }, condition: takesAnswers(now) };
  return parts === undefined
    ? table.change(roundEntity, { roundId }, counted)
    : table.change(roundCountEntity, { roundId, part: partOf(taskId, parts) }, counted);
};

/** Closes every part for answers; fails when an answer was counted after the parts were read. */
export const endCounts = (table: Table, counts: readonly RoundCount[]): Write[] =>
  counts.map((count) => {
    const { roundId, part } = count;
    const change = { set: { status: 'ended' }, condition: isCountedAsRead(count) };
    return table.change(roundCountEntity, { roundId, part }, change);
  });

/** Sets the end of the term in every part. */
export const extendCounts = (table: Table, counts: readonly RoundCount[], termEnd: string): Write[] =>
  counts.map(({ roundId, part }) =>
    table.change(roundCountEntity, { roundId, part }, { set: { termEnd }, condition: isOpen }),
  );
