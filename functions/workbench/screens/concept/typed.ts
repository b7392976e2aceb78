import type { AnswerOf } from '#client/client.ts';
import { isoDay } from '#shared/words/typed-day.ts';
import { typedCents, typedNumber } from '#shared/words/typed-number.ts';
import type { Values } from '../../forms/typed.ts';

export type Content = AnswerOf<'readText'>['content'];

/** A field; empty when there is none. A row of a list is named by its place, as in `goals.0.title`. */
export const at = (typed: Values, name: string): string => typed[name] ?? '';

/** A number as it was typed; what cannot be read goes to the API as it is, which says so at its place. */
export const numberIn = (typed: string): number => typedNumber(typed) ?? (typed as unknown as number);

/** Euros as whole cents (rule 9); what is no amount of whole cents goes to the API as it is. */
export const centsIn = (typed: string): number => typedCents(typed) ?? (typed as unknown as number);

/** A day as it was typed; what cannot be read goes to the API as it is. */
export const dayIn = (typed: string): string => isoDay(typed) ?? typed;

/** Whether anything was typed in a row, beside its identifier and what was chosen. */
const isFilled = (typed: Values, row: string): boolean =>
  Object.entries(typed).some(
    ([name, value]) => name.startsWith(`${row}.`) && !/(Id|\.direction)$/.test(name) && value.trim() !== '',
  );

/** The rows of a list in which something was typed, by their names: `goals.0`, `goals.2`. */
export const rowsOf = (typed: Values, list: string): string[] => {
  const found = Object.keys(typed).flatMap((name) => {
    const [, place] = new RegExp(`^${list.replaceAll('.', '\\.')}\\.(\\d+)\\.`).exec(name) ?? [];
    return place === undefined ? [] : [Number(place)];
  });
  const places = [...new Set(found)].toSorted((one, other) => one - other);
  return places.map((place) => `${list}.${place}`).filter((row) => isFilled(typed, row));
};
