import { readFileSync } from 'node:fs';
import type { Fault } from '#shared/errors/errors.ts';
import { decodeUtf8 } from '#shared/files/utf8.ts';
import { ExpectedFailure } from './failure.ts';

/** A fault as editors and people know it: `programmes/x.yaml:23:5 what is wrong (expected what would be right)`. */
export const faultLine = (
  file: string,
  { line, column, message, expected }: { [K in keyof Omit<Fault, 'pointer'>]: Fault[K] | undefined },
): string => {
  const place = line === undefined ? file : `${file}:${line}${column === undefined ? '' : `:${column}`}`;
  return `${place} ${message}${expected ? ` (expected ${expected})` : ''}`;
};

/** Lines of faults that are shown: a file that is no programme has one on every line. */
const mostLines = 100;

/** The faults of a file, a line each; of very many the first. */
export const faultLines = (file: string, faults: readonly Fault[]): string[] => [
  ...faults.slice(0, mostLines).map((fault) => faultLine(file, fault)),
  ...(faults.length > mostLines ? [`${file}: these are the first ${mostLines} of ${faults.length} faults`] : []),
];

/** @throws {ExpectedFailure} naming the file, when it cannot be read, or its bytes are no UTF-8. */
export const readFile = (file: string): string => {
  const decoded = decodeUtf8(bytesOf(file));
  if ('text' in decoded) return decoded.text;
  throw new ExpectedFailure(faultLines(file, decoded.faults).join('\n'));
};

const bytesOf = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'for an unknown reason';
    throw new ExpectedFailure(`${file} cannot be read: ${why}`);
  }
};
