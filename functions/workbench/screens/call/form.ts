import type { BodyOf } from '#client/client.ts';
import { kindOf, offerOf, yearAmount } from '../../forms/offer-fields.ts';
import { filledRows, inRow } from '../../forms/rows.ts';
import type { Reader } from '../../forms/typed.ts';
import type { Names } from '../../words/names.ts';

/** The fields of one ask. */
export const askFields = ['partner', 'soort', 'wat', 'jaar', 'bedrag'] as const;

/** The call as it was typed: each row asks one partner for one thing in one year. */
export const readCall = (reader: Reader, { partners }: Names): BodyOf<'callForContributions'> => {
  const rows = filledRows(reader.values, 'vraag', askFields);
  if (rows.length === 0) reader.fault('vraag-1-partner', 'Vraag ten minste één partner om iets.');
  return {
    message: reader.text('bericht', 'Schrijf een bericht aan de partners.'),
    asks: rows.map((row) => {
      const at = (field: (typeof askFields)[number]): string => inRow('vraag', row, field);
      const partnerIds = partners.map(({ partnerId }) => partnerId);
      const partnerId = reader.choice(at('partner'), partnerIds, 'Kies de partner die u vraagt.');
      const kind = kindOf(reader, at('soort'));
      const description = reader.text(at('wat'), 'Zeg in woorden wat u vraagt.');
      return { partnerId, offer: offerOf(kind, description, [yearAmount(reader, kind, at('jaar'), at('bedrag'))]) };
    }),
  };
};
