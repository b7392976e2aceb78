import { dayOf } from '#shared/calendar/days.ts';
import type { Cycle, StageVisit } from '../terms/cycle.ts';
import { isRoundStage } from '../terms/stages.ts';

/** A cycle with everything that was recorded of it, in order. */
export interface CycleHistory {
  readonly cycle: Cycle;
  readonly visits: readonly StageVisit[];
  readonly texts: readonly {
    readonly number: number;
    readonly hash: string;
    readonly writtenAt: string;
    readonly content: { readonly title: string };
  }[];
}

/**
 * A cycle as it was recorded by the end of a day: its stage and its text of that day. Undefined when it had not begun.
 * @param supersededOn - the day (ISO date) on which the next version came in force, if one did.
 * @param day - ISO date in Europe/Amsterdam.
 */
export const cycleOn = (
  { cycle, visits, texts }: CycleHistory,
  supersededOn: string | undefined,
  day: string,
): Cycle | undefined => {
  if (dayOf(cycle.startedAt) > day) return undefined;
  const known = visits.filter(({ enteredAt }) => dayOf(enteredAt) <= day);
  const status = cycle.status === 'superseded' && (supersededOn ?? '') > day ? 'in-force' : cycle.status;
  const last = known.at(-1);
  // A version that entered without visits is as its record says; so is one of which nothing came later.
  if (!last || known.length === visits.length) return { ...cycle, status, ...ofText(cycle, texts, day) };
  const { endedAt: _ended, renewalDue: _due, adopted, roundId: _round, after: _after, ...rest } = cycle;
  return {
    ...rest,
    ...ofText(cycle, texts, day),
    status: 'running',
    stage: last.stage,
    visit: last.visit,
    ...(last.stage === 'revision' ? afterOf(known) : {}),
    ...(last.roundId === undefined ? {} : { roundId: last.roundId }),
    ...roundsIn(known),
    ...(adopted && dayOf(adopted.at) <= day ? { adopted } : {}),
  };
};

const ofText = ({ text, title }: Cycle, texts: CycleHistory['texts'], day: string): Pick<Cycle, 'text' | 'title'> => {
  const last = texts.findLast(({ writtenAt }) => dayOf(writtenAt) <= day);
  if (!last || last.number >= text.number) return { text, title };
  return { text: { number: last.number, hash: last.hash }, title: last.content.title };
};

/** The round stage before a revision. */
const afterOf = (visits: readonly StageVisit[]): Pick<Cycle, 'after'> => {
  const before = visits.at(-2)?.stage;
  return before !== undefined && isRoundStage(before) ? { after: before } : {};
};

/** The rounds that were held until the last of these visits, and those of them that had closed. */
const roundsIn = (visits: readonly StageVisit[]): Pick<Cycle, 'rounds' | 'roundsHeld'> => {
  const roundsHeld: Cycle['roundsHeld'] = {};
  for (const { stage } of visits) if (isRoundStage(stage)) roundsHeld[stage] = (roundsHeld[stage] ?? 0) + 1;
  const closed = visits.slice(0, -1).flatMap(({ roundId }) => (roundId === undefined ? [] : [roundId]));
  return { roundsHeld, rounds: [...new Set(closed)] };
};
