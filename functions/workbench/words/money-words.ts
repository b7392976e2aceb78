import type { AnswerOf, BodyOf } from '#client/client.ts';
import { dutchSources, type FundingSource, fundingSources } from '#shared/vocabulary/funding-source.ts';

export type Money = AnswerOf<'readMoney'>;
export type MoneyEntry = AnswerOf<'listMoney'>['entries'][number];
export type EntryKind = MoneyEntry['kind'];
export type GivenEntry = BodyOf<'recordMoney'>;

/** What is recorded of the money, in a word. */
export const entryKinds: Readonly<Record<EntryKind, string>> = {
  grant: 'Beschikking',
  advance: 'Voorschot',
  payment: 'Betaling',
};

/** A source in Dutch; what names none is said to. */
export const sourceInDutch = (source: FundingSource | undefined): string =>
  source === undefined ? 'Bron niet genoemd' : dutchSources[source];

export const sourceChoices = fundingSources.map((value) => ({ value, label: dutchSources[value] }));
