import type { Filled, FillFault } from '#functions/rounds/terms/filling.ts';
import type { MoneyTransfer } from '#shared/vocabulary/money-transfer.ts';
import { euros } from '#shared/words/dutch.ts';
import { typedCents } from '#shared/words/typed-number.ts';

/** A line that money can come from, with what it leaves in the year of the budget (euro cents). */
interface Source {
  readonly lineId: string;
  readonly name: string;
  readonly left: number;
}

/** The lines of the framework in force around an overrun budget. */
export interface Lines {
  readonly to: { readonly lineId: string; readonly name: string };
  readonly year: number;
  /** The most that a ruling on this overrun still moves (euro cents). */
  readonly most: number;
  /** What earlier rulings moved for it (euro cents). */
  readonly movedBefore: number;
  readonly others: readonly Source[];
}

export const transferFields = { line: 'transfer.from', amount: 'transfer.amount' } as const;
type Read = { readonly transfer?: MoneyTransfer; readonly faults: readonly FillFault[] };

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Reads a drafted transfer from what was filled in: the other line by its name or identifier, and the amount in euros. */
export const readTransfer = ({ to, year, most, movedBefore, others }: Lines, filled: Filled): Read => {
  const unknown = Object.keys(filled).filter((name) => name !== transferFields.line && name !== transferFields.amount);
  if (unknown.length > 0) return { faults: notAsked(unknown) };
  const [line, amount] = [filled[transferFields.line]?.trim() ?? '', filled[transferFields.amount]?.trim() ?? ''];
  if (line === '' && amount === '') return { faults: [] };
  const from = others.find(({ lineId, name }) => lineId === line || sameName(name, line));
  // Nothing is no transfer.
  const cents = typedCents(amount) || undefined;
  const faults = [...lineFaults(to, from, line), ...amountFaults(from, { most, movedBefore }, cents)];
  if (!from || cents === undefined || faults.length > 0) return { faults };
  const { lineId: fromLineId, name: fromLine } = from;
  return { transfer: { fromLineId, fromLine, toLineId: to.lineId, toLine: to.name, year, amountCents: cents }, faults };
};

const lineFaults = (to: Lines['to'], from: Source | undefined, typed: string): FillFault[] => {
  if (from) return [];
  const isSame = typed === to.lineId || sameName(to.name, typed);
  return [
    {
      name: transferFields.line,
      message: isSame
        ? 'money is not moved from a line to itself'
        : 'the framework in force has no such line with a budget',
      expected: 'another line of the framework in force, by its name or identifier',
      dutch: isSame
        ? 'Dit is de lijn waar het geld naartoe moet. Kies een andere programmalijn.'
        : 'De kaders die nu gelden, hebben in dit jaar geen budget voor zo’n programmalijn. Kies een lijn uit de toelichting.',
    },
  ];
};

const amountFaults = (from: Source | undefined, most: Most, cents: number | undefined): FillFault[] => {
  if (cents === undefined)
    return [
      {
        name: transferFields.amount,
        message: 'this is not an amount',
        expected: 'an amount of euros above 0, with at most two decimals',
        dutch: 'Vul een bedrag in euro’s in, hoger dan 0. Bijvoorbeeld 12.500 of 12.500,50.',
      },
    ];
  return [...overrunFaults(most, cents), ...leftFaults(from, cents)];
};

type Most = Pick<Lines, 'most' | 'movedBefore'>;

/**
 * A ruling moves no more than the overrun that it allows: the rest would have no ground (rule 15). What earlier rulings moved for the same overrun
 * counts.
 */
const overrunFaults = ({ most, movedBefore }: Most, cents: number): FillFault[] =>
  cents <= most
    ? []
    : [
        {
          name: transferFields.amount,
          message:
            movedBefore > 0
              ? 'this is more than what the overrun that the ruling would allow lacks after earlier rulings'
              : 'this is more than the overrun that the ruling would allow',
          expected: `at most ${most} cents`,
          dutch: `Een besluit verhuist niet meer geld dan de overschrijding die het toestaat. ${movedBefore > 0 ? `Eerder verhuisde daarvoor al ${euros(movedBefore)}. ` : ''}Dat is hier hoogstens ${euros(most)}.`,
        },
      ];

const leftFaults = (from: Source | undefined, cents: number): FillFault[] =>
  !from || cents <= from.left
    ? []
    : [
        {
          name: transferFields.amount,
          message: 'the line leaves less',
          expected: `at most ${from.left} cents`,
          dutch: `Zoveel is er niet meer vrij op deze programmalijn. Er is nog ${euros(from.left)} vrij.`,
        },
      ];

export const notAsked = (names: readonly string[]): FillFault[] =>
  names.map((name) => ({
    name,
    message: 'this round does not ask for this',
    expected: 'nothing filled in',
    dutch: 'Hier vragen wij niet om.',
  }));
