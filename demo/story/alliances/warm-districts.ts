import { type AllianceScript, money } from './alliance-script.ts';

const goalId = 'betere-woningen';
const budget = [
  { budgetLineId: 'isolatie', name: 'Isolatie en ventilatie', amountCents: 110_000_000 },
  { budgetLineId: 'warmte', name: 'Aansluiting op restwarmte', amountCents: 40_000_000 },
  { budgetLineId: 'ontzorgen', name: 'Eigenaren ontzorgen', amountCents: 10_000_000 },
];

/** Better homes: a housing corporation leads, a council commits, a company declines and returns. */
export const warmDistricts: AllianceScript = {
  allianceId: 'warme-wijken',
  title: 'Warme Wijken',
  summary:
    'Woningen in kwetsbare wijken worden gezond en betaalbaar warm, wijk voor wijk: van corporaties en van eigenaren met een kleine beurs. Waar het kan met restwarmte uit de chemie.',
  lineId: 'gezonde-gemeenschappen',
  goalId,
  lead: { partnerId: 'voorbeeld-woningcorporatie', personId: 'voorbeeld-woningcorporatie-alliance-lead' },
  app: 'projecten-voorbeeld-woningcorporatie',
  call: 'Wij zoeken partners die samen twee wijken per jaar aanpakken. Vraag aan ieder: wat legt u in, en wanneer besluit uw raad of bestuur?',
  contributions: [
    {
      contributionId: 'eigen-woningen',
      partnerId: 'voorbeeld-woningcorporatie',
      app: 'projecten-voorbeeld-woningcorporatie',
      offer: money('Isolatie en ventilatie van onze eigen woningen in de gekozen wijken.', 900_000),
      decided: { answer: 'committed', reference: 'RvB-26-118' },
      paid: 45_000_000,
    },
    {
      contributionId: 'wijkaanpak-maastricht',
      partnerId: 'maastricht',
      app: 'zaaksysteem-maastricht',
      offer: money('Wijkaanpak in Maastricht: openbare ruimte, loket en subsidie voor eigenaren.', 400_000),
      decided: {
        answer: 'committed-with-conditions',
        reference: 'RB-26-073',
        conditions: ['De raad krijgt elk half jaar een overzicht per wijk.'],
      },
      paid: 10_000_000,
    },
    {
      contributionId: 'wijkaanpak-sittard-geleen',
      partnerId: 'sittard-geleen',
      app: 'zaaksysteem-sittard-geleen',
      offer: money('Wijkaanpak in Sittard-Geleen, onder voorbehoud van de begroting.', 200_000),
    },
    {
      contributionId: 'restwarmte',
      partnerId: 'voorbeeld-chemiebedrijf',
      app: 'projecten-voorbeeld-chemiebedrijf',
      offer: money('Een leiding voor restwarmte tot aan de rand van de wijk.', 250_000),
      decided: {
        answer: 'declined',
        reference: 'BD-26-31',
        remarks:
          'De leiding past dit jaar niet in onze investeringsplanning. Met een kleinere eerste stap komen wij graag terug.',
      },
      returns: {
        contributionId: 'warmtewisselaar',
        partnerId: 'voorbeeld-chemiebedrijf',
        app: 'projecten-voorbeeld-chemiebedrijf',
        offer: money('Een warmtewisselaar op ons terrein, waar een leiding later op aansluit.', 150_000),
        decided: { answer: 'committed', reference: 'BD-26-44' },
      },
    },
  ],
  plan: {
    goals: [
      {
        planGoalId: 'woningen',
        title: 'Verbeterde woningen',
        serves: goalId,
        unit: 'woningen',
        baseline: 0,
        target: 2000,
        by: '2029-12-31',
      },
    ],
    budget,
    organisation:
      'Per wijk een team van corporatie, gemeente en bewoners. De woningcorporatie trekt; ieder kwartaal overleg van alle partners.',
  },
  firstReport: {
    goals: [{ planGoalId: 'woningen', reached: 180, forecast: 2000 }],
    budget: budget.map(({ budgetLineId, amountCents }) => ({
      budgetLineId,
      spentCents: Math.round(amountCents * 0.4),
      forecastCents: amountCents,
    })),
    risks: [
      {
        description: 'Het stroomnet is vol in drie wijken.',
        measure: 'Met de netbeheerder per wijk een volgorde maken.',
      },
    ],
    lessons: [
      {
        title: 'Begin met de voordeur',
        text: 'Wie eerst luistert naar wat bewoners hindert, krijgt daarna drie keer zo vaak toestemming.',
      },
    ],
  },
  nextReport: {
    goals: [{ planGoalId: 'woningen', reached: 240, forecast: 2000, expectedOn: '2030-10-27' }],
    // 4 percent more than the whole budget: the breach that the alliance then does not raise.
    budget: budget.map(({ budgetLineId, amountCents }, at) => ({
      budgetLineId,
      spentCents: Math.round(amountCents * 0.6),
      forecastCents: amountCents + (at === 0 ? 6_400_000 : 0),
    })),
    risks: [],
    lessons: [],
  },
};
