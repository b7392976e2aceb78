import type { StageVisit } from '#functions/escalations/domain/escalation.ts';
import { clauseInWords, dutchBreach, dutchSize } from '#functions/escalations/domain/mandate.ts';
import type { SectionsView } from '../pages/views.ts';

/**
 * The account of a threatened breach as the decision pages show it.
 * @param newest - the size that counts now, where a report came in since that forecasts more.
 */
export const dossierView = (
  { dossier, mandate }: Pick<StageVisit, 'dossier' | 'mandate'>,
  newest?: number,
): SectionsView => {
  const { breach, about, size, unit, year, account = {}, urgent, solution } = dossier;
  const grown = newest !== undefined && newest > size;
  const worded = [
    { heading: 'Oorzaak', text: account.cause },
    { heading: 'Gevolgen', text: account.consequences },
    { heading: 'Mogelijkheden', text: account.options },
    { heading: 'Advies van de alliantie', text: account.recommendation },
    { heading: 'Waarom het niet kan wachten', text: urgent },
    { heading: 'Voorgestelde oplossing', text: solution },
  ].filter(({ text }) => text !== undefined);
  return {
    sections: [
      {
        heading: 'Dreigende afwijking',
        rows: [
          ['Soort', dutchBreach(breach)],
          [about.kind === 'goal' ? 'Doel' : 'Programmalijn', about.kind === 'goal' ? about.goalId : about.lineId],
          ...(year === undefined ? [] : [['Jaar', String(year)] as const]),
          ['Omvang', dutchSize(size, unit)],
          ...(grown ? [['Omvang volgens een latere rapportage', dutchSize(newest, unit)] as const] : []),
        ],
      },
      ...worded,
      { heading: 'Wie beslist hierover?', text: clauseInWords(breach, mandate) },
    ],
  };
};
