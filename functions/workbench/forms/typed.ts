import type { PageFault } from '#shared/pages/page-fault.ts';
import { isoDay } from '#shared/words/typed-day.ts';
import { typedCents, typedValue } from '#shared/words/typed-number.ts';

/** A form as it was typed: its values by the name of the field. */
export type Values = Readonly<Record<string, string>>;

/** Reads the fields of a form, and keeps a fault for each one that cannot be read. With faults, what was read is not complete. */
export interface Reader {
  readonly values: Values;
  readonly faults: readonly PageFault[];
  readonly fault: (field: string, message: string) => void;
  /** The text of a field; `missing` is the fault when it is empty. */
  readonly text: (field: string, missing: string) => string;
  /** The text of a field that may be empty. */
  readonly optional: (field: string) => string | undefined;
  /** One of the codes that a field allows. */
  readonly choice: <Code extends string>(field: string, codes: readonly Code[], missing: string) => Code;
  /** An amount of euros, as whole cents. */
  readonly cents: (field: string) => number;
  readonly number: (field: string) => number;
  /** A whole number that is not negative; `wrong` is the fault when it is another one. */
  readonly whole: (field: string, wrong: string) => number;
  /** A calendar year of this century. */
  readonly year: (field: string) => number;
  /** A day, as an ISO date. */
  readonly day: (field: string) => string;
}

const longest = 5000;

/** The values of a form; of a field that is there twice the last one counts. */
export const valuesOf = (form: URLSearchParams): Values => Object.fromEntries(form);

/** A reader of what was typed. */
export const readerOf = (values: Values): Reader => {
  const faults: PageFault[] = [];
  const fault = (field: string, message: string): void => {
    faults.push({ field, message });
  };
  const optional = (field: string): string | undefined => {
    const text = values[field]?.trim() ?? '';
    if (text.length > longest) fault(field, 'Gebruik niet meer dan 5.000 tekens.');
    return text === '' ? undefined : text;
  };
  const read = <T>(field: string, found: T | undefined, message: string, otherwise: T): T => {
    if (found === undefined) fault(field, message);
    return found ?? otherwise;
  };
  const typed = (field: string): string => values[field] ?? '';
  const number = (field: string): number =>
    read(field, typedValue(typed(field)), 'Vul een getal in. Bijvoorbeeld 1.250 of 12,5.', 0);
  return {
    values,
    faults,
    fault,
    optional,
    text: (field, missing) => read(field, optional(field), missing, ''),
    choice: (field, codes, missing) =>
      read(
        field,
        codes.find((code) => code === typed(field)),
        missing,
        // Nothing to choose from is a fault like nothing chosen.
        (codes[0] ?? '') as never,
      ),
    cents: (field) =>
      read(field, typedCents(typed(field)), 'Vul een bedrag in euro’s in. Bijvoorbeeld 12.500 of 12.500,50.', 0),
    number,
    whole: (field, wrong) => {
      const found = number(field);
      if (!Number.isInteger(found) || found < 0) fault(field, wrong);
      return found;
    },
    year: (field) => {
      const year = typed(field).trim();
      return read(field, /^20\d\d$/.test(year) ? Number(year) : undefined, 'Vul een jaar in. Bijvoorbeeld 2028.', 2000);
    },
    day: (field) =>
      read(
        field,
        isoDay(typed(field)),
        'Vul een datum in met dag, maand en jaar. Bijvoorbeeld 19-01-2027.',
        '2000-01-01',
      ),
  };
};
