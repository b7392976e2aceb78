import * as z from 'zod';

/** Lower case words joined by hyphens: safe in keys, addresses and file names. */
export const identifier = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case words joined by hyphens')
  .max(80);

/**
 * An identifier that others are made of. People and seats are named after partners; a task is named after its programme, its
 * alliance, its contribution and its partner, and must still fit an address, a tag of an e-mail and the records that point at it.
 */
export const stem = identifier.max(40);

/** A name as people read it. */
export const name = z.string().trim().min(1).max(200);

/** A calendar day in Europe/Amsterdam, `YYYY-MM-DD`. */
export const day = z.iso.date();

export const emailAddress = z.email().max(254);

/** An ISO 8601 duration of dates (`P20D`) or of times (`PT8S`), longer than nothing and not of both. */
export const duration = z.iso
  .duration()
  .refine((text) => /[1-9]/.test(text), 'must be longer than nothing')
  // Calendars end; a term that leads beyond them is a slip of the keyboard.
  .refine((text) => !/\d{5,}[YMWD]|\d{9,}/.test(text), 'must be shorter than ten thousand days')
  .refine((text) => text.startsWith('PT') || !text.includes('T'), 'must be of days or of times, not of both');

/**
 * The value at the start, where nobody knows it yet. It is said, so that no stop-gap of 0 passes for a measurement: with that, half of
 * the way that is missed would look like a small part of it.
 */
export const notMeasured = 'not-measured-yet';

/** A value at the start: a number, or that it is not measured yet. */
export const baselineOf = <S extends z.ZodType<number>>(value: S) => z.union([value, z.literal(notMeasured)]);

/** A number that people measure by, of a size that a record keeps exactly: a trillion at most, a millionth at least. */
export const measure = z
  .number()
  .min(-1e12)
  .max(1e12)
  .refine((value) => value === 0 || Math.abs(value) >= 1e-6, 'must be 0, or a millionth at least');
