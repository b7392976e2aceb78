import { readFileSync } from 'node:fs';
import type { Fault } from '#shared/errors/errors.ts';
import { ExpectedFailure } from './failure.ts';

/** A fault as editors and people know it: `programmes/x.yaml:23:5 what is wrong (expected what would be right)`. */
export const faultLine = (
  file: string,
  { line, column, message, expected }: { [K in keyof Omit<Fault, 'pointer'>]: Fault[K] | undefined },
): string => {
  const place = line === undefined ? file : `${file}:${line}${column === undefined ? '' : `:${column}`}`;
  return `${place} ${message}${expected ? ` (expected ${expected})` : ''}`;
};

/** @throws {ExpectedFailure} naming the file, when it cannot be read. */
export const readFile = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ExpectedFailure(`${file} cannot be read: ${why}`);
  }
};
