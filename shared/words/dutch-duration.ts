import { Temporal } from 'temporal-polyfill';
import { allOf } from './dutch.ts';

const units = [
  ['years', 'jaar', 'jaar'],
  ['months', 'maand', 'maanden'],
  ['weeks', 'week', 'weken'],
  ['days', 'dag', 'dagen'],
  ['hours', 'uur', 'uur'],
  ['minutes', 'minuut', 'minuten'],
  ['seconds', 'seconde', 'seconden'],
  ['milliseconds', 'milliseconde', 'milliseconden'],
] as const;

/** An ISO 8601 duration in Dutch: "20 dagen", "2 jaar en 6 maanden". */
export const dutchDuration = (text: string): string => {
  const duration = Temporal.Duration.from(text);
  const parts = units.flatMap(([unit, one, many]) => {
    const count = duration[unit];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return allOf(parts);
};
