import type { BodyOf } from '#client/client.ts';
import type { Values } from '../../forms/typed.ts';
import { generalFieldAt, generalIn, rules } from '../concept/general.ts';
import { lineFieldAt, lineIn } from '../concept/lines.ts';
import { at, type Content } from '../concept/typed.ts';

type Start = BodyOf<'startCycle'>;

/** A programme line, by which a first text begins. */
export interface ProgrammeLine {
  readonly lineId: string;
  readonly name: string;
}

/** What a next version begins with: the whole text in force, with the interim evaluation of it. */
export const nextIn = (typed: Values, inForce: Content): Start => ({
  content: { ...inForce, title: at(typed, 'title') },
  evaluation: {
    title: at(typed, 'evaluation.title'),
    summary: at(typed, 'evaluation.summary'),
    ...(at(typed, 'evaluation.document').trim() ? { document: at(typed, 'evaluation.document').trim() } : {}),
  },
});

/** What a first version begins with: what belongs to no line, and one line. The other lines follow in the draft. */
export const firstIn = (typed: Values, lines: readonly ProgrammeLine[]): Start => {
  const chosen = lines.find(({ lineId }) => lineId === at(typed, 'lineId'));
  const line = { ...lineIn(typed, chosen?.lineId ?? '', []), name: chosen?.name ?? '' };
  return { content: { ...generalIn(typed, []), lines: [line] } };
};

/** The field that a fault of the API is about. */
export const fieldAt = (pointer: string, typed: Values): string | undefined => {
  const [, top, second, , ...below] = pointer.split('/');
  if (top === 'evaluation') return `evaluation.${second ?? 'title'}`;
  if (second !== 'lines') return generalFieldAt(pointer, typed, []);
  const field = lineFieldAt(`/${below.join('/')}`, typed);
  // The name is the programme's, so a fault in it is one of the choice.
  return field === 'name' ? 'lineId' : field;
};

/** The fields in the order in which the page shows them, by the beginning of their names. */
const order = [
  'title',
  'summary',
  ...rules.map((rule) => `groundRules.${rule}`),
  'mandate',
  'lineId',
  'budget',
  'goals',
];

/** Where a field stands on the page. */
export const placeOf = (field: string): number => {
  const place = order.findIndex((beginning) => field === beginning || field.startsWith(beginning));
  return place < 0 ? order.length : place;
};
