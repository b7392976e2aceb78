import type { Deps } from './deps.ts';
import { moneyBySource } from './money-view.ts';
import { plansOf } from './read-state.ts';

/** What each source of the money comes to as it stands: two queries, however much was recorded. */
export const moneyBySourceNow = async (
  { money, alliances }: Pick<Deps, 'money' | 'alliances'>,
  programmeId: string,
) => {
  const [{ sums }, planned] = await Promise.all([money.state(programmeId), alliances.planned(programmeId)]);
  return moneyBySource({ sums, plans: plansOf(planned) });
};
