import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import type { SectionsView } from '#shared/pages/views.ts';
import { breachInWords, dutchSize, type Unit } from '#shared/vocabulary/breach.ts';
import type { DispensationTerms } from '#shared/vocabulary/dispensation.ts';
import { dutchMeasure } from '#shared/vocabulary/measures.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import type { StageVisit } from '../terms/escalation.ts';
import { clauseInWords, isOwnMandate } from '../terms/mandate.ts';

interface Around {
  /** The size that counts now, when a later report forecasts more. */
  readonly newest?: number | undefined;
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

/** Where the forecast comes from: a report over a period, or the alliance itself. */
const sourceInWords = (report: string | undefined): string => {
  const [from, until] = report?.slice(0, report.indexOf('.')).split('_') ?? [];
  return from && until
    ? `de rapportage van de alliantie over ${dutchDate(from)} tot en met ${dutchDate(until)}`
    : 'de alliantie zelf';
};

/** The account of a threatened breach for the decision pages. */
export const dossierView = (
  { dossier, mandate, stage }: Pick<StageVisit, 'dossier' | 'mandate'> & { readonly stage?: StageVisit['stage'] },
  { newest, framework, report }: Around = {},
): SectionsView => {
  const { breach, size, unit, year, account = {}, urgent, solution, dispensation, measures = [] } = dossier;
  const grown = newest !== undefined && newest > size;
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
          ['Verwachting', breachInWords(breach, size)],
          ...planGoalOf(dossier),
          placeOf(dossier, framework?.lines ?? []),
          ...(year === undefined ? [] : [['Jaar', String(year)] as const]),
          ['Volgens', sourceInWords(report)],
          ...(grown ? [['Omvang volgens een latere rapportage', dutchSize(newest, unit)] as const] : []),
        ],
      },
      ...worded,
      ...(dispensation === undefined ? [] : [askedSection(dispensation, unit)]),
      { heading: 'Wie beslist hierover?', text: clauseInWords(breach, mandate) },
      ...(stage === 'proposed' && !isOwnMandate(mandate) ? [mustBeRaised] : []),
    ],
  };
};
