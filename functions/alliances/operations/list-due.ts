import type { ReviewsReader } from '#functions/reviews/reader.ts';
import { reviewDueOn } from '#functions/reviews/terms/review-due.ts';
import { seesMatter } from '#shared/authority/levels.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { reportContracts } from '../contracts/reports.ts';
import type { FrameworkDeps } from '../deps.ts';
import { dueId, dueOf } from '../domain/due.ts';
import { type DueDeps, findDue } from '../find-due.ts';
import { periodsOf, reportDueOn } from '../terms/reporting-periods.ts';

/** What is due in a programme, and what is late: of each what, on which day, and who owes it (rule 22). */
export const listDue = (deps: FrameworkDeps & DueDeps & { readonly reviews: ReviewsReader }) =>
  operation('listDue', {
    contract: reportContracts.listDue,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, now, standing }) => {
      const today = localDate(now);
      const [programme, alliances, requests, reporting, reviews, framework] = await Promise.all([
        deps.registry.programme(programmeId),
        deps.alliances.alliances(programmeId),
        deps.alliances.reportRequests(programmeId),
        deps.alliances.reporting(programmeId),
        deps.reviews.reviews(programmeId),
        deps.frameworks.inForce(programmeId),
      ]);
      const running = periodsOf(programme).find(({ from, until }) => from <= today && today < until);
      const others = await findDue(deps, programmeId, { alliances, framework, today });
      const all = dueOf(
        {
          alliances,
          requests,
          closedUntil: reporting?.closedUntil,
          running: running && { ...running, dueOn: reportDueOn(programme, running) },
          reviewOn: reviewDueOn(programme, reviews),
          renewalOn: framework?.cycle.renewalDue,
          others,
        },
        today,
      );
      const due = all.filter(({ escalationId }) => !escalationId || seesMatter(standing, 'escalation', escalationId));
      const { part, next } = partOf(due, {
        path: `/v1/programmes/${programmeId}/due`,
        query,
        orders: { dueOn: ({ dueOn }) => dueOn },
        nameOf: dueId,
      });
      return { status: 200, body: { asOf: today, due: part, ...(next ? { next } : {}) } };
    },
  });
