import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { sameDayLater } from '#shared/calendar/days.ts';
import type { SectionsView } from '#shared/pages/views.ts';
import { dutchSize, type Unit } from '#shared/vocabulary/breach.ts';
import { breachInWords } from '#shared/vocabulary/breach-figures.ts';
import type { DispensationTerms } from '#shared/vocabulary/dispensation.ts';
import { dutchMeasure } from '#shared/vocabulary/measures.ts';
import type { MoneyTransfer } from '#shared/vocabulary/money-transfer.ts';
import { dutchDate, euros } from '#shared/words/dutch.ts';
import { afterAnswers } from '../domain/after-answer.ts';
import type { Dossier, StageVisit } from '../terms/escalation.ts';
import { clauseInWords, isOwnMandate } from '../terms/mandate.ts';
import { isRoundStage } from '../terms/stages.ts';

interface Around {
  /** The breach as it counts now: a later report may forecast more. */
  readonly newest?: Pick<Dossier, 'size' | 'figures'> | undefined;
  /** The framework that the breach is measured against: it has the names of goals and lines. */
  readonly framework?: Pick<FrameworkContent, 'lines'> | undefined;
  /** The report that forecast it; absent when the alliance raised it. */
  readonly report?: string | undefined;
}

/** The names of what a breach is about; the identifier when the framework does not have it (any more). */
const placeOf = ({ about }: StageVisit['dossier'], lines: FrameworkContent['lines']): readonly [string, string] => {
  if (about.kind === 'budget-line') {
    return ['Programmalijn', lines.find(({ lineId }) => lineId === about.lineId)?.name ?? about.lineId];
  }
  const goals = lines.flatMap((line) => line.goals);
  return ['Doel van de kaders', goals.find(({ goalId }) => goalId === about.goalId)?.title ?? about.goalId];
};

const planGoalOf = ({ about }: StageVisit['dossier']): (readonly [string, string])[] =>
  about.kind === 'goal' && about.planGoal !== undefined ? [['Doel van het jaarplan', about.planGoal]] : [];

/** Said before the question, because the answer that is not possible is one of its options (rule 16). */
const mustBeRaised = {
  heading: 'Kunt u antwoorden dat voorleggen niet nodig is?',
  text: 'Nee. Deze afwijking gaat verder dan de regiegroep zonder sondering zelf mag beslissen. Dat antwoord kunnen wij daarom niet vastleggen.',
};

/** What a decision allows: nobody should have to guess it (rule 15). */
const askedSection = (
  { upTo, until, conditions }: DispensationTerms,
  unit: Unit,
): SectionsView['sections'][number] => ({
  heading: 'Wat staat u toe als u zo besluit?',
  text: 'Rapportages van de alliantie worden hiermee vergeleken. Wordt de afwijking groter of duurt zij langer, dan volgt een nieuwe escalatie.',
  rows: [
    ['Tot welke omvang', `tot en met ${dutchSize(upTo, unit)}`],
    ['Tot welke dag', `tot en met ${dutchDate(until)}`],
    ['Voorwaarden', conditions.length > 0 ? conditions.join('; ') : 'geen'],
  ],
});

/** The source of the money, when a ruling moves it: nobody votes on an amount without its line (rule 20). */
const transferSection = (
  { fromLine, toLine, year, amountCents }: MoneyTransfer,
  byReader: boolean,
): SectionsView['sections'][number] => ({
  ...(byReader
    ? {
        heading: 'Welk geld verhuist er als u zo besluit?',
        text: 'Het bedrag gaat meteen van het ene budget naar het andere. Tot uw besluit houden wij het vrij. Gelden er intussen andere kaders, dan geldt de uitslag niet.',
      }
    : {
        heading: 'Welk geld verhuist er, alleen als de regiegroep zo besluit?',
        text: 'Zonder besluit van de regiegroep verhuist er geen geld. Zolang zij hierover nog kan besluiten, houden wij het bedrag vrij.',
      }),
  rows: [
    ['Bedrag', euros(amountCents)],
    ['Van de programmalijn', fromLine],
    ['Naar de programmalijn', toLine],
    ['Budget van het jaar', String(year)],
  ],
});

/** The consequences of each answer: nobody should have to know the ladder by heart (rule 20). */
const afterSection = (rows: ReturnType<typeof afterAnswers>): SectionsView['sections'][number] => ({
  heading: 'Wat volgt op welk antwoord?',
  rows,
});

/** The source of the forecast: a report, named by the first and the last day of its period, or the alliance itself. */
export const sourceInWords = (report: string | undefined): string => {
  const [from, until] = report?.slice(0, report.indexOf('.')).split('_') ?? [];
  return from && until
    ? `de rapportage van de alliantie over ${dutchDate(from)} tot en met ${dutchDate(sameDayLater(until, { days: -1 }))}`
    : 'de alliantie zelf';
};

/** The account of a threatened breach for the decision pages. */
export const dossierView = (
  { dossier, mandate, stage }: Pick<StageVisit, 'dossier' | 'mandate'> & { readonly stage?: StageVisit['stage'] },
  { newest, framework, report }: Around = {},
): SectionsView => {
  const {
    breach,
    size,
    figures,
    unit,
    year,
    account = {},
    urgent,
    solution,
    dispensation,
    transfer,
    measures = [],
  } = dossier;
  const grown = newest !== undefined && newest.size > size ? newest : undefined;
  const worded = [
    { heading: 'Oorzaak', text: account.cause },
    { heading: 'Gevolgen', text: account.consequences },
    { heading: 'Mogelijkheden', text: account.options },
    { heading: 'Advies van de alliantie', text: account.recommendation },
    { heading: 'Waarom het niet kan wachten', text: urgent },
    { heading: 'Voorgestelde oplossing', text: solution },
    {
      heading: 'Wie doet wat, en wanneer?',
      text: measures.length > 0 ? measures.map(dutchMeasure).join('\n') : undefined,
    },
  ].filter(({ text }) => text !== undefined);
  return {
    sections: [
      {
        heading: 'Dreigende afwijking',
        rows: [
          ['Verwachting', breachInWords(breach, size, figures)],
          ...planGoalOf(dossier),
          placeOf(dossier, framework?.lines ?? []),
          ...(year === undefined ? [] : [['Jaar', String(year)] as const]),
          ['Volgens', sourceInWords(figures?.report ?? report)],
          ...(grown
            ? [['Volgens een latere rapportage', breachInWords(breach, grown.size, grown.figures)] as const]
            : []),
        ],
      },
      ...worded,
      ...(dispensation === undefined ? [] : [askedSection(dispensation, unit)]),
      ...(transfer === undefined ? [] : [transferSection(transfer, stage === 'ruling')]),
      { heading: 'Wie beslist hierover?', text: clauseInWords(breach, mandate) },
      ...(stage !== undefined && isRoundStage(stage)
        ? [afterSection(afterAnswers(stage, mandate, transfer !== undefined))]
        : []),
      ...(stage === 'proposed' && !isOwnMandate(mandate) ? [mustBeRaised] : []),
    ],
  };
};
