import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';

/** Programme line 3, as a draft would have it. */
export const uniqueLandscape: FrameworkContent['lines'][number] = {
  lineId: 'uniek-landschap',
  name: 'Versterken uniek landschap',
  budget: [
    { year: 2026, amountCents: 140_000_000 },
    { year: 2027, amountCents: 250_000_000 },
    { year: 2028, amountCents: 260_000_000 },
    { year: 2029, amountCents: 190_000_000 },
  ],
  goals: [
    {
      goalId: 'water-en-hitte',
      title: 'De dalen en plateaus kunnen water en hitte aan',
      description:
        'De zomer van 2021 liet zien wat een stortbui in het Heuvelland aanricht, van de plateaus tot in de kernen langs Geul en Gulp. Water wordt vastgehouden waar het valt; in stad en dorp komt schaduw waar het heet wordt.',
      activities: [
        'Water vasthouden op de plateaus en in de hellingen',
        'Vergroenen van versteende plekken in stad en dorp',
      ],
      indicators: [
        {
          indicatorId: 'waterberging',
          name: 'Extra berging van water op de plateaus en in de dalen',
          unit: 'kubieke meter',
          baseline: 0,
          target: 350_000,
          by: '2029-12-31',
        },
        {
          indicatorId: 'hittestress',
          name: 'Wijken en kernen met grote hittestress',
          unit: 'wijken en kernen',
          baseline: 31,
          target: 20,
          by: '2029-12-31',
        },
      ],
    },
    {
      goalId: 'bodem-en-biodiversiteit',
      title: 'Bodem, water en natuur worden schoner en rijker',
      description:
        'Stikstof en nitraat moeten omlaag, het leven in bodem en berm moet terug. Boeren, natuurbeheerders en gemeenten doen dat samen; de keuze van maatregelen is aan de alliantie.',
      activities: ['Agrarisch natuurbeheer over gemeentegrenzen heen', 'Hellingbossen en graslanden verbinden'],
      indicators: [
        {
          indicatorId: 'nitraat',
          name: 'Meetpunten met te veel nitraat in het grondwater',
          unit: 'procent',
          baseline: 58,
          target: 45,
          by: '2029-12-31',
        },
        {
          indicatorId: 'verbonden-natuur',
          name: 'Natuur die met andere natuur is verbonden',
          unit: 'hectare',
          baseline: 0,
          target: 420,
          by: '2029-12-31',
        },
      ],
    },
    {
      goalId: 'stad-en-land',
      title: 'Stad en platteland versterken elkaar',
      description:
        'Het landschap is van iedereen die er woont en komt. Druk van bezoekers wordt gespreid, de stad kan te voet en op de fiets het land in, en wie het landschap onderhoudt verdient er aan mee.',
      activities: ['Bezoekers spreiden in tijd en plaats', 'Groene verbindingen tussen stad en Heuvelland'],
      indicators: [
        {
          indicatorId: 'groene-verbindingen',
          name: 'Doorlopende groene verbindingen van stad naar land',
          unit: 'verbindingen',
          baseline: 2,
          target: 9,
          by: '2029-12-31',
        },
      ],
    },
  ],
};
