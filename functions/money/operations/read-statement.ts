import { operation } from '#shared/http/operation.ts';
import { moneyContracts } from '../contracts.ts';
import type { Deps } from '../deps.ts';
import { statementCsv } from '../money-csv.ts';
import { statementOf } from '../money-view.ts';
import { fileOf, moneyAsOf } from './read-money.ts';

/** The statement of a year, for the annex of the cashier's annual accounts; without a year the final settlement. */
export const readStatement = (deps: Deps) =>
  operation('readStatement', {
    contract: moneyContracts.readStatement,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query: { asOf, year }, now }) => ({
      status: 200,
      body: statementOf(await moneyAsOf(deps, programmeId, asOf, now), year),
    }),
  });

/** The same as CSV: a row for each source, and one for each alliance and source. */
export const exportStatement = (deps: Deps) =>
  operation('exportStatement', {
    contract: moneyContracts.exportStatement,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query: { asOf, year, separator }, now }) => {
      const statement = statementOf(await moneyAsOf(deps, programmeId, asOf, now), year);
      const name = year === undefined ? 'eindafrekening' : `verantwoording-${year}`;
      return { status: 200, body: statementCsv(statement, separator), headers: fileOf(name, programmeId) };
    },
  });
