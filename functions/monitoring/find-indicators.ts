import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Deps } from './deps.ts';
import { standingsOf } from './domain/standing.ts';
import type { IndicatorStanding } from './terms/indicator.ts';

type Read = Pick<Deps, 'alliances' | 'frameworks' | 'monitoring'>;

/** How the indicators of a version of the framework stand. */
export interface Indicators {
  /** The version; absent while none was in force. */
  readonly framework?: string;
  readonly indicators: IndicatorStanding[];
}

/**
 * How the indicators of the framework in force stood, as recorded by the end of a day. It is computed from the record: some reads for each
 * alliance, however much was reported and measured.
 * @param day - ISO date.
 */
export const indicatorsOn = async (deps: Read, programmeId: string, day: string): Promise<Indicators> => {
  const found = await deps.frameworks.inForceOn(programmeId, day);
  if (!found) return { indicators: [] };
  const indicators = await indicatorsUnder(deps, programmeId, found.text.content, day);
  return { framework: found.cycle.cycleId, indicators };
};

/** How the indicators of a text would stand by what the alliances work by: what a draft asks that nobody serves, and what they do not come to. */
export const indicatorsUnder = async (
  { alliances, monitoring }: Omit<Read, 'frameworks'>,
  programmeId: string,
  content: FrameworkContent,
  day: string,
): Promise<IndicatorStanding[]> => {
  const [goals, measurements] = await Promise.all([
    alliances.movingGoals(programmeId, day),
    monitoring.measurements(programmeId),
  ]);
  const known = measurements.filter(({ enteredAt }) => localDate(enteredAt) <= day);
  return standingsOf(content, goals, known);
};
