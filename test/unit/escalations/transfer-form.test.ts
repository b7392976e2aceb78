import { describe, expect, test } from 'vitest';
import { allowedInWords, rulingQuestionOf } from '#functions/escalations/domain/proposal.ts';
import { readTransfer } from '#functions/escalations/rounds/read-transfer.ts';

const lines = {
  to: { lineId: 'gezond', name: 'Gezonde gemeenschappen' },
  year: 2027,
  most: 9_000_000,
  movedBefore: 0,
  others: [
    { lineId: 'kennis', name: 'Kenniseconomie', left: 5_000_050 },
    { lineId: 'veiligheid', name: 'Veiligheid', left: 99_000_000 },
  ],
};
const typed = (from: string, amount: string) => ({ 'transfer.from': from, 'transfer.amount': amount });
const transfer = {
  fromLineId: 'kennis',
  fromLine: 'Kenniseconomie',
  toLineId: 'gezond',
  toLine: 'Gezonde gemeenschappen',
  year: 2027,
  amountCents: 5_000_050,
};

describe('the money that the programmabureau asks the regiegroep to move', () => {
  test.each([
    ['the name of the line', typed(' kenniseconomie ', '€ 50.000,50')],
    ['its identifier', typed('kennis', '50000,50')],
  ])('is read by %s', (_how, filled) => {
    expect(readTransfer(lines, filled)).toEqual({ transfer, faults: [] });
  });

  test('is left out', () => {
    expect(readTransfer(lines, typed('', ' '))).toEqual({ faults: [] });
  });

  test.each([
    ['the line itself', typed('Gezonde gemeenschappen', '10'), 'transfer.from', /from a line to itself/],
    ['a line that the framework does not have', typed('wonen', '10'), 'transfer.from', /no such line/],
    ['no line', typed('', '10'), 'transfer.from', /no such line/],
    ['more than the line leaves', typed('kennis', '50.000,51'), 'transfer.amount', /leaves less/],
    ['more than the overrun', typed('veiligheid', '90.000,01'), 'transfer.amount', /more than the overrun/],
    ['no amount', typed('kennis', ''), 'transfer.amount', /not an amount/],
    ['nothing', typed('kennis', '0'), 'transfer.amount', /not an amount/],
    ['a part of a cent', typed('kennis', '0,125'), 'transfer.amount', /not an amount/],
    ['a field that is not there', { ...typed('kennis', '10'), 'transfer.to': 'kennis' }, 'transfer.to', /does not ask/],
  ])('is refused for %s, in English and in Dutch', (_what, filled, name, message) => {
    const { transfer: read, faults } = readTransfer(lines, filled);
    expect(read).toBeUndefined();
    expect(faults).toMatchObject([{ name, message: expect.stringMatching(message) }]);
    expect(faults[0]?.dutch).toMatch(/^[A-Z].*\.$/);
  });

  test('is part of the question and of the ruling, with both lines and the year', () => {
    const dossier = {
      dispensation: { upTo: 8, until: '2027-12-31', conditions: [] },
      transfer,
      unit: 'percent' as const,
    };
    expect(rulingQuestionOf(dossier)).toBe(
      'Besluit u deze dreigende afwijking toe te staan tot en met 8 procent, tot en met 31 december 2027, en hevelt u daarvoor over: €\u00a050.000,50 van de programmalijn “Kenniseconomie” naar “Gezonde gemeenschappen”, uit het budget van 2027?',
    );
    expect(allowedInWords(dossier)).toContain(
      'Overgeheveld: €\u00a050.000,50 van de programmalijn “Kenniseconomie” naar “Gezonde gemeenschappen”, uit het budget van 2027.',
    );
  });
});
