import type { IndicatorsPart } from '../domain/parts.ts';
import type { Sources } from './sources.ts';

/** How the indicators of the framework in force stand. @param today - ISO date. */
export const indicatorsPart = async (
  { indicatorsOn }: Pick<Sources, 'indicatorsOn'>,
  programmeId: string,
  today: string,
): Promise<IndicatorsPart> => {
  const { framework, indicators } = await indicatorsOn(programmeId, today);
  return { ...(framework === undefined ? {} : { framework }), indicators: [...indicators] };
};
