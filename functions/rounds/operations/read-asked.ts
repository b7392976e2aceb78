import { sameDayLater } from '#shared/calendar/days.ts';
import { daysOfQuarter, type Quarter, quarterOf } from '#shared/calendar/quarters.ts';
import { InvalidInput } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { roundContracts } from '../contracts.ts';
import type { RoundDeps } from '../round-deps.ts';
import { askedSeenBy } from '../terms/asked.ts';

/**
 * What was asked of each partner in a quarter, against the norm of its ring. It reads the rounds that ran in the quarter with their tasks, whatever was
 * asked in other years.
 */
export const readAsked = ({ registry, rounds }: Pick<RoundDeps, 'registry' | 'rounds'>) =>
  operation('readAsked', {
    contract: roundContracts.readAsked,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, standing, now }) => {
      const today = localDate(now);
      const present = quarterOf(today);
      const quarter = query.quarter ?? present;
      if (quarter > present)
        throw new InvalidInput('Nobody knows what a quarter to come will ask.', [
          { pointer: '/quarter', message: 'this quarter is to come', expected: `${present} or earlier` },
        ]);
      const [known, found] = await Promise.all([
        registry.registry(programmeId),
        rounds.runningIn(programmeId, quarter),
      ]);
      const programme = quarter < present ? await programmeAt(registry, programmeId, quarter) : known.programme;
      const partners = askedSeenBy({ ...known, programme }, quarter, found, { standing, today });
      return { status: 200, body: { quarter, ...daysOfQuarter(quarter), partners } };
    },
  });

/** The programme as it was recorded at the end of a quarter that is over: that quarter is judged by the norms of then. */
const programmeAt = async (registry: RoundDeps['registry'], programmeId: string, quarter: Quarter) => {
  const lastDay = sameDayLater(daysOfQuarter(quarter).until, { days: -1 });
  return (await registry.registryAsOf(programmeId, lastDay)).programme;
};
