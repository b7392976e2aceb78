import { byteOrderMark, csvRecord, type Separator } from '#shared/files/csv.ts';
import { type SheetColumn, workbook } from '#shared/files/xlsx.ts';
import { dutchBreach, dutchSize } from '#shared/vocabulary/breach.ts';
import { dutchSources, type FundingSource } from '#shared/vocabulary/funding-source.ts';
import { colourInDutch } from '#shared/words/colours-in-dutch.ts';
import { rungInDutch } from '#shared/words/ladder-in-dutch.ts';
import { endedInDutch } from '#shared/words/lesson-ends-in-dutch.ts';
import {
  allowedInDutch,
  correctedInDutch,
  notWhole,
  sourceOfValue,
  wordsLeftOut,
} from '#shared/words/state-report-words.ts';
import type { Evaluation, EvaluationContent, WordedPart } from './terms/evaluation.ts';

/** An established evaluation, as its report to the state needs it. */
export type Reported = Pick<Evaluation, 'hash' | 'establishedAt' | 'takenOut'> & {
  readonly content: EvaluationContent;
  /** Whether nothing was left out that became confidential since: only then the hash can be checked. */
  readonly whole: boolean;
};

type Value = string | number;

/** The columns, in Dutch: the files are for people. Amounts are whole euro cents, days ISO 8601. */
const columns = [
  'Onderdeel',
  'Programmalijn',
  'Onderwerp',
  'Jaar',
  'Bron',
  'Stand',
  'Waarde',
  'Waarde op',
  'Verwacht',
  'Streefwaarde',
  'Streefdatum',
  'Eenheid',
  'Herkomst',
  'Toegekend (eurocent)',
  'Ontvangen (eurocent)',
  'Gepland (eurocent)',
  'Vastgelegd (eurocent)',
  'Besteed (eurocent)',
  'Over (eurocent)',
  'Gevraagd (eurocent)',
  'Toegezegd (eurocent)',
  'Besloten (eurocent)',
  'Betaald (eurocent)',
  'Verbeterd (eurocent)',
  'Toelichting',
] as const;
type Column = (typeof columns)[number];
type Row = { readonly Onderdeel: string } & Readonly<Partial<Record<Column, Value | undefined>>>;

const wide: ReadonlySet<Column> = new Set(['Programmalijn', 'Onderwerp', 'Toelichting']);

const colourOf = (colour: keyof typeof colourInDutch | undefined): string =>
  colour === undefined ? 'nog niet bekend' : colourInDutch[colour];

interface Placed {
  readonly lineId?: string | undefined;
  readonly line?: string | undefined;
  readonly year: number;
  readonly source?: FundingSource | undefined;
}
const placeOf = ({ lineId, line, year, source }: Placed) => ({
  Programmalijn: line ?? lineId ?? 'Niet verdeeld',
  Jaar: year,
  Bron: source === undefined ? 'Bron niet genoemd' : dutchSources[source],
});

const parts: Readonly<Partial<Record<WordedPart, string>>> = {
  summary: 'Samenvatting',
  goals: 'Bij de doelen',
  indicators: 'Bij de indicatoren',
  money: 'Bij het geld',
  escalations: 'Bij de afwijkingen',
  lessons: 'Bij de lessen',
};

/** By which evaluation the report is: its number, its day, what it corrects of the one before (rule 5), and its hash. */
const proofRows = ({ content, hash, establishedAt, whole, takenOut }: Reported): Row[] => {
  const about = (Onderwerp: string, Toelichting: string): Row => ({
    Onderdeel: 'Vaststelling',
    Onderwerp,
    Toelichting,
  });
  return [
    about('Evaluatie', content.evaluationId),
    about('Versie', String(content.version)),
    about('Stand op', content.asOf),
    about('Vastgesteld op', establishedAt),
    ...(content.words.correction === undefined ? [] : [about('Wat deze versie verbetert', content.words.correction)]),
    about('Controlegetal (SHA-256)', hash),
    ...(takenOut ? [about('Woorden weggelaten', wordsLeftOut(takenOut))] : []),
    ...(whole ? [] : [about('Niet volledig', notWhole)]),
  ];
};

const wordRows = ({ words }: EvaluationContent): Row[] =>
  Object.entries(parts).flatMap(([part, Onderwerp]) => {
    const said = words[part as WordedPart];
    return said === undefined ? [] : [{ Onderdeel: 'Woorden van het programmabureau', Onderwerp, Toelichting: said }];
  });

const goalRows = ({ goals }: EvaluationContent): Row[] =>
  goals.map(({ lineId, line, goalId, title, colour, alliances }) => ({
    Onderdeel: 'Doel',
    Programmalijn: line ?? lineId,
    Onderwerp: title ?? goalId,
    Stand: colourOf(colour),
    Toelichting: alliances.map((one) => `${one.title}: ${colourOf(one.colour)}`).join('; '),
  }));

const indicatorRows = ({ indicators, goals }: EvaluationContent): Row[] => {
  const names = new Map(goals.map(({ lineId, line }) => [lineId, line]));
  return indicators.map((one) => ({
    Onderdeel: 'Indicator',
    Programmalijn: names.get(one.lineId) ?? one.lineId,
    Onderwerp: one.name,
    Stand: colourOf(one.colour),
    Waarde: one.value,
    'Waarde op': one.valueOn,
    Verwacht: one.forecast,
    Streefwaarde: one.target,
    Streefdatum: one.by,
    Eenheid: one.direction === 'yes-no' ? '1 is ja, 0 is nee' : one.unit,
    Herkomst: sourceOfValue(one),
  }));
};

const moneyRows = ({ money: { cells = [], contributions = [], corrections = [], cofinancing } }: EvaluationContent) => [
  ...cells.map(
    (one): Row => ({
      ...{ Onderdeel: 'Geld', ...placeOf(one) },
      'Toegekend (eurocent)': one.grantedCents,
      'Ontvangen (eurocent)': one.receivedCents,
      'Gepland (eurocent)': one.plannedCents,
      'Vastgelegd (eurocent)': one.committedCents,
      'Besteed (eurocent)': one.spentCents,
      'Over (eurocent)': one.leftCents,
    }),
  ),
  ...contributions.map(
    (one): Row => ({
      ...{ Onderdeel: 'Bijdragen van partners', ...placeOf(one) },
      'Gevraagd (eurocent)': one.askedCents,
      'Toegezegd (eurocent)': one.promisedCents,
      'Besloten (eurocent)': one.decidedCents,
      'Betaald (eurocent)': one.paidCents,
    }),
  ),
  ...corrections.map(
    (one): Row => ({
      ...{ Onderdeel: 'Verbeterde boekingen', ...placeOf(one), Onderwerp: correctedInDutch[one.kind] },
      'Verbeterd (eurocent)': one.amountCents,
    }),
  ),
  {
    ...{ Onderdeel: 'Cofinanciering', Onderwerp: 'Gevraagd door de beschikkingen' },
    'Gevraagd (eurocent)': cofinancing.demandedCents,
    'Toegekend (eurocent)': cofinancing.grantedCents,
    'Ontvangen (eurocent)': cofinancing.receivedCents,
    'Besteed (eurocent)': cofinancing.spentCents,
  },
];

const deviationRows = ({ escalations, dispensations }: EvaluationContent): Row[] => [
  ...escalations.map(({ title, breach, size, unit, stage, endedOn }) => ({
    Onderdeel: 'Afwijking',
    Onderwerp: title,
    Stand: endedOn === undefined ? rungInDutch[stage] : `${rungInDutch[stage]} op ${endedOn}`,
    Toelichting: `${dutchBreach(breach)}, ${dutchSize(size, unit)}`,
  })),
  ...dispensations.map((one) => ({
    Onderdeel: 'Toegestane afwijking',
    Onderwerp: `${one.alliance}: ${dutchBreach(one.breach)}`,
    Toelichting: allowedInDutch(one),
  })),
];

const lessonRows = ({ lessons: { new: learnt, used, ended, ageing } }: EvaluationContent): Row[] => {
  const about = (Onderwerp: string, Stand: string): Row => ({ Onderdeel: 'Les', Onderwerp, Stand });
  return [
    ...learnt.map(({ title }) => about(title, 'nieuw')),
    ...used.map(({ title, alliance }) => about(title, `gebruikt door ${alliance}`)),
    ...ended.map(({ title, as }) => about(title, endedInDutch[as])),
    ...ageing.map(({ title, ageDays }) => about(title, `${ageDays} dagen zonder vervolg`)),
  ];
};

const rowsOf = (reported: Reported): (Value | undefined)[][] => {
  const { content } = reported;
  const rows: Row[] = [
    ...proofRows(reported),
    ...wordRows(content),
    ...goalRows(content),
    ...indicatorRows(content),
    ...moneyRows(content),
    ...deviationRows(content),
    ...lessonRows(content),
  ];
  return rows.map((row) => columns.map((column) => row[column]));
};

/** A progress report to the state as CSV: a row for each thing that it tells, below a row of Dutch headings. */
export const stateReportCsv = (reported: Reported, separator: Separator): string =>
  [
    `${byteOrderMark}${csvRecord(columns, separator)}`,
    ...rowsOf(reported).map((row) => csvRecord(row, separator)),
  ].join('');

/** The same as a workbook, with a version by which two of them are compared: its bytes contain the time at which it was made. */
export const stateReportWorkbook = async (
  reported: Reported,
): Promise<{ readonly bytes: Buffer; readonly version: string }> => {
  const rows = rowsOf(reported);
  const sheet = columns.map((name): SheetColumn => ({ name, width: wide.has(name) ? 60 : 20 }));
  return { bytes: await workbook('Voortgangsrapportage', sheet, rows), version: JSON.stringify([columns, rows]) };
};
