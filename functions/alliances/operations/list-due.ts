import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { reportContracts } from '../contracts/reports.ts';
import { type DueDeps, dueIn } from '../find-due.ts';
import { dueId, seesDue } from '../terms/due.ts';

/** What is due in a programme, and what is late: of each what, on which day, and who owes it (rule 22). */
export const listDue = (deps: DueDeps) =>
  operation('listDue', {
    contract: reportContracts.listDue,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, now, standing }) => {
      const today = localDate(now);
      const all = await dueIn(deps, programmeId, today);
      const due = all.filter((one) => seesDue(standing, one));
      const { part, next } = partOf(due, {
        path: `/v1/programmes/${programmeId}/due`,
        query,
        orders: { dueOn: ({ dueOn }) => dueOn },
        nameOf: dueId,
      });
      return { status: 200, body: { asOf: today, due: part, ...(next ? { next } : {}) } };
    },
  });
