import type { Answered } from '../deployed-api.ts';
import type { Asked } from './asking.ts';

/** Values that stand nowhere in a record, one for each form in which a caller writes one. */
const marks = {
  word: 'merk-x9q7z',
  text: 'Merk "x9q7z" <b>ü</b>',
  day: '2091-07-19',
  moment: '2091-07-19T03:17:00Z',
  year: 2097,
  number: 7_393_913,
} as const;
const markNames = ['x9q7z', '2091-07-19', '2097', '7393913'];

const marksFor = (value: unknown): readonly unknown[] => {
  if (typeof value === 'number') return value >= 2000 && value <= 2100 ? [marks.year] : [marks.number];
  if (typeof value !== 'string') return [];
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return [marks.day, marks.text];
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return [marks.moment, marks.text];
  return /^[a-z0-9.-]+$/.test(value) ? [marks.word, marks.text] : [marks.text];
};

/** The value once for each mark that can stand in each place of it; of a list also with an item that stands there twice. */
const markings = (value: unknown): unknown[] => {
  if (Array.isArray(value)) {
    const within = value.flatMap((item, at) => markings(item).map((marked) => value.with(at, marked)));
    return [...within, ...markings(value[0]).map((marked) => [marked, marked, ...value.slice(1)])];
  }
  if (typeof value !== 'object' || value === null) return [...marksFor(value)];
  return Object.entries(value).flatMap(([name, part]) =>
    markings(part).map((marked) => ({ ...value, [name]: marked })),
  );
};

/** The parameters that an operation has beside its path and its body. */
interface Places {
  readonly query: readonly string[];
  readonly headers: readonly string[];
}

/**
 * The requests that a request becomes with a mark in one place of it: in a field of its body, in an identifier of its path, in
 * a parameter of its query, or in a header.
 */
export const marked = (call: Asked, { query: parameters, headers }: Places): Asked[] => [
  ...markings(call.body).map((body) => ({ ...call, body })),
  ...Object.keys(call.ids).flatMap((name) =>
    [marks.word, marks.text].map((mark) => ({ ...call, ids: { ...call.ids, [name]: mark } })),
  ),
  ...parameters.flatMap((name) =>
    [marks.word, marks.text, marks.day, String(marks.number)].map((mark) => ({
      ...call,
      query: { ...call.query, [name]: mark },
    })),
  ),
  ...headers.map((name) => ({ ...call, headers: { ...call.headers, [name]: `"${marks.word}"` } })),
];

interface Refusal {
  readonly faults?: readonly { readonly pointer: string; readonly message: string }[];
}

/**
 * What a refusal repeats of the request that it refuses. A pointer names fields, as the caller called them; everything else is
 * said in words of ours.
 * @param own - whether a value of the request can only have come from the caller.
 */
export const repeatedIn = (
  call: Asked,
  { status, headers, body }: Answered,
  own: (value: string) => boolean,
): string[] => {
  if (status < 400) return [];
  const { faults = [], ...said } = body as Refusal;
  const refusalText = JSON.stringify([headers, said, faults.map(({ pointer: _, ...rest }) => rest)]);
  const values = [call.ids, call.query, call.body].flatMap(textsIn).filter(own);
  return [...markNames, ...values].filter((value) => refusalText.includes(value));
};

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
