import { type Account, type AllianceScript, hours, knowledge, money } from './alliance-script.ts';

const goalId = 'water-en-hitte';
const budget = [
  { budgetLineId: 'bekkens', name: 'Bekkens en beekoevers', amountCents: 60_000_000 },
  { budgetLineId: 'pad', name: 'Wandelpad langs de Geul', amountCents: 15_000_000 },
];

const accountOf = (forecast: number, reached: number, spent: readonly [number, number], over: number): Account => ({
  goals: [{ planGoalId: 'berging', reached, forecast }],
  budget: budget.map(({ budgetLineId, amountCents }, at) => ({
    budgetLineId,
    spentCents: spent[at] ?? 0,
    forecastCents: amountCents + (at === 0 ? over : 0),
  })),
  risks: [],
  lessons: [],
});

/** Room for water: the municipality that was flooded leads; the province pays, others bring hours and knowledge. */
export const waterValley: AllianceScript = {
  allianceId: 'water-geuldal',
  title: 'Water in het Geuldal',
  summary:
    'De Geul en haar plateaus krijgen ruimte voor water, zodat een bui als in 2021 geen ramp meer wordt. Natuur en wandelaars krijgen er een dal bij.',
  lineId: 'uniek-landschap',
  goalId,
  lead: { partnerId: 'valkenburg-aan-de-geul', personId: 'valkenburg-aan-de-geul-alliance-lead' },
  app: 'zaaksysteem-valkenburg',
  call: 'Zoals toegezegd aan Valkenburg start deze alliantie als eerste. Wij zoeken grond, geld, uren en kennis voor de berging van water.',
  contributions: [
    {
      contributionId: 'oevers',
      partnerId: 'valkenburg-aan-de-geul',
      app: 'zaaksysteem-valkenburg',
      offer: money('Aanleg van beekoevers en aankoop van grond in de kern.', 250_000),
      decided: { answer: 'committed', reference: 'R-26-0092' },
      paid: 20_000_000,
    },
    {
      contributionId: 'bekkens',
      partnerId: 'voorbeeldprovincie',
      app: 'projecten-voorbeeldprovincie',
      offer: money('Bekkens op het plateau.', 450_000),
      decided: { answer: 'committed', reference: 'GS-26-507' },
      paid: 15_000_000,
    },
    {
      contributionId: 'beheer',
      partnerId: 'voorbeeld-natuurvereniging',
      app: 'projecten-voorbeeld-natuurvereniging',
      offer: hours('Beheer van de oevers door onze vrijwilligers.', 1200),
      decided: { answer: 'committed', reference: 'ALV-26-4' },
      paid: 300,
    },
    {
      contributionId: 'model',
      partnerId: 'voorbeeld-universiteit',
      app: 'projecten-voorbeeld-universiteit',
      offer: knowledge('Een rekenmodel van het stroomgebied, met onderzoekers die het bijhouden.'),
      decided: { answer: 'committed', reference: 'CvB-26-61' },
    },
  ],
  plan: {
    goals: [
      {
        planGoalId: 'berging',
        title: 'Berging van water',
        serves: goalId,
        unit: 'kubieke meter',
        baseline: 0,
        target: 350_000,
        by: '2029-12-31',
      },
    ],
    budget,
    organisation:
      'Valkenburg trekt, met een vaste ploeg van provincie, natuurvereniging en universiteit. Grondeigenaren schuiven aan waar het over hun grond gaat.',
  },
  firstReport: {
    ...accountOf(318_500, 60_000, [21_000_000, 2_000_000], 0),
    risks: [
      {
        description: 'Twee grondeigenaren op het plateau verkopen niet: 31.500 kubieke meter berging vervalt.',
        measure: 'Zoeken naar berging elders in het stroomgebied.',
      },
    ],
  },
  nextReport: {
    // As much over the budget as the regiegroep allowed, and no more.
    ...accountOf(341_000, 84_000, [38_000_000, 3_000_000], 4_500_000),
    lessons: [
      {
        title: 'Kijk over de grens van de eigen alliantie',
        text: 'Wat wij op het plateau niet konden bergen, bergt de wijkaanpak van een andere alliantie in de straat.',
      },
    ],
  },
};
