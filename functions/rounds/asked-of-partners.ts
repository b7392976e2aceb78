import type { Standing } from '#shared/authority/standing.ts';
import { daysOfQuarter, type Quarter } from '#shared/calendar/quarters.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { RoundDeps } from './round-deps.ts';
import { type AskedOfPartner, againstNorms, askedIn } from './terms/asked.ts';
import { seesTask } from './terms/visibility.ts';

export interface AskedInQuarter {
  readonly quarter: Quarter;
  /** Its days, half-open (ISO dates). */
  readonly from: string;
  readonly until: string;
  readonly partners: AskedOfPartner[];
}

/**
 * What was asked of each partner in a quarter, as far as a reader sees the questions: a count tells of nothing else (rule 19). It reads the rounds that ran
 * in the quarter with their tasks, whatever was asked in other years.
 */
export const askedSeenBy = async (
  { registry, rounds }: Pick<RoundDeps, 'registry' | 'rounds'>,
  programmeId: string,
  quarter: Quarter,
  { standing, now }: { readonly standing: Standing; readonly now: string },
): Promise<AskedInQuarter> => {
  const [known, found] = await Promise.all([registry.registry(programmeId), rounds.runningIn(programmeId, quarter)]);
  const seen = found.map(({ round, tasks }) => ({ round, tasks: tasks.filter((task) => seesTask(standing, task)) }));
  const partners = againstNorms(known, quarter, askedIn(quarter, seen), localDate(now));
  return { quarter, ...daysOfQuarter(quarter), partners };
};
