import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';

/** The separate line for the further development of the governance itself, as the advice proposes it. */
export const furtherDevelopment: FrameworkContent['lines'][number] = {
  lineId: 'doorontwikkeling',
  name: 'Doorontwikkeling',
  budget: [
    { year: 2026, amountCents: 30_000_000 },
    { year: 2027, amountCents: 40_000_000 },
    { year: 2028, amountCents: 30_000_000 },
    { year: 2029, amountCents: 20_000_000 },
  ],
  tolerances: [{ breach: 'budget-overrun', tolerance: 1 }],
  goals: [
    {
      goalId: 'agenda-voor-de-lange-termijn',
      title: 'Er ligt een agenda die verder kijkt dan de Regio Deal',
      description:
        'Van ‘geld zoekt agenda’ naar ‘agenda zoekt geld’. Gemeenten en multihelixpartners werken samen een agenda voor de lange termijn uit, op de basis die met de Agenda Zuid-Limburg is gelegd.',
      activities: ['Agenda uitwerken met gemeenten, raden en multihelixpartners'],
      indicators: [
        {
          indicatorId: 'gemeenten-achter-agenda',
          name: 'Gemeenten waarvan de raad de agenda heeft besproken',
          unit: 'gemeenten',
          baseline: 0,
          target: 10,
          by: '2028-06-30',
        },
      ],
    },
    {
      goalId: 'minder-overlegtafels',
      title: 'Regionale structuren overlappen minder',
      description:
        'Zo veel mogelijk werkbanken, zo weinig mogelijk overlegtafels. De structuren die bij de agenda horen zijn in beeld, en waar zij hetzelfde doen worden zij samengevoegd.',
      activities: ['Structuren en hun overlap in kaart brengen', 'Voorstellen doen voor samenvoegen'],
      indicators: [
        {
          indicatorId: 'samengevoegde-structuren',
          name: 'Regionale structuren die zijn samengevoegd of gestopt',
          unit: 'structuren',
          baseline: 0,
          target: 4,
          by: '2029-06-30',
        },
      ],
    },
    {
      goalId: 'samen-met-parkstad',
      title: 'Samenwerking met Regio Deal Parkstad ligt open',
      description:
        'De regiegroepen van beide Regio Deals zijn gespiegeld en zoeken de opgaven die zij het best samen oppakken. Ontwikkelwensen voor de organisatie zijn uitgewerkt en in fasen gezet; de provincie is daarbij gevraagd.',
      activities: ['Gezamenlijke opgaven benoemen', 'Ontwikkelwensen uitwerken en in fasen zetten'],
      indicators: [
        {
          indicatorId: 'gezamenlijke-opgaven',
          name: 'Opgaven die met Parkstad samen worden uitgevoerd',
          unit: 'opgaven',
          baseline: 0,
          target: 3,
          by: '2029-12-31',
        },
      ],
    },
  ],
};
