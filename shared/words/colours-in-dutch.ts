/** How something stands, by its colour. */
export const colourInDutch = { green: 'groen', amber: 'oranje', red: 'rood' } as const;
export type Colour = keyof typeof colourInDutch;
