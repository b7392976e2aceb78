import { operation } from '#shared/http/operation.ts';
import { nextPart } from '#shared/http/paging.ts';
import { moneyContracts } from '../contracts.ts';
import type { Deps } from '../deps.ts';
import { cellsOf } from '../domain/money.ts';
import { moneyCsv } from '../money-csv.ts';
import { entryOf, moneyOf } from '../money-view.ts';
import { moneyOn } from '../read-state.ts';

/**
 * The money of today, or as it was recorded by the end of a day in the past.
 * @param asOf - ISO date, as it was asked; undefined for today.
 * @param now - ISO instant.
 * @throws {InvalidInput} for a day that is to come, or before the programme was first recorded.
 */
export const moneyAsOf = async (deps: Deps, programmeId: string, asOf: string | undefined, now: string) =>
  moneyOn(deps, programmeId, await deps.registry.pastDay(programmeId, asOf, now), now);

/** The money of the deal by line, year, source, alliance and partner, now or as of a day. */
export const readMoney = (deps: Deps) =>
  operation('readMoney', {
    contract: moneyContracts.readMoney,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query: { asOf }, now }) => ({
      status: 200,
      body: moneyOf(await moneyAsOf(deps, programmeId, asOf, now)),
    }),
  });

/** The same by line, year and source as CSV, for people. */
export const exportMoney = (deps: Deps) =>
  operation('exportMoney', {
    contract: moneyContracts.exportMoney,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query: { asOf, separator }, now }) => {
      const found = await moneyAsOf(deps, programmeId, asOf, now);
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

/**
 * What was recorded of the money, the newest first: by its place in the table, a part at a time. As of a day it begins with the last entry that the
 * money of that day counts: places have no gaps.
 */
export const listMoney = (deps: Deps) =>
  operation('listMoney', {
    contract: moneyContracts.listMoney,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query: { asOf, limit, cursor }, now }) => {
      const past = await deps.registry.pastDay(programmeId, asOf, now);
      const known = past === undefined ? undefined : (await deps.money.stateOn(programmeId, past)).entries;
      const behind = Math.min(Number(cursor ?? Infinity), known === undefined ? Infinity : known + 1);
      const found = await deps.money.entries(programmeId, {
        ...(behind === Infinity ? {} : { behind }),
        limit: limit + 1,
      });
      const part = found.slice(0, limit);
      const last = found.length > limit ? part.at(-1) : undefined;
      const next =
        last &&
        nextPart(`/v1/programmes/${programmeId}/money/entries`, last.sequence, {
          ...(past === undefined ? {} : { asOf: past }),
          limit,
        });
      return { status: 200, body: { entries: part.map(entryOf), ...(next ? { next } : {}) } };
    },
  });
