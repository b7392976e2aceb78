import type { BodyOf } from '#client/client.ts';
import { paint } from '../terminal/text.ts';
import { euros } from './alliances/money.ts';
import { allianceIds } from './alliances/play.ts';
import { reasonOf } from './round.ts';
import { mustBeRefused, type Story } from './story.ts';

type Entry = BodyOf<'recordMoney'>;

/** The money of the deal: a grant of the state, an advance, a payment for an alliance, and one that is refused because it was not received yet. */
export const accountingForMoney = async ({ api, show, today }: Story): Promise<void> => {
  show.chapter('The money of the deal', 'beschikking, voorschot en betaling');
  const [allianceId = ''] = allianceIds;
  const year = Number(today.slice(0, 4));
  const of = { source: 'state', on: today } as const;
  const grant: Entry = {
    ...of,
    kind: 'grant',
    entryId: 'rijksbijdrage',
    amountCents: 2_000_000_000,
    reference: 'Beschikking 1',
    period: { from: `${year}-01-01`, until: `${year + 4}-01-01` },
    cashierId: 'maastricht',
    cofinancing: { demands: 'share', percent: 100 },
  };
  const advance: Entry = {
    ...of,
    kind: 'advance',
    entryId: 'voorschot-1',
    amountCents: 500_000_000,
    reference: 'Voorschot 1',
  };
  const payment: Entry = {
    ...of,
    kind: 'payment',
    entryId: 'betaling-1',
    allianceId,
    amountCents: 12_000_000,
    reference: 'Betaling 1',
  };
  await api.recordMoney(grant);
  await api.recordMoney(advance);
  await api.recordMoney(payment);
  const refusal = await mustBeRefused('a payment beyond what was received', 'beyond-received', () =>
    api.recordMoney({ ...payment, entryId: 'betaling-2', amountCents: 600_000_000, reference: 'Betaling 2' }),
  );
  show.refused(
    `A payment of ${euros(600_000_000)} from an advance of ${euros(500_000_000)}: refused. ${reasonOf(refusal)}`,
  );
  const { sources, cofinancing } = await api.money();
  const columns = ['grantedCents', 'receivedCents', 'plannedCents', 'spentCents', 'leftCents'] as const;
  show.table(
    ['source', 'granted', 'received', 'planned', 'spent', 'left'].map((title) => ({ title })),
    sources.map((row) => [row.source ?? 'not said', ...columns.map((column) => euros(row[column]))]),
  );
  show.event(
    `The grant demands ${euros(cofinancing.demandedCents)} of the region; ${euros(cofinancing.shortCents)} of it is not granted yet.`,
  );
};

/** The eleven design requirements as this programme meets them: the model measures itself. */
export const measuring = async ({ api, show }: Story): Promise<void> => {
  show.chapter('The eleven design requirements', 'de ontwerpeisen, gemeten');
  const { requirements } = await api.requirements();
  show.table(
    ['', 'measured', 'figure', 'norm', ''].map((title) => ({ title })),
    requirements.map(({ number, figure, meets, of, percent, norm, colour }) => [
      String(number),
      figure.replaceAll('-', ' '),
      percent === undefined ? '-' : `${meets} of ${of} (${percent} %)`,
      `${norm} %`,
      inWords(colour),
    ]),
  );
};

const inWords = (colour: 'green' | 'red' | undefined): string => {
  if (colour === undefined) return paint('gray', 'nothing to measure yet');
  return colour === 'green' ? paint('green', 'met') : paint('red', 'not met');
};
