import { numbered, type Row } from '#shared/pages/data-list.ts';
import type { RecordedView } from '#shared/pages/views.ts';
import { dutchMeasure } from '#shared/vocabulary/measures.ts';
import { dutchDate, dutchNumber } from '#shared/words/dutch.ts';

/** The rows of what an answer binds to, and of what it drafts for the regiegroep; rows without a value are not shown. */
export const boundRows = ({ measures = [], dispensation }: Pick<RecordedView, 'measures' | 'dispensation'>): Row[] => [
  ['Maatregelen', numbered(measures.map(dutchMeasure))],
  ['Toe te staan tot en met', dispensation && dutchNumber(dispensation.upTo)],
  ['Toe te staan tot en met de dag', dispensation && dutchDate(dispensation.until)],
  ['Voorwaarden daarbij', numbered(dispensation?.conditions ?? [])],
];
