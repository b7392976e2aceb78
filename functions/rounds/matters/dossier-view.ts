import type { StageVisit } from '#functions/escalations/domain/escalation.ts';
import { clauseInWords, dutchBreach, dutchSize } from '#functions/escalations/domain/mandate.ts';
import type { SectionsView } from '../pages/views.ts';

/** The account of a threatened breach as the decision pages show it. */
export const dossierView = ({ dossier, mandate }: Pick<StageVisit, 'dossier' | 'mandate'>): SectionsView => {
  const { breach, about, size, unit, account = {}, urgent, solution } = dossier;
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
          ['Omvang', dutchSize(size, unit)],
        ],
      },
      ...worded,
      { heading: 'Wie beslist hierover?', text: clauseInWords(breach, mandate) },
    ],
  };
};
