import type { DispensationTerms } from '../vocabulary/dispensation.ts';
import { isoDay } from './typed-day.ts';
import { typedLines } from './typed-lines.ts';
import { typedNumber } from './typed-number.ts';

/** The fields of an answer's form, as they were typed; one that the page does not have is not there. */
type Typed<Field extends string> = { readonly [F in Field]?: string | undefined };

/** A typed day as an ISO date; what is no day stays as it is, so that the schema of an answer refuses it. */
export const typedDay = (typed: string): string => isoDay(typed) ?? typed;

/** What the regiegroep would be asked to allow, as it was typed; undefined when nothing was. 0 is refused as what cannot be read is. */
export const typedDraft = ({
  upTo = '',
  until = '',
  conditions = '',
}: Typed<'upTo' | 'until' | 'conditions'>): DispensationTerms | undefined =>
  [upTo, until, conditions].some((typed) => typed.trim())
    ? { upTo: typedNumber(upTo) ?? 0, until: typedDay(until), conditions: typedLines(conditions) }
    : undefined;

/** The decision of a body that is registered (rule 8), as it was typed. */
export const typedDecision = ({
  decidedOn = '',
  reference = '',
  onBehalfOf = '',
  conditions = '',
  document = '',
}: Typed<'decidedOn' | 'reference' | 'onBehalfOf' | 'conditions' | 'document'>) => ({
  decidedOn: typedDay(decidedOn),
  reference,
  onBehalfOf,
  conditions: typedLines(conditions),
  ...(document.trim() ? { document: document.trim() } : {}),
});
