import { type Fault, InvalidInput } from '#shared/errors/errors.ts';
import { oddityIn } from '#shared/words/readable.ts';
import { pointer } from './faults.ts';

/** Deepest nesting of a body; the deepest that an operation takes has some ten levels. */
const deepest = 50;

interface Place {
  readonly value: unknown;
  readonly path: readonly PropertyKey[];
}

const within = ({ value, path }: Place): Place[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, part]) => ({ value: part, path: [...path, name] }));
};

const faultAt = ({ value, path }: Place): Fault[] => {
  const name = path.at(-1);
  const odd = typeof value === 'string' ? oddityIn(value) : undefined;
  const oddName = typeof name === 'string' ? oddityIn(name) : undefined;
  return [
    ...(odd
      ? [
          {
            pointer: pointer(path),
            message: `the text has ${odd.what}`,
            expected: 'a text with readable characters only',
          },
        ]
      : []),
    ...(oddName
      ? [{ pointer: pointer(path.slice(0, -1)), message: `the name of a field has ${oddName.what}`, expected: 'none' }]
      : []),
  ];
};

/**
 * Demands that every text of a body is readable text, in any field: one rule at the boundary, so no schema can forget it and
 * older stored records stay readable.
 * @throws {InvalidInput} naming every place, or that the body is nested too deep to be checked.
 */
export const demandReadable = (body: unknown): void => {
  const faults: Fault[] = [];
  let level: Place[] = [{ value: body, path: [] }];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) {
      const message = `it is nested more than ${deepest} levels deep`;
      throw new InvalidInput('The body is nested too deep.', [{ pointer: '', message, expected: 'fewer levels' }]);
    }
    for (const place of level) faults.push(...faultAt(place));
    level = level.flatMap(within);
  }
  if (faults.length > 0) throw new InvalidInput('The body has texts with unreadable characters.', faults);
};
