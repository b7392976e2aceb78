/** Somebody to sign in as at the workbench of a local machine, and what that person sees first. */
export interface WhoToBe {
  readonly who: string;
  readonly email: string;
  readonly sees: string;
}

/** Three people of the programme Zuid-Limburg with different work. */
export const whoToBe: readonly WhoToBe[] = [
  {
    who: 'the programmabureau (Bram Voorbeeld)',
    email: 'bureau@programmabureau-zuid-limburg.example',
    sees: '"Vandaag": what is late, what no e-mail reaches, what is due; then every round',
  },
  {
    who: 'a portfolio holder with a seat (Olga Voorbeeld, Maastricht)',
    email: 'wethouder@maastricht.example',
    sees: '"Mijn werk": the votes and the other questions that wait on her',
  },
  {
    who: 'a college secretary (Paul Voorbeeld, Maastricht)',
    email: 'secretaris@maastricht.example',
    sees: '"Mijn werk": what the college is asked, with the text to decide on',
  },
];
