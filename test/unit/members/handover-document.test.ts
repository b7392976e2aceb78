import { describe, expect, test } from 'vitest';
import { handoverDocument } from '#functions/members/print/handover-document.ts';
import { isOpenCondition, moneyOf } from '#functions/members/terms/handed-on.ts';
import { emptyHandover, fullHandover, handoverView } from '../../pages/example-papers.ts';

const said = (handover: typeof fullHandover): string =>
  handoverDocument(handoverView(handover))
    .page.replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('a handover on paper (rule 18)', () => {
  test('says what is approved, promised, conditional and open, with days, references and amounts per year', () => {
    const text = said(fullHandover);
    for (const words of [
      'Wat er staat voor de gemeenteraad van Stein',
      'Uitvoeringsprogramma 2029-2030, versie 2 Stand van deze versie In werking Geldig vanaf 1 maart 2029',
      '6 februari 2029, kenmerk B&amp;W 2029-044',
      '2030 € 60.000 € 20.000 Samen € 160.000 € 120.000',
      'Toegezegd, ligt voor een besluit voor',
      '2030 1.200 uur 0 uur',
      'Eén loket in onze gemeente. (Uitvoeringsprogramma 2029-2030, versie 2; aanvaard, in behandeling)',
      '2030 € 100.000 gegeven, € 60.000 gebruikt, niets gevraagd, € 40.000 over',
      'Het college kan ermee besluiten tot en met 31 december 2030',
      'Gevraagd aan gemeenteraad van Stein Antwoord uiterlijk woensdag 15 mei 2030',
      'Buurtwerkplaatsen uitvoering, uw gemeente is trekker',
      'Roulerende zetel in de regiegroep van 1 januari 2029 tot 1 januari 2031',
      'Portefeuillehouder A. Voorbeeld &lt;wethouder&gt;',
    ])
      expect(text).toContain(words);
  });

  test('says of everything that there is none', () => {
    const text = said(emptyHandover);
    expect(text).toContain('Wat er staat voor het college van Stein');
    for (const words of ['nog geen kaders goedgekeurd', 'heeft niets toegezegd', 'Er ligt geen vraag bij de gemeente'])
      expect(text).toContain(words);
  });

  test('adds up money alone, apart for what was decided', () => {
    expect(moneyOf(fullHandover)).toEqual({ committed: 160_000_00, promised: 0, paid: 120_000_00 });
    expect(fullHandover.conditions.filter(isOpenCondition)).toHaveLength(1);
  });
});
