import type { ProgrammeSettings } from '#functions/bodies/terms/registry.ts';
import { type Term, termEnd } from '#shared/calendar/terms.ts';

/** The default when a programme defines no term: half a year, the longest period that alliances report over in practice. */
const halfAYear: Term = { length: 'P6M', counts: 'calendar-days' };

/**
 * The instant until which a solution is watched for a report that confirms it. Without such a report the escalation then moves up: the end
 * of a term always has a next step (docs/escalation-ladder.md), and silence confirms nothing (rule 4).
 * @param since - ISO 8601 instant.
 */
export const watchEnd = (
  since: string,
  { watch = halfAYear, calendar }: Pick<ProgrammeSettings, 'watch' | 'calendar'>,
) => termEnd(since, watch, calendar);
