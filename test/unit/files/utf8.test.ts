import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from '#shared/files/utf8.ts';

const file = 'naam: Regio Deal Proef\n# één\npartner: Súdoost-Wâldlân\n';
const placesIn = (bytes: Uint8Array) => {
  const decoded = decodeUtf8(bytes);
  return 'faults' in decoded ? decoded.faults.map(({ line, column }) => [line, column]) : decoded.text;
};

describe('the bytes of a file', () => {
  test('are read as UTF-8, with a byte order mark or without', () => {
    expect(placesIn(Buffer.from(file))).toBe(file);
    expect(placesIn(Buffer.from(`\uFEFF${file}`))).toBe(file);
    expect(placesIn(Buffer.from(''))).toBe('');
  });

  test('of windows-1252 are named by the lines that have an accent, and how to save the file is said', () => {
    const bytes = Buffer.from(file, 'latin1');
    expect(placesIn(bytes)).toEqual([
      [2, 3],
      [3, 11],
    ]);
    expect(decodeUtf8(bytes)).toMatchObject({
      faults: [{ message: expect.stringContaining('windows-1252'), expected: expect.stringContaining('UTF-8') }, {}],
    });
  });

  test('behind a mark of loss that was written as such are found where they are', () => {
    const bytes = Buffer.concat([Buffer.from('\uFFFDx'), Buffer.from([0xe9])]);
    expect(placesIn(bytes)).toEqual([[1, 5]]);
  });

  test.each([
    ['with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(file, 'utf16le')])],
    ['of the other order', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(file, 'utf16le').swap16()])],
    ['without a mark', Buffer.from(file, 'utf16le')],
    ['of the other order without a mark', Buffer.from(file, 'utf16le').swap16()],
  ])('of UTF-16 %s are called so', (_, bytes) => {
    expect(decodeUtf8(bytes)).toMatchObject({ faults: [{ line: 1, message: 'the file is UTF-16, not UTF-8' }] });
  });

  test('never fill an answer: of a thousand lines the first twenty are named', () => {
    expect(placesIn(Buffer.from('é\n'.repeat(1000), 'latin1'))).toHaveLength(20);
  });

  test('repeat nothing of the file', () => {
    const secret = 'wethouder@oudedorp.example';
    expect(JSON.stringify(decodeUtf8(Buffer.from(`e: ${secret} é`, 'latin1')))).not.toContain(secret);
  });
});
