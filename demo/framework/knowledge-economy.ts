import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';

/** Programme line 4, as a draft would have it. */
export const knowledgeEconomy: FrameworkContent['lines'][number] = {
  lineId: 'kenniseconomie-en-arbeidsmarkt',
  name: 'Grensoverschrijdende kenniseconomie en internationale arbeidsmarkt',
  budget: [
    { year: 2026, amountCents: 120_000_000 },
    { year: 2027, amountCents: 220_000_000 },
    { year: 2028, amountCents: 240_000_000 },
    { year: 2029, amountCents: 180_000_000 },
  ],
  goals: [
    {
      goalId: 'iedereen-doet-mee',
      title: 'Meer mensen doen mee op de arbeidsmarkt',
      description:
        'In weinig regio’s werkt zo’n klein deel van de inwoners, terwijl werkgevers mensen zoeken. De kaders richten zich op wie lang aan de kant staat en op wie in de eigen regio niet vindt wat hij kan.',
      activities: ['Leren en werken combineren voor wie aan de kant staat', 'Eén werkgeverspunt voor de hele regio'],
      indicators: [
        {
          indicatorId: 'arbeidsparticipatie',
          name: 'Inwoners van 15 tot 75 jaar met betaald werk',
          unit: 'procent',
          baseline: 65.2,
          target: 67,
          by: '2029-10-01',
        },
      ],
    },
    {
      goalId: 'werken-over-de-grens',
      title: 'De grens is geen hinder voor leren en werken',
      description:
        'De regio ligt midden in een Euregio met miljoenen inwoners. Wie in Aken of Luik wil leren of werken, of van daar hier, vindt de weg en weet welke regels gelden.',
      activities: [
        'Grensinformatie dicht bij inwoners en werkgevers',
        'Diploma’s en stages over de grens erkend krijgen',
      ],
      indicators: [
        {
          indicatorId: 'grenspendelaars',
          name: 'Inwoners die over de grens werken of leren',
          unit: 'personen',
          baseline: 7900,
          target: 9500,
          by: '2029-10-01',
        },
      ],
    },
    {
      goalId: 'internationale-werknemers',
      title: 'Internationale werknemers wonen en werken fatsoenlijk',
      description:
        'Steden én middengemeenten vangen grote aantallen arbeidsmigranten op. Huisvesting, taal en toezicht zijn alleen samen te regelen; anders verschuift het naar de buren.',
      activities: ['Regionale afspraken over huisvesting', 'Taal en wegwijs op de werkplek'],
      indicators: [
        {
          indicatorId: 'gecertificeerde-plekken',
          name: 'Gecertificeerde woonplekken voor internationale werknemers',
          unit: 'plekken',
          baseline: 640,
          target: 1500,
          by: '2029-06-30',
        },
      ],
    },
    {
      goalId: 'kennis-naar-mkb',
      title: 'Kennis van de campussen komt terecht bij het mkb',
      description:
        'De kennisinstellingen zijn sterk, maar een klein bedrijf vindt de weg er niet naartoe. Studenten, onderzoekers en ondernemers werken aan vragen uit de praktijk van de andere drie programmalijnen.',
      activities: ['Praktijkvragen van het mkb koppelen aan onderzoek en onderwijs'],
      indicators: [
        {
          indicatorId: 'mkb-met-kennispartner',
          name: 'Mkb-bedrijven die met een kennisinstelling werken aan een praktijkvraag',
          unit: 'bedrijven',
          baseline: 140,
          target: 400,
          by: '2029-12-31',
        },
      ],
    },
  ],
};
