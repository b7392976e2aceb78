import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';

/** Programme line 2, as a draft would have it. */
export const circularEconomy: FrameworkContent['lines'][number] = {
  lineId: 'circulaire-economie',
  name: 'Circulaire economie en samenleving',
  budget: [
    { year: 2026, amountCents: 160_000_000 },
    { year: 2027, amountCents: 280_000_000 },
    { year: 2028, amountCents: 300_000_000 },
    { year: 2029, amountCents: 220_000_000 },
  ],
  goals: [
    {
      goalId: 'grondstoffen-in-de-keten',
      title: 'Grondstoffen blijven in de keten',
      description:
        'De chemie in de regio moet anders gaan produceren en vraagt om schone, herbruikbare grondstoffen. Reststromen van huishoudens, bouw en landbouw kunnen die leveren. De kaders zeggen wat er wordt teruggewonnen; hoe dat gebeurt is aan de uitvoeringsallianties.',
      activities: [
        'Reststromen van gemeenten en bedrijven bij elkaar brengen',
        'Regionale afzet voor herwonnen grondstoffen opbouwen',
      ],
      indicators: [
        {
          indicatorId: 'herwonnen-kunststof',
          name: 'Herwonnen kunststof die in de regio wordt verwerkt',
          unit: 'kiloton per jaar',
          baseline: 6,
          target: 25,
          by: '2029-12-31',
        },
      ],
      tolerances: [{ breach: 'goal-late', tolerance: 90 }],
    },
    {
      goalId: 'duurzame-bedrijventerreinen',
      title: 'Bedrijventerreinen delen energie, ruimte en stromen',
      description:
        'Ondernemers op een bedrijventerrein kunnen samen wat zij alleen niet kunnen: energie opslaan en delen, water hergebruiken, ruimte besparen. Netcongestie maakt dat dringend.',
      activities: ['Terreinen organiseren rond een gezamenlijke opgave', 'Energiehubs mogelijk maken'],
      indicators: [
        {
          indicatorId: 'georganiseerde-terreinen',
          name: 'Bedrijventerreinen met een gezamenlijk plan in uitvoering',
          unit: 'terreinen',
          baseline: 1,
          target: 12,
          by: '2029-06-30',
        },
      ],
    },
    {
      goalId: 'circulair-gedrag',
      title: 'Inwoners en organisaties kiezen vaker voor hergebruik',
      description:
        'Zonder ander gedrag geen circulaire samenleving. Gemeenten geven het goede voorbeeld in hun eigen inkoop en maken herstellen en delen vanzelfsprekend in elke kern.',
      activities: ['Circulair inkopen door de tien gemeenten', 'Plekken om te herstellen en te delen in elke gemeente'],
      indicators: [
        {
          indicatorId: 'restafval',
          name: 'Restafval per inwoner',
          unit: 'kilogram per jaar',
          baseline: 98,
          target: 60,
          by: '2029-12-31',
        },
        {
          indicatorId: 'circulaire-inkoop',
          name: 'Inkoop van de gemeenten die aan de circulaire norm voldoet',
          unit: 'procent',
          baseline: 11,
          target: 40,
          by: '2029-12-31',
        },
      ],
    },
  ],
};
