/** Where an escalation is on the ladder. */
export const rungInDutch = {
  proposed: 'voorgesteld',
  solution: 'trede 1: oplossing',
  verdict: 'trede 1: oordeel',
  sounding: 'trede 2: sondering',
  ruling: 'trede 2: besluit',
  adjustment: 'bijstelling van de kaders',
  watched: 'wacht op bevestiging',
  solved: 'opgelost',
  dismissed: 'hoefde niet',
  withdrawn: 'ingetrokken',
} as const;
export type Rung = keyof typeof rungInDutch;
