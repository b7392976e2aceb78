import type { RegistryReader } from '#functions/bodies/reader.ts';
import { hiddenFrom, seesMatter } from '#shared/authority/levels.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Moved } from './domain/plan-test.ts';
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

interface QuotingDeps {
  readonly alliances: AlliancesReader;
  readonly transfers: Transfers;
  readonly registry: Pick<RegistryReader, 'levels'>;
}

/** The same, for words that everybody reads: each says whether its decision may be named there (rule 19). @param now - ISO 8601 instant. */
export const movesToQuote = async (
  deps: QuotingDeps,
  programmeId: string,
  framework: string,
  now: string,
): Promise<Moved[]> => {
  const [moved, levels] = await Promise.all([
    movedByRulings(deps, programmeId, framework),
    deps.registry.levels(programmeId),
  ]);
  const plain = { bureau: false };
  const outsider = { ...plain, hidden: hiddenFrom(levels, plain, localDate(now)) };
  return moved.map((one) => ({ ...one, isOpen: seesMatter(outsider, 'escalation', one.escalationId) }));
};
