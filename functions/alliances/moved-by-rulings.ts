import type { AlliancesReader } from './reader.ts';
import { transfersUnder } from './terms/line-budget.ts';
import type { Transfers } from './terms/transfers.ts';

/** What one ruling moved to the budget of a line in a year, or from it when negative (euro cents). */
export interface MovedByRuling {
  readonly lineId: string;
  readonly year: number;
  readonly amountCents: number;
  readonly escalationId: string;
  readonly decisionId: string;
  /** The number of the decision in the register; undefined while it has none. */
  readonly number: number | undefined;
}

/** What rulings moved between the lines of a framework version, each with the number of its decision: one query, and a read per ruling. */
export const movedByRulings = async (
  { alliances, transfers }: { readonly alliances: AlliancesReader; readonly transfers: Transfers },
  programmeId: string,
  framework: string,
): Promise<MovedByRuling[]> => {
  const budgets = await alliances.lineBudgets(programmeId);
  const found = budgets.flatMap((budget) =>
    transfersUnder(budget, framework).map(({ amountCents, escalationId, decisionId }) => ({
      lineId: budget.lineId,
      year: budget.year,
      amountCents,
      escalationId,
      decisionId,
    })),
  );
  return Promise.all(
    found.map(async (one) => ({ ...one, number: await transfers.numberOf(programmeId, one.decisionId) })),
  );
};
