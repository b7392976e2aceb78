import type { Raised } from '#functions/escalations/terms/escalation.ts';

/** What is said on the ladder, in the words of those who say it. */

/** Rung 1 settles it: another alliance can help. */
export const crossLink = {
  allianceId: 'water-geuldal',
  breach: 'goal-missed',
  raising:
    'Zonder de grond van twee eigenaren halen wij 31.500 kubieke meter berging niet. Wij zien op het plateau zelf geen andere plek.',
  link: {
    linkId: 'regenwater-afkoppelen',
    helper: 'warme-wijken',
    why: 'Bij de wijkaanpak gaat de straat toch open. Regenwater van daken kan dan in de wijk worden geborgen in plaats van in het riool.',
  },
  measures: 'Warme Wijken; regenwater van de daken van 400 woningen afkoppelen; 31 december 2099',
  solution:
    'Dwarsverband met Warme Wijken: bij 400 woningen in het stroomgebied wordt regenwater van de daken afgekoppeld en in de wijk geborgen. Dat levert naar verwachting 22.500 kubieke meter op.',
  verdict: 'Daarmee blijft het tekort binnen wat de kaders toestaan. Wij nemen het op in onze planning.',
} as const;

/** What the alliance may decide itself: refused above, with the clause. */
const soil = {
  breach: 'budget-overrun',
  about: { kind: 'budget-line', lineId: 'uniek-landschap' },
  unit: 'percent',
  cause: 'Onder het grootste bekken ligt vervuilde grond, die moet worden afgevoerd.',
  consequences: 'De begroting van dit jaar wordt met 6 procent overschreden.',
  options:
    'De grond laten liggen en het bekken verplaatsen, wat een jaar kost; of het wandelpad uitstellen en met dat geld saneren.',
  recommendation: 'Stel het wandelpad een jaar uit. Dan past de sanering binnen de begroting.',
} as const;

export const smallOverrun: Raised = { ...soil, size: 2 };
export const overrun: Raised = { ...soil, size: 6 };
export const withinMandate = {
  allianceId: 'water-geuldal',
  app: 'zaaksysteem-valkenburg',
  noSolution:
    'Geen andere alliantie heeft dit jaar geld over, en het wandelpad is aan de bewoners beloofd. Uitstel daarvan kunnen wij niet toezeggen; de regiegroep wel.',
  remarks: 'Akkoord, mits de bewoners het van ons horen en niet uit de krant.',
  /** The seat that says so. */
  seat: 'seat-beek',
};

/** Who sees the overrun while the soil is being bought, and who does not. */
export const hushed = {
  ground: 'Artikel 5.1, tweede lid, onder b, Wet open overheid',
  reason: 'Zolang over de grond wordt onderhandeld, mag de verkoper niet weten wat de alliantie kan betalen.',
  lifted: 'De koop is gesloten.',
  /** An application of a partner that is not in the alliance and holds no seat. */
  outsider: 'projecten-voorbeeld-chemiebedrijf',
} as const;

/** Nobody has the mandate for this: the framework must change. */
export const late: Raised = {
  breach: 'goal-late',
  about: { kind: 'goal', goalId: 'betere-woningen' },
  size: 300,
  unit: 'days',
  cause: 'Het stroomnet is vol. De netbeheerder kan in drie wijken tot in 2030 geen zwaardere aansluitingen leveren.',
  consequences: 'Het doel van 2.000 verbeterde woningen wordt niet eind 2029 maar ongeveer 300 dagen later gehaald.',
  options:
    'Andere wijken kiezen, waar de nood minder hoog is; minder woningen verbeteren; of in de kaders een latere datum vastleggen.',
  recommendation: 'Pas de kaders aan: dezelfde wijken, met een latere datum. De nood in deze wijken is het hoogst.',
  urgent: { reason: 'De netbeheerder verdeelt de plekken in de wachtrij voor het einde van de maand.' },
};
export const beyondMandate = {
  allianceId: 'warme-wijken',
  app: 'projecten-voorbeeld-woningcorporatie',
  /** Who has a reservation in the sounding. */
  doubting: 'klankbordgroep-stein',
  remarks: 'Een latere datum begrijpen wij. Laat de aangepaste kaders dan ook zeggen wat bewoners tot die tijd merken.',
};
