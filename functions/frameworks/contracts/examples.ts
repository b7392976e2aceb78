import type { FrameworkContent } from '../terms/content.ts';

/** A framework of one goal: the smallest complete one. */
export const exampleContent: FrameworkContent = {
  title: 'Uitvoeringsprogramma 2026-2029',
  summary: 'Wat wij in vier jaar willen bereiken, met welk budget en onder welke spelregels.',
  lines: [
    {
      lineId: 'gezonde-gemeenschappen',
      name: 'Gezonde gemeenschappen',
      goals: [
        {
          goalId: 'iedereen-doet-mee',
          title: 'Iedereen doet mee',
          description: 'Meer inwoners hebben werk of doen mee in hun buurt.',
          activities: ['Werkplaatsen in de wijk'],
          indicators: [
            {
              indicatorId: 'arbeidsparticipatie',
              name: 'Arbeidsparticipatie',
              unit: 'procent',
              baseline: 65,
              target: 68,
              by: '2029-12-31',
            },
          ],
        },
      ],
      budget: [{ year: 2027, amountCents: 250_000_000 }],
    },
  ],
  groundRules: {
    monitoring: 'Elk half jaar per doel de bereikte en de verwachte waarde.',
    accountability: 'Allianties verantwoorden zich aan het programmabureau.',
    organisation: 'De regiegroep stelt de kaders vast, ieder college stemt in.',
  },
  mandate: [{ breach: 'goal-missed', unit: 'percent', tolerance: 5, regiegroep: 15, sounding: 25 }],
};

export const exampleHash = 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c';

/** A cycle that has just begun. */
export const exampleCycle = {
  programmeId: 'zuid-limburg',
  cycleId: '1',
  title: 'Uitvoeringsprogramma 2026-2029',
  status: 'running',
  stage: 'draft',
  visit: 1,
  rounds: [],
  text: { number: 1, hash: exampleHash },
  negativeSoundings: 0,
  startedAt: '2027-03-01T09:00:00.000Z',
  startedBy: 'programmabureau-zuid-limburg',
  moves: [
    { move: 'submit', to: 'input', motivationNeeded: false },
    { move: 'withdraw', to: 'withdrawn', motivationNeeded: true },
  ],
  history: [
    {
      visit: 1,
      stage: 'draft',
      enteredAt: '2027-03-01T09:00:00.000Z',
      trigger: 'start',
      by: 'programmabureau-zuid-limburg',
      textHash: exampleHash,
    },
  ],
};

export const exampleForecast = {
  termEnd: '2027-03-29T21:59:59.999Z',
  expected: [
    { addresseeId: 'partner-stein', expectedOn: '2027-03-29', basis: 'term', afterTermEnd: false },
    { addresseeId: 'council-stein', expectedOn: '2027-04-06', basis: 'meeting', afterTermEnd: true },
  ],
  lastExpectedOn: '2027-04-06',
  tooLate: ['council-stein'],
  withoutMeeting: [],
  over: [{ partnerId: 'stein', name: 'Stein', asked: 11, adds: 2, norm: 12 }],
  warnings: ['gemeenteraad van Stein meets on 2027-04-06 at the earliest, after the term ends.'],
};
