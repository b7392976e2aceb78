import type { BodyOf } from '#client/client.ts';
import { identifierOf } from '../../forms/identifiers.ts';
import { filledRows, inRow } from '../../forms/rows.ts';
import type { Reader } from '../../forms/typed.ts';
import type { Names } from '../../words/names.ts';

/** The paths below the alliances that are no alliance. */
const taken = ['nieuw'];

/** The pitch as it was typed. */
export const readPitch = (reader: Reader, names: Names): BodyOf<'pitchAlliance'> => {
  const text = readPitchText(reader, names);
  const allianceId = identifierOf(text.title);
  if (text.title !== '' && (allianceId === '' || taken.includes(allianceId)))
    reader.fault('titel', 'Kies een andere naam, met letters of cijfers.');
  return { allianceId, ...text };
};

/** What a pitch says, as it was typed. */
export const readPitchText = (reader: Reader, { lines }: Pick<Names, 'lines'>) => {
  const title = reader.text('titel', 'Geef de alliantie een naam.');
  const goals = lines.flatMap(({ goals: own }) => own.map(({ goalId }) => goalId));
  const goalId = reader.choice('doel', goals, 'Kies het doel waaraan de alliantie werkt.');
  if (title.length > 200) reader.fault('titel', 'Gebruik niet meer dan 200 tekens.');
  const lineId = lines.find(({ goals: own }) => own.some((goal) => goal.goalId === goalId))?.lineId ?? '';
  return {
    title,
    summary: reader.text('samenvatting', 'Vertel wat de alliantie wil doen.'),
    lineId,
    goalId,
    estimate: filledRows(reader.values, 'jaar', ['jaar', 'bedrag']).map((row) => ({
      year: reader.year(inRow('jaar', row, 'jaar')),
      amountCents: reader.cents(inRow('jaar', row, 'bedrag')),
    })),
  };
};
