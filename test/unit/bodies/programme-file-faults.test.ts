import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProgrammeFile } from '#functions/bodies/domain/programme-file.ts';
import { eachOf } from '../../support/each-of.ts';
import { dorpRing } from './fault-cases.ts';
import { changed, faultsOf, lineOf, soundFile } from './sound-file.ts';

describe('a fault in a programme file', () => {
  it('is not in the file that the cases start from', () => {
    expect(faultsOf(soundFile)).toEqual([]);
  });

  it('stands on the line and column of the value, or of the field that should not be there', () => {
    const wrongValue = changed(['griffie@veld.example', 'griffie.veld.example']);
    const value = 'griffie.veld.example';
    const column = (wrongValue.split('\n')[lineOf(wrongValue, value) - 1] ?? '').indexOf(value) + 1;
    expect(faultsOf(wrongValue)[0]).toMatchObject({ line: lineOf(wrongValue, value), column });
    const unknownField = changed(['name: Dorp', 'naam: Dorp']);
    expect(faultsOf(unknownField).map(({ line, column: at }) => [line, at])).toContainEqual([
      lineOf(unknownField, 'naam: Dorp'),
      5,
    ]);
  });
});

describe('the faults of a programme file', () => {
  it('are told all at once, in the order of the file', () => {
    const text = changed(
      ['quorum: 2', 'quorum: 9'],
      ['partner: veld, from', 'partner: velt, from'],
      [dorpRing, `${dorpRing}\n      - { ring: outer, from: 2027-01-01 }`],
      ['secretaris@dorp.example', 'secretaris'],
      ['kind: company', 'kind: firma'],
      ['id: stad-app', 'id: bureau-app'],
    );
    expect(faultsOf(text).map(({ pointer }) => pointer)).toEqual([
      '/settings/vote/quorum',
      '/regiegroep/rotating/holders/1/partner',
      '/partners/1/rings/1',
      '/partners/1/contacts/0/email',
      '/partners/3/kind',
      '/apps/1/id',
    ]);
  });

  it('include what is not YAML, together with wrong values elsewhere, without guessing what is missing', () => {
    const text = changed(
      ['quorum: 2', 'quorum: twee'],
      ['    name: Veld', '    name: "Veld'],
      ['kind: company', 'kind: x'],
    );
    const faults = faultsOf(text);
    expect(faults.some(({ pointer, line }) => pointer === '' && line >= lineOf(text, '"Veld'))).toBe(true);
    expect(faults.map(({ pointer }) => pointer)).toContain('/settings/vote/quorum');
    expect(faults.filter(({ message }) => message.endsWith('is missing'))).toEqual([]);
  });

  it('include a field written twice, and everything else', () => {
    const text = changed(['    name: Dorp\n', '    name: Dorp\n    name: Dorp\n'], ['kind: company', 'kind: firma']);
    expect(faultsOf(text).map(({ line, pointer }) => [line, pointer])).toEqual([
      [lineOf(text, '    name: Dorp\n    name: Dorp') + 1, ''],
      [lineOf(text, 'kind: firma'), '/partners/3/kind'],
    ]);
  });

  it.each(['', 'tekst', '- lijst', '*nergens', '\t- x', 'a: &a [*a]'])(
    'are told of "%s", which is no programme',
    (text) => {
      expect(faultsOf(text).length).toBeGreaterThan(0);
    },
  );

  it('are told of a text that unfolds without end', () => {
    const levels = Array.from({ length: 12 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(9)}]`);
    expect(faultsOf(`l0: &l0 x\n${levels.join('\n')}\n`).length).toBeGreaterThan(0);
  });

  it('always have a place in the text, whatever line is lost or mangled', () => {
    const lines = soundFile.split('\n');
    const at = fc.integer({ min: 0, max: lines.length - 2 });
    fc.assert(
      fc.property(at, fc.constantFrom('', 'x', '  - ', '"', '{', 'a: b: c', 'null'), (index, instead) => {
        const text = lines.with(index, instead).join('\n');
        const parsed = parseProgrammeFile(text);
        if (parsed.ok) return;
        expect(parsed.faults.length).toBeGreaterThan(0);
        for (const { line, column, message, expected } of eachOf(parsed.faults)) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(message.length * expected.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
