import { sameDayLater } from '#shared/calendar/days.ts';
import { fundingSources } from '#shared/vocabulary/funding-source.ts';
import { typedLines } from '#shared/words/typed-lines.ts';
import { identifierOf } from '../../forms/identifiers.ts';
import type { Reader } from '../../forms/typed.ts';
import type { GivenEntry } from '../../words/money-words.ts';
import type { EntryAbout } from './view.ts';

/** A name made of what an entry is: its kind, source and day, and its reference. */
const nameOf = (parts: readonly string[], reference: string): string =>
  [...parts, identifierOf(reference)].filter((part) => part !== '').join('-');

const optionalChoice = (reader: Reader, field: string, codes: readonly string[], missing: string) =>
  reader.optional(field) === undefined ? undefined : reader.choice(field, codes, missing);

const cofinancingOf = (reader: Reader) => {
  const [share, amount] = [reader.optional('aandeel'), reader.optional('cofinanciering')];
  if (share !== undefined && amount !== undefined)
    reader.fault('cofinanciering', 'Vul een aandeel of een bedrag in, niet beide.');
  if (share !== undefined) return { demands: 'share' as const, percent: reader.number('aandeel') };
  return amount === undefined ? undefined : { demands: 'amount' as const, amountCents: reader.cents('cofinanciering') };
};

const grantOf = (reader: Reader, { names }: EntryAbout) => {
  const cashiers = names.partners.filter(({ kind }) => kind === 'municipality').map(({ partnerId }) => partnerId);
  const cofinancing = cofinancingOf(reader);
  return {
    kind: 'grant' as const,
    period: { from: reader.day('van'), until: sameDayLater(reader.day('tot'), { days: 1 }) },
    cashierId: reader.choice('kassier', cashiers, 'Kies de gemeente die kassier is.'),
    conditions: typedLines(reader.optional('voorwaarden') ?? ''),
    ...(cofinancing ? { cofinancing } : {}),
  };
};

const partnerOf = (reader: Reader, { names }: EntryAbout): { partnerId?: string } => {
  const ids = names.partners.map(({ partnerId }) => partnerId);
  const partnerId = optionalChoice(reader, 'partner', ids, 'Kies een van de partners.');
  return partnerId === undefined ? {} : { partnerId };
};

/** The entry as it was typed. Its name follows from what it is, so that the same form sent twice is one entry. */
export const readEntry = (reader: Reader, about: EntryAbout): GivenEntry => {
  const { kind, wrong, alliances } = about;
  const source = reader.choice('bron', fundingSources, 'Kies de bron.');
  const amountCents = reader.cents('bedrag');
  if (amountCents === 0 && wrong === undefined && reader.faults.length === 0)
    reader.fault('bedrag', 'Vul een bedrag in van meer dan 0 euro.');
  const on = reader.day('dag');
  const reference = reader.text('kenmerk', 'Vul het kenmerk in van het besluit of de betaling.').slice(0, 100);
  const entryId = wrong ? `verbetering-${wrong.sequence}` : nameOf([kind, source, on], reference);
  const correction = wrong ? { corrects: wrong.entryId, reason: reader.text('reden', 'Zeg wat er verkeerd was.') } : {};
  const given = { entryId, source, amountCents, on, reference, ...correction };
  if (kind === 'grant') return { ...given, ...grantOf(reader, about) };
  if (kind === 'advance') return { ...given, kind, ...partnerOf(reader, about) };
  const ids = alliances.map(({ allianceId }) => allianceId);
  const allianceId = reader.choice('alliantie', ids, 'Kies de alliantie.');
  return { ...given, kind, allianceId, ...partnerOf(reader, about) };
};
