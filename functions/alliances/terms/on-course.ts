import type { Colour } from '../domain/report-standing.ts';
import { isReportingPhase, type Phase } from './phases.ts';

/** Whether an alliance carries its goal on course: it is or was at work, and its newest report is not red. Without a report nobody knows. */
export const isOnCourse = ({
  phase,
  colour,
}: {
  readonly phase: Phase;
  readonly colour?: Colour | undefined;
}): boolean => (isReportingPhase(phase) || phase === 'closed') && colour !== undefined && colour !== 'red';
