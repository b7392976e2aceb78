import { expect, test } from 'vitest';
import { looksLikePaper, paperLinkExpires, readPaperLink, signPaperLink } from '#functions/members/terms/paper-link.ts';
import { signTextLink } from '#functions/rounds/terms/text-link.ts';
import { eachOf } from '../../support/each-of.ts';

const link = { programmeId: 'proefland', paper: 'handover', id: 'council-stein', expires: 2_000_000_000 } as const;
const before = 1_999_999_999;

test('a link to a paper says what it opens until it expires', () => {
  const token = signPaperLink('geheim', link);
  expect(looksLikePaper(token)).toBe(true);
  expect(readPaperLink('geheim', token, before)).toEqual(link);
  expect(readPaperLink('geheim', token, link.expires)).toBeUndefined();
  expect(paperLinkExpires('2030-03-28T06:00:00.000Z')).toBe(Date.parse('2031-03-28T06:00:00.000Z') / 1000);
});

test('the link to a handover says whom it was sent to', () => {
  const sent = { ...link, personId: 'stein-council-clerk' };
  expect(readPaperLink('geheim', signPaperLink('geheim', sent), before)).toEqual(sent);
});

test('a link that was changed, signed with another key, or made for something else opens nothing', () => {
  const token = signPaperLink('geheim', link);
  expect(readPaperLink('anders', token, before)).toBeUndefined();
  const text = signTextLink('geheim', { programmeId: 'proefland', version: 1, textNumber: 1, expires: 0 });
  expect(readPaperLink('geheim', text.replace(/^t/, 'o'), before)).toBeUndefined();
});

test('a link with one other character opens nothing', () => {
  const token = signPaperLink('geheim', link);
  for (const [at, character] of eachOf([...token].map((one, place) => [place, one] as const))) {
    const other = character === 'A' ? 'B' : 'A';
    expect(readPaperLink('geheim', `${token.slice(0, at)}${other}${token.slice(at + 1)}`, before)).toBeUndefined();
  }
});
