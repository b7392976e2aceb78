import * as z from 'zod';

/** What a rule of a schema demands: in a message of its own, and apart from it for whoever lists what is expected. */
export interface Demand {
  readonly error: string;
  readonly params: { readonly expected: string };
}

export const mustBe = (expected: string): Demand => ({ error: `must be ${expected}`, params: { expected } });

export const identifierPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const identifierForm = 'lower case words joined by hyphens';

/** Lower case words joined by hyphens: safe in keys, addresses and file names. */
export const identifier = z.string().regex(identifierPattern, mustBe(identifierForm).error).max(80);

/**
 * An identifier that is part of others. People and seats are named after partners; a task is named after its programme, its alliance, its
 * contribution and its partner, and must still fit an address, a tag of an e-mail and the records that refer to it.
 */
export const stem = identifier.max(40);

/** A name for people. */
export const name = z.string().trim().min(1).max(200);

/** A calendar day in Europe/Amsterdam, `YYYY-MM-DD`. */
export const day = z.iso.date();

export const emailAddress = z.email().max(254);

/** An ISO 8601 duration of dates (`P20D`) or of times (`PT8S`), longer than zero and not of both. */
export const duration = z.iso
  .duration()
  .refine((text) => /[1-9]/.test(text), mustBe('longer than nothing'))
  // Calendars end; a term beyond their end is a typing error.
  .refine((text) => !/\d{5,}[YMWD]|\d{9,}/.test(text), mustBe('shorter than ten thousand days'))
  .refine((text) => text.startsWith('PT') || !text.includes('T'), mustBe('of days or of times, not of both'));

/**
 * The value at the start, when it is not known yet. It is explicit, so that a placeholder of 0 does not count as a measurement: with 0,
 * missing half of the distance would look like missing a small part of it.
 */
export const notMeasured = 'not-measured-yet';

/** A value at the start: a number, or that it is not measured yet. */
export const baselineOf = <S extends z.ZodType<number>>(value: S) => z.union([value, z.literal(notMeasured)]);

/** A measured number, of a size that a record stores exactly: at most a trillion, at least a millionth. */
export const measure = z
  .number()
  .min(-1e12)
  .max(1e12)
  .refine((value) => value === 0 || Math.abs(value) >= 1e-6, mustBe('0, or a millionth at least'));
