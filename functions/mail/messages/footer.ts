/** The last lines of every e-mail. */
export const footer = (programme: string, contactOfBureau: string): readonly string[] => [
  `U krijgt deze e-mail omdat u een rol heeft in de ${programme}.`,
  `Vragen? Neem contact op met het programmabureau: ${contactOfBureau}`,
];

export const signature = (programme: string): readonly string[] => [
  'Met vriendelijke groet,',
  `Programmabureau ${programme}`,
];
