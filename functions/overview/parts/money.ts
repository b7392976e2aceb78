import type { MoneyPart } from '../domain/parts.ts';
import type { Sources } from './sources.ts';

/** The money of the deal by its source. */
export const moneyPart = async (
  { moneyBySource }: Pick<Sources, 'moneyBySource'>,
  programmeId: string,
): Promise<MoneyPart> => ({ sources: [...(await moneyBySource(programmeId))] });
