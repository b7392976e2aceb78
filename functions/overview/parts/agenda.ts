import { dueId } from '#functions/alliances/terms/due.ts';
import type { AgendaPart } from '../domain/parts.ts';
import type { Sources } from './sources.ts';

/** What a programme expects, the earliest first. @param today - ISO date: some of it is expected from a day on. */
export const agendaPart = async (
  { dueIn }: Pick<Sources, 'dueIn'>,
  programmeId: string,
  today: string,
): Promise<AgendaPart> => {
  const due = await dueIn(programmeId, today);
  const place = (one: (typeof due)[number]): string => `${one.dueOn} ${dueId(one)}`;
  return {
    due: due
      .toSorted((one, other) => (place(one) < place(other) ? -1 : 1))
      .map(({ late: _late, text: _text, who: _who, ...expected }) => expected),
  };
};
