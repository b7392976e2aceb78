import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Finding, Path } from './finding.ts';
import { wrongWith } from './yaml-faults.ts';

export interface Position {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

export interface SyntaxFault extends Position {
  readonly message: string;
  readonly expected: string;
  /** The text after the fault may have been read wrongly. */
  readonly damaging: boolean;
}

/** A programme file as YAML read it: plain values with their places. */
export interface Source {
  readonly value: unknown;
  readonly syntaxFaults: readonly SyntaxFault[];
  readonly positionOf: (finding: Pick<Finding, 'path' | 'atKey'>) => Position;
}

/** Reads YAML 1.2 as far as possible; `syntaxFaults` holds the rest. */
export const readSource = (text: string): Source => {
  const lines = new LineCounter();
  // Faults are returned; the parser must not log them, because the log would show content of the file.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'error',
    // The parser would compare each field with all before it: a file of one megabyte would take minutes.
    uniqueKeys: false,
  });
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const damages = [...document.errors, ...document.warnings].map(({ code, pos: [start] }) => ({
    ...positionAt(start),
    message: `the file cannot be read here: ${wrongWith(code)}`,
    expected: 'YAML: fields with a colon, indented with spaces',
    damaging: true,
  }));
  const twice = repeatedFields(document).map((start) => ({
    ...positionAt(start),
    message: 'the file cannot be read here: this field occurs twice',
    expected: 'each field once',
    damaging: false,
  }));
  const syntaxFaults = [...damages, ...twice];
  const fieldsOf = newFinder();
  const { value, fault } = plainValue(document);
  return {
    value,
    syntaxFaults: fault ? [...syntaxFaults, fault] : syntaxFaults,
    positionOf: ({ path, atKey }) => positionAt(offsetOf(document, fieldsOf, path, atKey === true)),
  };
};

/** Aliases can be nested into a text that never ends; the parser refuses to expand them. */
const plainValue = (document: Document): { value: unknown; fault?: SyntaxFault } => {
  try {
    return { value: document.toJS() };
  } catch {
    const message = 'the file cannot be read: a reference has no target or refers to itself';
    const expected = 'a file without references, or with few of them';
    return { value: undefined, fault: { line: 1, column: 1, message, expected, damaging: true } };
  }
};

const nameIn = ({ key }: Pair): string | undefined => (isScalar(key) ? String(key.value) : undefined);

/** The offsets of fields whose name occurs earlier in the same group. */
const repeatedFields = (document: Document): number[] => {
  const found: number[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<string>();
      for (const pair of items) {
        const name = nameIn(pair);
        if (name !== undefined && seen.has(name)) found.push(startOf(pair.key) ?? 0);
        if (name !== undefined) seen.add(name);
      }
    },
  });
  return found;
};

/** Finds the fields of a group by name; of two fields with one name the first. */
type Finder = (group: YAMLMap) => ReadonlyMap<string, Pair>;

/** A finder that reads each group once. */
const newFinder = (): Finder => {
  const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  return (group) => {
    const before = known.get(group);
    if (before) return before;
    const fields = new Map(group.items.toReversed().map((pair) => [nameIn(pair) ?? '', pair as Pair] as const));
    known.set(group, fields);
    return fields;
  };
};

/** The offset of the value at a path, or of its nearest parent that exists. */
const offsetOf = (document: Document, fieldsOf: Finder, path: Path, atKey: boolean): number => {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, segment] of path.entries()) {
    const step = stepInto(isAlias(node) ? node.resolve(document as Document<Node, true>) : node, segment, fieldsOf);
    if (!step) return offset;
    const last = depth === path.length - 1;
    offset = (last && atKey ? step.key : (startOf(step.value) ?? step.key)) ?? offset;
    node = step.value;
  }
  return offset;
};

interface Step {
  readonly value: unknown;
  readonly key: number | undefined;
}

const stepInto = (node: unknown, segment: string | number, fieldsOf: Finder): Step | undefined => {
  if (isSeq(node)) return typeof segment === 'number' ? { value: node.items[segment], key: undefined } : undefined;
  if (!isMap(node)) return undefined;
  const pair = fieldsOf(node).get(String(segment));
  return pair && { value: pair.value, key: startOf(pair.key) };
};

/** The offset of a value; undefined for an empty one, which has no place of its own. */
const startOf = (node: unknown): number | undefined => {
  if (isScalar(node) && node.value === null && node.source === '') return undefined;
  const ranged = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
  return ranged?.[0];
};
