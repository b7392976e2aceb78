export const verdicts = ['adopted', 'partly-adopted', 'not-adopted'] as const;

/** What is wrong with each field. */
export const words = {
  verdict: 'Kies wat u met de inbreng doet.',
  reason: 'Vul in waarom, in hoogstens 5.000 tekens. De indiener leest dit.',
} as const;
