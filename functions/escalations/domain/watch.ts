import type { ProgrammeSettings } from '#functions/bodies/terms/registry.ts';
import { type Term, termEnd } from '#shared/calendar/terms.ts';

/** Where a programme says nothing: half a year, the longest period that alliances report over in practice. */
const halfAYear: Term = { length: 'P6M', counts: 'calendar-days' };

/**
 * Until when (instant) a solution is watched for a report that confirms it. Without one by then the escalation moves up: a term
 * that ends leads somewhere (product.md §3), and silence confirms nothing (rule 4).
 * @param since - ISO 8601 instant.
 */
export const watchEnd = (
  since: string,
  { watch = halfAYear, calendar }: Pick<ProgrammeSettings, 'watch' | 'calendar'>,
) => termEnd(since, watch, calendar);
