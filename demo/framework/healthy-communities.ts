import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';

/** Programme line 1, as a draft would have it. */
export const healthyCommunities: FrameworkContent['lines'][number] = {
  lineId: 'gezonde-gemeenschappen',
  name: 'Sterke en gezonde gemeenschappen',
  budget: [
    { year: 2026, amountCents: 220_000_000 },
    { year: 2027, amountCents: 400_000_000 },
    { year: 2028, amountCents: 420_000_000 },
    { year: 2029, amountCents: 280_000_000 },
  ],
  goals: [
    {
      goalId: 'veerkrachtige-inwoners',
      title: 'Inwoners voelen zich gezonder en veerkrachtiger',
      description:
        'Zuid-Limburgers leven gemiddeld korter en in minder goede gezondheid dan andere Nederlanders. Positieve gezondheid is het uitgangspunt: mentale gezondheid telt even zwaar als lichamelijke. Wat hier gebeurt sluit aan op het Integraal Zorgakkoord, het Gezond en Actief Leven Akkoord en Trendbreuk Zuid-Limburg, en doet niets daarvan over.',
      activities: [
        'Ontmoeten en bewegen dichtbij huis mogelijk maken',
        'Mentale gezondheid van jongeren versterken',
        'Samenwerking tussen huisarts, welzijn en wijk ondersteunen',
      ],
      indicators: [
        {
          indicatorId: 'ervaren-gezondheid',
          name: 'Inwoners die hun gezondheid goed noemen',
          unit: 'procent',
          baseline: 72,
          target: 76,
          by: '2029-10-01',
        },
        {
          indicatorId: 'eenzaamheid',
          name: 'Inwoners die zich eenzaam voelen',
          unit: 'procent',
          baseline: 48,
          target: 44,
          by: '2029-10-01',
        },
      ],
    },
    {
      goalId: 'veilige-wijken-en-kernen',
      title: 'Kwetsbare wijken en kernen zijn veilig en sociaal sterk',
      description:
        'Ondermijning, vereenzaming en een dunne sociale basis spelen in de steden en in de middengebieden. Wie dit alleen in de eigen gemeente aanpakt, verplaatst het probleem. Daarom kiezen de tien gemeenten wijken en kernen waar zij het samen doen, met bewoners aan het roer.',
      activities: [
        'Bewonersinitiatieven steunen en laten beslissen over een eigen budget',
        'Ondermijning gezamenlijk in beeld brengen en aanpakken',
      ],
      indicators: [
        {
          indicatorId: 'wijken-met-bewonersagenda',
          name: 'Wijken en kernen met een agenda van bewoners',
          unit: 'wijken en kernen',
          baseline: 4,
          target: 22,
          by: '2028-12-31',
        },
        {
          indicatorId: 'veiligheidsgevoel',
          name: 'Inwoners die zich vaak onveilig voelen in de eigen buurt',
          unit: 'procent',
          baseline: 3.4,
          target: 2.5,
          by: '2029-10-01',
        },
      ],
    },
    {
      goalId: 'betere-woningen',
      title: 'Woningen in kwetsbare wijken zijn gezond en betaalbaar warm',
      description:
        'Een slecht huis maakt ziek en arm. De kaders richten zich op woningen in wijken waar gezondheid, inkomen en kwaliteit van de woning samen achterblijven, in bezit van corporaties en van eigenaren met een kleine beurs.',
      activities: ['Woningen verbeteren in een aanpak per wijk', 'Eigenaren met een laag inkomen ontzorgen'],
      indicators: [
        {
          indicatorId: 'verbeterde-woningen',
          name: 'Verbeterde woningen in de gekozen wijken',
          unit: 'woningen',
          baseline: 0,
          target: 1800,
          by: '2029-12-31',
        },
      ],
    },
  ],
};
