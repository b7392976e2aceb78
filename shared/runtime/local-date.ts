const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** The ISO date that people in Europe/Amsterdam call today at an instant. */
export const localDate = (instant: string): string => amsterdam.format(new Date(instant));
