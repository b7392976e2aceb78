import type { Fault } from '#shared/errors/errors.ts';

/** A text, or the faults when the bytes are not UTF-8. */
export type Decoded = { readonly text: string } | { readonly faults: readonly Fault[] };

/** The maximum number of lines that are named: a file in another encoding has a fault on every line with an accent. */
const maxLines = 20;

const howToSave =
  'the file saved as UTF-8 (Notepad: Save As, Encoding "UTF-8"; Excel: "CSV UTF-8"; Visual Studio Code: Save with Encoding)';

const wholeFile = (message: string): Decoded => ({
  faults: [{ pointer: '', line: 1, column: 1, message, expected: howToSave }],
});

/** UTF-16 by its mark, or by the zero byte that every letter of our alphabet has in it. */
const isUtf16 = (bytes: Uint8Array): boolean => {
  const [first, second, third, fourth] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return marked || (bytes.length >= 4 && ((first === 0 && third === 0) || (second === 0 && fourth === 0)));
};

/**
 * Reads bytes as UTF-8, with or without a byte order mark. Invalid bytes are named by line and column (in bytes): nearly always the file
 * was saved as windows-1252 ("ANSI"), where an accent is one byte.
 */
export const decodeUtf8 = (bytes: Uint8Array): Decoded => {
  if (isUtf16(bytes)) return wholeFile('the file is UTF-16, not UTF-8');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { faults: brokenLines(bytes) };
  }
};

const brokenLines = (bytes: Uint8Array): Fault[] => {
  const faults: Fault[] = [];
  let start = 0;
  for (let line = 1; start < bytes.length && faults.length < maxLines; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const part = bytes.subarray(start, end === -1 ? bytes.length : end);
    const column = firstBroken(part);
    const message = 'the file is not UTF-8 here: it seems to be saved as windows-1252 (ANSI)';
    if (column !== undefined) faults.push({ pointer: '', line, column, message, expected: howToSave });
    start = end === -1 ? bytes.length : end + 1;
  }
  return faults;
};

/** The column (from 1, in bytes) of the first invalid byte: there, re-encoding the decoded line gives a different byte. */
const firstBroken = (line: Uint8Array): number | undefined => {
  const reencoded = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(line));
  const at = reencoded.findIndex((byte, index) => byte !== line[index]);
  return at === -1 ? undefined : at + 1;
};
