import { basisOf, leftOf } from '#functions/alliances/terms/line-budget.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { Filled, FillFault, Filling, FillSection } from '#functions/rounds/terms/filling.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import type { MoneyTransfer } from '#shared/vocabulary/money-transfer.ts';
import { euros } from '#shared/words/dutch.ts';
import { typedNumber } from '#shared/words/typed-number.ts';
import { frameworkInForce } from '../deps.ts';
import type { EscalationsReader } from '../reader.ts';
import type { AllianceFacts } from '../terms/alliance-facts.ts';
import type { Escalation } from '../terms/escalation.ts';

interface Deps {
  readonly frameworks: FrameworksReader;
  readonly escalations: EscalationsReader;
  readonly alliances: AllianceFacts;
}

/** A line that money can come from, with what it leaves in the year of the budget (euro cents). */
interface Source {
  readonly lineId: string;
  readonly name: string;
  readonly left: number;
}

/** The lines of the framework in force around an overrun budget. */
interface Lines {
  readonly to: { readonly lineId: string; readonly name: string };
  readonly year: number;
  readonly others: readonly Source[];
}

const fields = { line: 'transfer.from', amount: 'transfer.amount' } as const;
type Read = { readonly transfer?: MoneyTransfer; readonly faults: readonly FillFault[] };

/** The lines around the budget that an escalation is about; undefined when it is about a goal, which no money is moved for. */
const linesAround = async (
  { frameworks, alliances }: Pick<Deps, 'frameworks' | 'alliances'>,
  { programmeId, dossier: { about, year } }: Pick<Escalation, 'programmeId' | 'dossier'>,
): Promise<Lines | undefined> => {
  if (about.kind !== 'budget-line' || year === undefined) return undefined;
  const framework = await frameworkInForce({ frameworks }, programmeId);
  const { lines } = framework.content;
  const others = lines.filter(
    ({ lineId, budget }) => lineId !== about.lineId && budget.some((one) => one.year === year),
  );
  return {
    to: { lineId: about.lineId, name: lines.find(({ lineId }) => lineId === about.lineId)?.name ?? about.lineId },
    year,
    others: await Promise.all(
      others.map(async ({ lineId, name }) => {
        const budget = (await alliances.lineBudget({ programmeId, lineId, year })) ?? { held: {} };
        return { lineId, name, left: Math.max(0, leftOf(budget, basisOf(framework, lineId, year))) };
      }),
    ),
  };
};

/**
 * The form with which the programmabureau drafts a transfer: how much a ruling moves to the overrun line, and from which other line (rule 15).
 * Only an answer of the first rung about a budget has it.
 */
export const transferForm = (deps: Deps): Filling<Round> => {
  const linesOf = async ({ programmeId, matterId, kind }: Round): Promise<Lines | undefined> =>
    kind === 'solution' ? linesAround(deps, await deps.escalations.escalation(programmeId, matterId)) : undefined;
  return {
    form: async (round) => {
      const lines = await linesOf(round);
      return lines && lines.others.length > 0 ? [transferSection(lines)] : [];
    },
    faults: async (round, filled) => {
      if (Object.keys(filled).length === 0) return [];
      const lines = await linesOf(round);
      return lines ? readTransfer(lines, filled).faults : notAsked(Object.keys(filled));
    },
  };
};

/** The transfer that the programmabureau drafted with its answer; undefined when it drafted none, or when it fits no more. */
export const transferFrom = async (
  deps: Pick<Deps, 'frameworks' | 'alliances'>,
  escalation: Pick<Escalation, 'programmeId' | 'dossier' | 'stage'>,
  said: readonly { readonly filled?: Filled | undefined }[],
): Promise<MoneyTransfer | undefined> => {
  const filled = said.find((one) => one.filled)?.filled;
  if (escalation.stage !== 'solution' || !filled) return undefined;
  const lines = await linesAround(deps, escalation);
  return lines && readTransfer(lines, filled).transfer;
};

/** The fields of a transfer, with what each other line leaves. */
export const transferSection = ({ to, year, others }: Lines): FillSection => ({
  heading: 'Moet er geld van een andere programmalijn komen?',
  text: `Als de regiegroep zo besluit, gaat dit bedrag naar de lijn “${to.name}”, in het budget van ${year}. Tot dat besluit houden wij het vrij. Ook een oplossing die de alliantie voldoende vindt, gaat daarom eerst naar de regiegroep. Vult u niets in, dan verhuist er geen geld.`,
  fields: [
    {
      name: fields.line,
      label: 'Van welke programmalijn',
      hint: `Nog vrij in ${year}: ${others.map(({ name, left }) => `${name} (${euros(left)})`).join('; ')}.`,
      optional: true,
    },
    { name: fields.amount, label: 'Hoeveel euro', hint: 'Bijvoorbeeld 12.500 of 12.500,50.', optional: true },
  ],
});

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Reads a drafted transfer from what was filled in: the other line by its name or identifier, and the amount in euros. */
export const readTransfer = ({ to, year, others }: Lines, filled: Filled): Read => {
  const unknown = Object.keys(filled).filter((name) => name !== fields.line && name !== fields.amount);
  if (unknown.length > 0) return { faults: notAsked(unknown) };
  const [line, amount] = [filled[fields.line]?.trim() ?? '', filled[fields.amount]?.trim() ?? ''];
  if (line === '' && amount === '') return { faults: [] };
  const from = others.find(({ lineId, name }) => lineId === line || sameName(name, line));
  const cents = centsOf(amount);
  const faults = [...lineFaults(to, from, line), ...amountFaults(from, cents)];
  if (!from || cents === undefined || faults.length > 0) return { faults };
  const { lineId: fromLineId, name: fromLine } = from;
  return { transfer: { fromLineId, fromLine, toLineId: to.lineId, toLine: to.name, year, amountCents: cents }, faults };
};

/** Money is whole cents (rule 9): a third decimal is a typing error. */
const centsOf = (typed: string): number | undefined => {
  const amount = typedNumber(typed);
  const cents = amount === undefined ? 0 : Math.round(amount * 100);
  return amount !== undefined && cents >= 1 && Math.abs(cents - amount * 100) < 1e-6 * cents ? cents : undefined;
};

const lineFaults = (to: Lines['to'], from: Source | undefined, typed: string): FillFault[] => {
  if (from) return [];
  const isSame = typed === to.lineId || sameName(to.name, typed);
  return [
    {
      name: fields.line,
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

const amountFaults = (from: Source | undefined, cents: number | undefined): FillFault[] => {
  if (cents === undefined)
    return [
      {
        name: fields.amount,
        message: 'this is not an amount',
        expected: 'an amount of euros above 0, with at most two decimals',
        dutch: 'Vul een bedrag in euro’s in, hoger dan 0. Bijvoorbeeld 12.500 of 12.500,50.',
      },
    ];
  if (!from || cents <= from.left) return [];
  return [
    {
      name: fields.amount,
      message: 'the line leaves less',
      expected: `at most ${from.left} cents`,
      dutch: `Zoveel is er niet meer vrij op deze programmalijn. Er is nog ${euros(from.left)} vrij.`,
    },
  ];
};

const notAsked = (names: readonly string[]): FillFault[] =>
  names.map((name) => ({
    name,
    message: 'this round does not ask for this',
    expected: 'nothing filled in',
    dutch: 'Hier vragen wij niet om.',
  }));
