import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { circularEconomy } from './framework/circular-economy.ts';
import { furtherDevelopment } from './framework/further-development.ts';
import { healthyCommunities } from './framework/healthy-communities.ts';
import { knowledgeEconomy } from './framework/knowledge-economy.ts';
import { uniqueLandscape } from './framework/unique-landscape.ts';

/**
 * A first draft of a framework for Zuid-Limburg, after the governance model of the region. The figures are invented;
 * the text says so itself, because it ends up in e-mails and on pages.
 */
export const firstDraft: FrameworkContent = {
  title: 'Uitvoeringsprogramma Ingenieus, Groen en Gezond 2026-2029',
  summary:
    'Tien gemeenten, hun partners en het Rijk werken vier jaar samen aan brede welvaart in Zuid-Limburg, met 40 miljoen euro: de helft van het Rijk, de helft uit de regio. Deze kaders zeggen wat wij willen bereiken, met welk budget en onder welke spelregels. Hoe dat gebeurt, bepalen de uitvoeringsallianties: partners die samen een opgave op zich nemen, ieder in het eigen tempo. De kaders worden iedere twee jaar herijkt. Dit is een voorbeeldtekst met verzonnen cijfers, geen besluit van de regio.',
  lines: [healthyCommunities, circularEconomy, uniqueLandscape, knowledgeEconomy, furtherDevelopment],
  groundRules: {
    monitoring:
      'Iedere uitvoeringsalliantie meldt elk half jaar per doel de bereikte en de verwachte waarde, en per begrotingspost wat is uitgegeven en wat nog wordt verwacht. Het programmabureau voegt dit samen en maakt zichtbaar waar het knelt. Wat alleen is toegezegd, telt niet als dekking.',
    accountability:
      'Allianties verantwoorden zich aan het programmabureau over de meegegeven kaders. Het programmabureau rapporteert aan de regiegroep en informeert alle gemeenteraden twee keer per jaar. Over de eigen bijdrage legt iedere partner verantwoording af in de eigen planning-en-controlcyclus; bij een gemeente besluit de raad.',
    organisation:
      'De regiegroep stelt de kaders vast na sondering van de klankbordgroep en consultatie van de partners, en legt ze voor aan alle colleges. Iedere alliantie werkt met een jaarplan, een begroting en een organisatievoorstel en is vrij in het hoe. Dreigt een doel of een budget in gevaar te komen, dan meldt de alliantie dat op tijd.',
  },
  mandate: [
    { breach: 'goal-missed', unit: 'percent', tolerance: 5, regiegroep: 15, sounding: 25 },
    { breach: 'goal-late', unit: 'days', tolerance: 30, regiegroep: 120, sounding: 270 },
    { breach: 'budget-overrun', unit: 'percent', tolerance: 3, regiegroep: 10, sounding: 20 },
  ],
};

type Goal = FrameworkContent['lines'][number]['goals'][number];

/** The same framework with one goal changed. */
const withGoal = (content: FrameworkContent, goalId: string, change: (goal: Goal) => Goal): FrameworkContent => ({
  ...content,
  lines: content.lines.map((line) => ({
    ...line,
    goals: line.goals.map((goal) => (goal.goalId === goalId ? change(goal) : goal)),
  })),
});

const withTarget = (goal: Goal, indicatorId: string, target: number): Goal => ({
  ...goal,
  indicators: goal.indicators.map((one) => (one.indicatorId === indicatorId ? { ...one, target } : one)),
});

/** What the regiegroep itself wants changed before anybody is asked. */
export const afterRegiegroep = (content: FrameworkContent): FrameworkContent => {
  const ambitious = withGoal(content, 'iedereen-doet-mee', (goal) => withTarget(goal, 'arbeidsparticipatie', 68));
  const shared = withGoal(ambitious, 'veilige-wijken-en-kernen', (goal) => ({
    ...goal,
    activities: [...goal.activities, 'Uitvoeringskracht delen met de kleinere gemeenten'],
  }));
  return {
    ...shared,
    mandate: shared.mandate.map((row) => (row.breach === 'budget-overrun' ? { ...row, regiegroep: 8 } : row)),
  };
};

/** What the preparers take over from the input of partners and councils. */
export const afterInput = (content: FrameworkContent): FrameworkContent => {
  const homes = withGoal(content, 'betere-woningen', (goal) => withTarget(goal, 'verbeterde-woningen', 2000));
  const border = withGoal(homes, 'werken-over-de-grens', (goal) => ({
    ...goal,
    activities: [...goal.activities, 'Een grensloket in elke gemeente aan de grens'],
  }));
  const internships = withGoal(border, 'kennis-naar-mkb', (goal) => ({
    ...goal,
    indicators: [
      ...goal.indicators,
      {
        indicatorId: 'stages-in-het-mkb',
        name: 'Studenten met een stage of afstudeeropdracht in het regionale mkb',
        unit: 'studenten per jaar',
        baseline: 850,
        target: 1400,
        by: '2029-10-01',
      },
    ],
  }));
  const accountability = `${internships.groundRules.accountability} Iedere raad krijgt bij de rapportage een bijlage over wat er in de eigen gemeente gebeurt.`;
  return { ...internships, groundRules: { ...internships.groundRules, accountability } };
};
