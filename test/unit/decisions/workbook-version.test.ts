import { expect, test } from 'vitest';
import { workbookVersion } from '#functions/decisions/register-workbook.ts';

const shown = { format: 1, columns: ['sequence', 'outcome'] };
const entries = [{ hash: 'a' }, { hash: 'b' }];
const names = new Map([['alfa', 'Alfa']]);
const next = '/v1/programmes/proefland/decisions/_workbook?cursor=x';
const version = workbookVersion(entries, names, next, shown);

test('a workbook is the one that somebody has where it shows the same entries the same way', () => {
  expect(workbookVersion([...entries], names, next, { ...shown })).toBe(version);
});

test.each([
  ['other columns', workbookVersion(entries, names, next, { ...shown, columns: ['sequence', 'outcome', 'level'] })],
  ['columns in another order', workbookVersion(entries, names, next, { ...shown, columns: ['outcome', 'sequence'] })],
  ['columns that show something else', workbookVersion(entries, names, next, { ...shown, format: 2 })],
  ['other entries', workbookVersion([{ hash: 'a' }], names, next, shown)],
  ['another name', workbookVersion(entries, new Map([['alfa', 'Nieuw Alfa']]), next, shown)],
  ['another next part', workbookVersion(entries, names, undefined, shown)],
])('it is another one with %s', (_, other) => {
  expect(other).not.toBe(version);
});
