import * as z from 'zod';
import type { DispensationTerms } from '#shared/vocabulary/dispensation.ts';

/** A form with more fields would not fit a page. */
const maxFields = 200;

/** What an addressee filled in beside its answer: each field of the form by its name, as it was typed. */
export const Filled = z
  .record(
    z
      .string()
      .regex(/^[a-z0-9.-]+$/)
      .max(200),
    z.string().max(20_000),
  )
  .refine((filled) => Object.keys(filled).length <= maxFields, `at most ${maxFields} fields`);
export type Filled = z.infer<typeof Filled>;

/** One field of the form that a matter asks its addressee to fill in; all texts are in Dutch. */
export interface FillField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: true;
  /** For a longer text: the number of visible rows. */
  readonly rows?: number;
}

export interface FillSection {
  readonly heading: string;
  readonly text?: string | undefined;
  readonly fields: readonly FillField[];
}

/** A fault of what was filled in: what is wrong, for the API, and in Dutch for the page. */
export interface FillFault {
  readonly name: string;
  readonly message: string;
  readonly expected: string;
  readonly dutch: string;
}

/** The parts of the same answer that what was filled in must agree with. */
export interface Beside {
  readonly dispensation?: DispensationTerms | undefined;
}

/** The form of a matter whose rounds ask for more than an answer. */
export interface Filling<Of> {
  /** The fields, by the current record. */
  form(round: Of): Promise<readonly FillSection[]>;
  /** The faults of what was filled in; empty when it can be recorded. */
  faults(round: Of, filled: Filled, beside: Beside): Promise<readonly FillFault[]>;
}
