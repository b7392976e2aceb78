import { readFileSync } from 'node:fs';
import type { Fault } from '#shared/errors/errors.ts';
import { decodeUtf8 } from '#shared/files/utf8.ts';

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

/** The text of a file, or a line for each reason why there is none. */
export type Read = { readonly text: string } | { readonly faults: readonly string[] };

/** Reads a file; that it cannot be read, or that its bytes are no UTF-8, is a fault of it like any other. */
export const readText = (file: string): Read => {
  const bytes = bytesOf(file);
  if (typeof bytes === 'string') return { faults: [bytes] };
  const decoded = decodeUtf8(bytes);
  return 'text' in decoded ? decoded : { faults: faultLines(file, decoded.faults) };
};

/** The bytes of a file, or in words why there are none. */
const bytesOf = (file: string): Uint8Array | string => {
  try {
    return readFileSync(file);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'for an unknown reason';
    return `${file} cannot be read: ${why}`;
  }
};
