import type { AlliancesReader } from '#functions/alliances/reader.ts';
import { moneyBySource } from './money-view.ts';
import { plansOf } from './read-state.ts';
import type { MoneyReader } from './reader.ts';

interface Read {
  readonly money: Pick<MoneyReader, 'state'>;
  readonly alliances: Pick<AlliancesReader, 'planned'>;
}

/** What each source of the money comes to as it stands: two queries, however much was recorded. */
export const moneyBySourceNow = async ({ money, alliances }: Read, programmeId: string) => {
  const [{ sums }, planned] = await Promise.all([money.state(programmeId), alliances.planned(programmeId)]);
  return moneyBySource({ sums, plans: plansOf(planned) });
};
