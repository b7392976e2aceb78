import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byteOrderMark, csvRecord, type Separator } from '#shared/files/csv.ts';

/** Reads CSV by the grammar of RFC 4180 (section 2), and by nothing that the writer knows. */
const read = (text: string, separator: string): string[][] => {
  const token = new RegExp(`("(?:[^"]|"")*"|[^"${separator}\r\n]*)(${separator}|\r\n)`, 'gy');
  const records: string[][] = [[]];
  let length = 0;
  for (const [whole, field = '', end] of text.matchAll(token)) {
    length += whole.length;
    records.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') records.push([]);
  }
  expect(length).toBe(text.length);
  expect(records.pop()).toEqual([]);
  return records;
};
const signs: Readonly<Record<Separator, string>> = { comma: ',', semicolon: ';' };

/** Cuts CSV as a spreadsheet does, whose own separator may be another: a quote counts where a field begins, and only there. */
const cut = (text: string, separator: string): string[] =>
  [...text.matchAll(new RegExp(`(?:^|[${separator}\r\n])("(?:[^"]|"")*"?)?([^${separator}\r\n]*)`, 'g'))].map(
    ([, quoted = '', rest = '']) => `${quoted.replace(/^"|"$/g, '').replaceAll('""', '"')}${rest}`,
  );

describe('a record of CSV', () => {
  // The examples of RFC 4180, section 2: rules 1, 5, 6 and 7.
  test.each([
    [['aaa', 'bbb', 'ccc'], 'aaa,bbb,ccc\r\n'],
    [['aaa', 'b\r\nbb', 'ccc'], 'aaa,"b\r\nbb",ccc\r\n'],
    [['aaa', 'b"bb', 'ccc'], 'aaa,"b""bb",ccc\r\n'],
    [['1', undefined, 'drie, vier'], '1,,"drie, vier"\r\n'],
  ])('is written as the RFC writes it: %j', (values, expected) => {
    expect(csvRecord(values, 'comma')).toBe(expected);
  });

  // OWASP, "CSV Injection": the signs that a spreadsheet begins a formula at.
  test.each(['=', '+', '-', '@', '\t', '\r'])('holds no formula that begins with %j', (sign) => {
    const [[value = ''] = []] = read(csvRecord([`${sign}HYPERLINK("https://kwaad.example")`], 'comma'), ',');
    expect(value).toBe(`'${sign}HYPERLINK("https://kwaad.example")`);
  });

  test('leaves a number what it is, below zero too', () => {
    expect(csvRecord([-5, 1200], 'comma')).toBe('-5,1200\r\n');
  });

  test.each(['a;=1+1;b', 'a,=1+1', 'a\n=1+1', 'a\r\n@x', 'a\t-1', 'a;"=1+1&";b', ';+1', '=1;=2'])(
    'holds no formula either where a spreadsheet with other settings cuts it: %j',
    (value) => {
      for (const written of ['comma', 'semicolon'] as const)
        for (const own of [',', ';', '\t'])
          expect(cut(csvRecord(['1', value, 'c'], written), own).filter((one) => /^[=+\-@]/.test(one))).toEqual([]);
    },
  );

  test('with a semicolon needs no quotes around a comma, but around a semicolon', () => {
    expect(csvRecord(['a,b', 'c;d'], 'semicolon')).toBe('a,b;"c;d"\r\n');
  });

  test.each(['comma', 'semicolon'] as const)('reads back as what was written, with a %s', (separator) => {
    const text = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('"', ',', ';', '\r', '\n', '\r\n', '=', 'é', ' '), { maxLength: 8 })
        .map((s) => s.join('')),
    );
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (records) => {
        const back = read(records.map((values) => csvRecord(values, separator)).join(''), signs[separator]);
        // But for what makes formulas harmless.
        const bare = (rows: string[][]) => rows.map((values) => values.map((value) => value.replaceAll("'", '')));
        expect(bare(back)).toEqual(bare(records));
        expect(back.flat().filter((value) => /^[=+\-@\t\r]/.test(value))).toEqual([]);
      }),
    );
  });

  test('stands behind the mark that spreadsheets know UTF-8 by', () => {
    expect(Buffer.from(byteOrderMark).toString('hex')).toBe('efbbbf');
  });
});
