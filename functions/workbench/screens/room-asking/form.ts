import type { BodyOf } from '#client/client.ts';
import { filledRows, inRow } from '../../forms/rows.ts';
import type { Reader } from '../../forms/typed.ts';

/** The fields that make a row of a year count. */
export const yearRow = ['jaar', 'bedrag', 'uren'] as const;

/** The choice that room is for every line of the programme. */
export const everyLine = 'alle';

type RoomOfYear = BodyOf<'askGrant'>['years'][number];

const yearOf = (reader: Reader, row: number): RoomOfYear => {
  const at = (field: (typeof yearRow)[number]): string => inRow('jaar', row, field);
  const year = reader.year(at('jaar'));
  const [hasMoney, hasHours] = [reader.optional(at('bedrag')) !== undefined, reader.optional(at('uren')) !== undefined];
  if (!hasMoney && !hasHours) reader.fault(at('bedrag'), 'Vul een bedrag in, een aantal uren, of beide.');
  return {
    year,
    ...(hasMoney ? { amountCents: reader.cents(at('bedrag')) } : {}),
    ...(hasHours ? { hours: reader.whole(at('uren'), 'Vul een heel aantal uren in.') } : {}),
  };
};

/** The room as it was typed; whoever replaces a grant asks for the line of that grant. */
export const readRoom = (
  reader: Reader,
  {
    lines,
    replaced,
  }: {
    readonly lines: readonly { readonly lineId: string }[];
    readonly replaced?: { readonly grantId: string; readonly lineId?: string | undefined } | undefined;
  },
): BodyOf<'askGrant'> => {
  const description = reader.text('waarvoor', 'Zeg waarvoor het college de ruimte mag gebruiken.');
  const choices = [everyLine, ...lines.map(({ lineId }) => lineId)];
  const lineId = replaced
    ? (replaced.lineId ?? everyLine)
    : reader.choice('lijn', choices, 'Kies waarvoor de ruimte geldt.');
  const rows = filledRows(reader.values, 'jaar', yearRow);
  if (rows.length === 0) reader.fault(inRow('jaar', 1, 'jaar'), 'Vul ten minste één jaar in.');
  const years = rows.map((row) => yearOf(reader, row));
  const twice = rows.find((_, at) => years.findIndex(({ year }) => year === years[at]?.year) < at);
  if (twice !== undefined)
    reader.fault(inRow('jaar', twice, 'jaar'), 'Dit jaar staat er al. Vul elk jaar één keer in.');
  return {
    grantId: reader.values['kenmerk'] ?? '',
    description,
    ...(lineId === everyLine ? {} : { lineId }),
    years,
    until: reader.day('tot'),
    ...(replaced ? { replaces: replaced.grantId } : {}),
  };
};
