import type { BodyOf } from '#client/client.ts';
import type { Raised } from '#functions/escalations/terms/escalation.ts';

/** What people say and do in the second year. Partners have their identifiers in the programme file. */

/** An alliance that does not put its overrun on the ladder, and the programmabureau that does (rule 16). */
export const leftLying = {
  allianceId: 'warme-wijken',
  breach: 'budget-overrun',
  notNeeded: 'De prijzen van isolatie dalen volgend jaar weer. Wij lopen dit in zonder dat het anderen raakt.',
  measures: 'Warme Wijken; met de leveranciers nieuwe prijzen afspreken; 31 december 2099',
  seatEmail: 'wethouder@maastricht.example',
  remarks: 'Akkoord: liever 4 procent meer dan wijken die een jaar moeten wachten.',
  /** The seat that says so. */
  seat: 'seat-maastricht',
} as const;

/** The same breach, as the programmabureau raises it. @param year - of the budget. */
export const putUp = (year: number): Raised => ({
  breach: 'budget-overrun',
  about: { kind: 'budget-line', lineId: 'gezonde-gemeenschappen' },
  size: 4,
  unit: 'percent',
  year,
  cause: 'Isolatie is duurder geworden, en de offertes voor de volgende wijk gelden nog maar kort.',
  consequences: 'Zonder besluit teert de alliantie in op het geld voor het ontzorgen van eigenaren.',
  options: 'Toestaan, en dit jaar afmaken; of de tweede wijk een jaar uitstellen, wat duurder wordt.',
  recommendation: 'Sta 4 procent toe, zodat de wijken die zijn begonnen worden afgemaakt.',
  reason: 'Twee keer op rij hoger dan begroot: dat loopt de alliantie niet meer alleen in.',
  urgent: { reason: 'De offertes verlopen aan het einde van de maand.' },
});

/** A rule of the game that the seats change by a vote, and what a file may not do (rule 17). */
export const changedRule = {
  changes: { vote: { majority: 'two-thirds' } },
  motivation: 'Nu er veel geld in de allianties omgaat, willen wij besluiten die door bijna iedereen worden gedragen.',
  /** The quorum that a file of the programme would set without asking anybody. */
  quorumInFile: 1,
} as const;

/** A condition that an alliance does not accept, and the decision that follows (rule 8). */
export const refusedCondition = {
  allianceId: 'warme-wijken',
  contributionId: 'wijkaanpak-sittard-geleen',
  partnerId: 'sittard-geleen',
  app: 'zaaksysteem-sittard-geleen',
  first: {
    reference: 'RB-27-014',
    conditions: ['De alliantie begint in Sittard-Geleen voordat zij elders een wijk afmaakt.'],
  },
  refusal: 'Wij maken af wat is begonnen. Daarna is Sittard-Geleen als eerste aan de beurt; dat leggen wij graag vast.',
  secondDecision: { reference: 'RB-27-022' },
} as const;

/** Two municipalities that go on as one (rule 18). @param on - ISO date. */
export const merger = (on: string): BodyOf<'recordSuccession'> => ({
  successionId: 'geuldal-en-grens',
  kind: 'merge',
  on,
  ground: { reference: 'Voorbeeldwet herindeling Heuvelland' },
  predecessors: ['vaals', 'gulpen-wittem'],
  successors: [{ partnerId: 'geuldal-en-grens', name: 'Geuldal en Grens' }],
});
