import { operation } from '#shared/http/operation.ts';
import { nextPart } from '#shared/http/paging.ts';
import { moneyContracts } from '../contracts.ts';
import type { Deps } from '../deps.ts';
import { cellsOf } from '../domain/money.ts';
import { moneyCsv } from '../money-csv.ts';
import { entryOf, moneyOf } from '../money-view.ts';
import { moneyOn } from '../read-state.ts';

/** The money of the deal by line, year, source, alliance and partner, now or as of a day. */
export const readMoney = (deps: Deps) =>
  operation('readMoney', {
    contract: moneyContracts.readMoney,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query: { asOf }, now }) => ({
      status: 200,
      body: moneyOf(await moneyOn(deps, programmeId, asOf, now)),
    }),
  });

/** The same by line, year and source as CSV, for people. */
export const exportMoney = (deps: Deps) =>
  operation('exportMoney', {
    contract: moneyContracts.exportMoney,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query: { asOf, separator }, now }) => {
      const found = await moneyOn(deps, programmeId, asOf, now);
      const { lines } = await deps.registry.programme(programmeId);
      const names = new Map([...lines, ...(found.framework?.lines ?? [])].map(({ lineId, name }) => [lineId, name]));
      const cells = cellsOf(found.sums, found.framework?.lines ?? [], found.plans);
      return { status: 200, body: moneyCsv(cells, names, separator), headers: fileOf('geld', programmeId) };
    },
  });

/** The header by which a browser keeps a file, with its name. */
export const fileOf = (name: string, programmeId: string) => ({
  'Content-Disposition': `attachment; filename="${name}-${programmeId}.csv"`,
});

/** What was recorded of the money, the newest first: by its place in the table, a part at a time. */
export const listMoney = (deps: Deps) =>
  operation('listMoney', {
    contract: moneyContracts.listMoney,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query: { limit, cursor } }) => {
      const behind = cursor === undefined ? undefined : Number(cursor);
      const found = await deps.money.entries(programmeId, { behind, limit: limit + 1 });
      const part = found.slice(0, limit);
      const last = found.length > limit ? part.at(-1) : undefined;
      const next = last && nextPart(`/v1/programmes/${programmeId}/money/entries`, last.sequence, { limit });
      return { status: 200, body: { entries: part.map(entryOf), ...(next ? { next } : {}) } };
    },
  });
