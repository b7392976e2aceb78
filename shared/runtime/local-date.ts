/** Made at its first use: it costs a cold start some ten milliseconds. */
let amsterdam: Intl.DateTimeFormat | undefined;

/** The ISO date that people in Europe/Amsterdam call today at an instant. */
export const localDate = (instant: string): string => {
  amsterdam ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
  return amsterdam.format(new Date(instant));
};
