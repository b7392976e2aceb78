/** The facts that a dated fact cannot precede, with their names in a refusal: in English, and in Dutch for the decision pages. */
export const earlierFacts = {
  text: { english: 'the text that it decides on', dutch: 'de tekst waarover het gaat' },
  deferral: { english: 'the decision to put it off', dutch: 'het besluit om dit aan te houden' },
  decision: { english: 'the decision that it rests on', dutch: 'het besluit waarop het berust' },
  takenBack: { english: 'the decision that it takes back', dutch: 'het besluit dat wordt ingetrokken' },
  takingBack: {
    english: 'the decision that took the earlier one back',
    dutch: 'het besluit waarmee het eerdere besluit is ingetrokken',
  },
} as const;
export type EarlierFact = keyof typeof earlierFacts;
