import { describe, expect, test } from 'vitest';
import { cleaned, oddityIn } from '#shared/words/readable.ts';

describe('a text that people read', () => {
  test.each([
    ['words with accents', 'Súdoost-Wâldlân, ’s-Hertogenveen, IJsselmuiden, čśğ, Ελλάδα, Київ, العربية, 日本'],
    ['accents that are characters of their own', 'e\u0301e\u0301n'],
    ['lines, a tab and spaces of any width', '- een\n- twee\r\n\tdrie\u00A0vier\u202Fvijf'],
    ['money, dashes, bullets and quotes', '€ 1.250,00 – • „zo” … ½ ²'],
    ['pictures, joined and coloured', '👩‍🚒 👍🏽 ❤️ 1️⃣ 🏳️‍🌈'],
  ])('may have %s', (_, text) => {
    expect(oddityIn(text)).toBeUndefined();
    expect(cleaned(text)).toBe(text);
  });

  // Unicode names them; what each does is in the standard: general categories and Default_Ignorable_Code_Point.
  test.each<[string, string]>([
    ['a zero-width space', '\u200B'],
    ['a zero-width joiner between letters', '\u200D'],
    ['a word joiner', '\u2060'],
    ['a soft hyphen', '\u00AD'],
    ['a byte order mark', '\uFEFF'],
    ['a Hangul filler', '\u3164'],
    ['an empty braille cell', '\u2800'],
    ['the choice of a look behind a letter', '\uFE0F'],
    ['a tag, which spells words that nobody sees', '\u{E0041}'],
    ['what turns a line round', '\u202E'],
    ['an isolate', '\u2066'],
    ['a right-to-left mark', '\u200F'],
    ['an Arabic letter mark', '\u061C'],
    ['a NUL', '\u0000'],
    ['an escape', '\u001B'],
    ['a delete', '\u007F'],
    ['a next line of another age', '\u0085'],
    ['a line separator', '\u2028'],
    ['a paragraph separator', '\u2029'],
    ['half a character', '\uD800'],
    ['the other half', '\uDC00'],
    ['a character for private use', '\uE000'],
    ['a character that is none', '\uFFFF'],
    ['a character that has no meaning yet', '\u0378'],
  ])('may not have %s', (_, character) => {
    expect(oddityIn(`B&W${character} 2027`)).toMatchObject({ at: 3 });
    expect(oddityIn(character)).toMatchObject({ at: 0 });
    expect(oddityIn(cleaned(`B&W${character} 2027`))).toBeUndefined();
  });

  test('shows what was lost on the way to whoever can look, and refuses it to whoever cannot', () => {
    expect(oddityIn('Caf\uFFFD')).toMatchObject({ at: 3, what: 'a character that was lost on the way (U+FFFD)' });
    expect(cleaned('Caf\uFFFD')).toBe('Caf\uFFFD');
  });
});
