import { isDeepStrictEqual } from 'node:util';
import type { BodyOf } from '#shared/api/contract.ts';
import { compressed } from '#shared/dynamo/compressed.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict, type Fault, InvalidInput, NotFound } from '#shared/errors/errors.ts';
import { type Fact, fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { moneyContracts } from '../contracts.ts';
import type { Deps } from '../deps.ts';
import { type Entry, entryFaults, type GivenEntry } from '../domain/entry.ts';
import { correctable, sumsAfter } from '../domain/ledger.ts';
import { entryOf } from '../money-view.ts';
import { ledgerDayEntity, ledgerEntity, moneyEntryEntity, moneyNameEntity } from '../records.ts';

type Body = BodyOf<typeof moneyContracts.recordMoney>;

/**
 * Records a grant, an advance or a payment, or corrects one. The sums are written with it, on the condition that nobody else wrote them
 * meanwhile: of two payments that race for one advance, the second finds what the first left, and is refused. The same entry sent twice
 * is one: it is recognised before anything is judged, because a cashier or a partner may have left since.
 */
export const recordMoney = (deps: Deps) =>
  operation('recordMoney', {
    contract: moneyContracts.recordMoney,
    act: 'record the money of the deal',
    answer: async ({ params: { programmeId }, body, caller, now }) => {
      const sent = await deps.money.entry(programmeId, body.entryId);
      if (sent) return { status: 200 as const, body: entryOf(same(sent.entry, body)) };
      const today = localDate(now);
      const { faults, lineId } = await known(deps, programmeId, body);
      const all = [...entryFaults(body, today), ...faults];
      if (all.length > 0) throw new InvalidInput('The entry is not right.', all);
      return retry(async () => {
        const [before, state] = await Promise.all([
          deps.money.entry(programmeId, body.entryId),
          deps.money.state(programmeId),
        ]);
        if (before) return { status: 200 as const, body: entryOf(same(before.entry, body)) };
        const corrected = await correctedBy(deps, programmeId, body);
        const revision = state.entries + 1;
        const entry = stored(body, lineId, { programmeId, sequence: revision, recordedAt: now, recordedBy: caller.by });
        const compressedSums = compressed(sumsAfter(state.sums, entry, corrected?.entry));
        // The clock of another function may run ahead: a day that is over keeps its state.
        const recordedOn = state.recordedOn !== undefined && state.recordedOn > today ? state.recordedOn : today;
        const ledger = { programmeId, recordedOn, packed: compressedSums, revision };
        await transact(deps.client, [
          revision === 1 ? deps.table.insert(ledgerEntity, ledger) : deps.table.replace(ledgerEntity, ledger),
          deps.table.put(ledgerDayEntity, ledger),
          deps.table.insert(moneyEntryEntity, entry),
          deps.table.insert(moneyNameEntity, { programmeId, entryId: entry.entryId, sequence: revision }),
          ...(corrected ? [deps.table.put(moneyNameEntity, { ...corrected.name, correctedBy: entry.entryId })] : []),
          ...deps.table.record(factOf(entry, now)),
        ]);
        return { status: 201 as const, body: entryOf(entry) };
      });
    },
  });

/** The entry that a correction is about, in the record; undefined for an entry that corrects nothing. */
const correctedBy = async ({ money }: Deps, programmeId: string, { kind, corrects }: Body) => {
  if (corrects === undefined) return undefined;
  const found = await money.entry(programmeId, corrects);
  const entry = correctable(kind, found && { entry: found.entry, correctedBy: found.name.correctedBy });
  return found && { entry, name: found.name };
};

/** What an entry names in the programme: the line of its alliance, and the faults of a cashier, a partner or an alliance that is not there. */
const known = async (
  { registry, alliances }: Deps,
  programmeId: string,
  entry: Body,
): Promise<{ readonly faults: Fault[]; readonly lineId?: string }> => {
  if (entry.kind === 'grant') {
    const cashier = await registry.partner(programmeId, entry.cashierId);
    if (cashier?.kind === 'municipality') return { faults: [] };
    return {
      faults: [unknown('/cashierId', 'the programme has no such municipality', 'a municipality of the programme')],
    };
  }
  const hasPartner = entry.partnerId === undefined || (await registry.partner(programmeId, entry.partnerId));
  const faults = hasPartner
    ? []
    : [unknown('/partnerId', 'the programme has no such partner', 'a partner of the programme')];
  if (entry.kind === 'advance') return { faults };
  try {
    return { faults, lineId: (await alliances.alliance(programmeId, entry.allianceId)).lineId };
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    const noAlliance = 'the programme has no such alliance';
    return { faults: [...faults, unknown('/allianceId', noAlliance, 'an alliance of the programme')] };
  }
};

const unknown = (pointer: string, message: string, expected: string): Fault => ({ pointer, message, expected });

type Recorded = Pick<Entry, 'programmeId' | 'sequence' | 'recordedAt' | 'recordedBy'>;

const stored = (given: GivenEntry, lineId: string | undefined, recorded: Recorded): Entry =>
  given.kind === 'payment' ? { ...given, ...recorded, lineId: lineId ?? '' } : { ...given, ...recorded };

const factOf = ({ kind, programmeId, entryId, corrects }: Entry, now: string): Fact => {
  const ids = { programmeId, entryId };
  if (corrects !== undefined) return fact('nl.regiodeal.money.corrected.v1', now, { ...ids, corrects });
  if (kind === 'grant') return fact('nl.regiodeal.money.granted.v1', now, ids);
  return kind === 'advance'
    ? fact('nl.regiodeal.money.received.v1', now, ids)
    : fact('nl.regiodeal.money.paid.v1', now, ids);
};

const same = (before: Entry, given: Body): Entry => {
  const { programmeId: _programme, sequence: _sequence, recordedAt: _at, recordedBy: _by, ...own } = before;
  const comparable = own.kind === 'payment' ? withoutLine(own) : own;
  if (isDeepStrictEqual(comparable, { ...given })) return before;
  throw new Conflict('entry-exists', 'Another entry has this entryId.');
};

const withoutLine = <Payment extends { readonly lineId: string }>({ lineId: _line, ...payment }: Payment) => payment;
