import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { workbook } from '#shared/files/xlsx.ts';

type Values = readonly (string | number | undefined)[];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** A text as a spreadsheet reads it: entities of XML, and characters that are written by their number (ECMA-376, 22.9.2.19). */
const readText = (xml: string): string =>
  xml
    .replaceAll(/&(?:#(x[0-9a-f]+|\d+)|(\w+));/gi, (_, code: string | undefined, name: string) =>
      code ? String.fromCodePoint(Number(code.replace(/^x/i, '0x'))) : (entities[name] ?? ''),
    )
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The cells of a workbook as a spreadsheet reads them: each with its type, and its text or number. */
const read = async (rows: readonly Values[]): Promise<(readonly [type: string, value: string])[][]> => {
  const columns = (rows[0] ?? []).map((_, at) => ({ name: `c${at}`, width: 10 }));
  const files = unzipSync(await workbook('Register', columns, rows));
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, text = '']) =>
    readText(text),
  );
  const sheet = part('xl/worksheets/sheet1.xml');
  expect(sheet).not.toContain('<f>');
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].slice(1).map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', inside = '']) => {
      const [, type = 'n'] = /\bt="(\w+)"/.exec(attributes) ?? [];
      const [, value = ''] = /<v>([^<]*)<\/v>/.exec(inside) ?? [];
      return [type, type === 's' ? (shared[Number(value)] ?? '') : value] as const;
    }),
  );
};
const textsOf = async (...values: string[]): Promise<unknown> => (await read([values])).flat();

describe('a workbook', () => {
  // What a spreadsheet makes of the same texts in a CSV: 27, 3 December, 1200000, and formulas that run.
  test.each(['0027', '3-12', '12E5', '=1+1', '-2027/3', '+31', '@som', '1.000,50', '2027-09-14', 'TRUE', "'quoted"])(
    'holds %s as the text that it is',
    async (text) => {
      expect(await textsOf(text)).toEqual([['s', text]]);
    },
  );

  test('holds a text of several lines with bullets as it was written', async () => {
    expect(await textsOf('Omdat:\r\n- het kan\r\n= het moet')).toEqual([['s', 'Omdat:\n- het kan\n= het moet']]);
  });

  test('holds numbers as numbers, below zero too, and nothing as nothing', async () => {
    expect((await read([[-5, undefined, 1200]])).flat().filter(([, value]) => value !== '')).toEqual([
      ['n', '-5'],
      ['n', '1200'],
    ]);
  });

  test('cuts a text that no cell holds, and says so: the file would be called damaged', async () => {
    const [[[, text] = ['', '']] = []] = await read([['é'.repeat(40_000)]]);
    expect(text).toHaveLength(32_767);
    expect(text).toMatch(/é \[…\]$/);
  });

  test('reads back as what was written, whatever looks like the number of a character', async () => {
    const parts = ['_x0041_', '_', 'x005F_', '<', '&', '"', '\n', ' ', 'é', '=', '😀'];
    const text = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 8 }).map((some) => some.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        expect(await textsOf(written)).toEqual([['s', written]]);
      }),
      { numRuns: 100 },
    );
  });
});
