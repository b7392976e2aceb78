import { quarterOf } from '#shared/calendar/quarters.ts';
import { InvalidInput } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { askedSeenBy } from '../asked-of-partners.ts';
import { roundContracts } from '../contracts.ts';
import type { RoundDeps } from '../round-deps.ts';

/** What was asked of each partner in a quarter, against the norm of its ring. */
export const readAsked = (roundDeps: Pick<RoundDeps, 'registry' | 'rounds'>) =>
  operation('readAsked', {
    contract: roundContracts.readAsked,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, standing, now }) => {
      const present = quarterOf(localDate(now));
      const quarter = query.quarter ?? present;
      if (quarter > present)
        throw new InvalidInput('Nobody knows what a quarter to come will ask.', [
          { pointer: '/quarter', message: 'this quarter is to come', expected: `${present} or earlier` },
        ]);
      return { status: 200, body: await askedSeenBy(roundDeps, programmeId, quarter, { standing, now }) };
    },
  });
