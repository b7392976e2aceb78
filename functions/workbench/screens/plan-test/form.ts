import type { BodyOf } from '#client/client.ts';
import { filledRows, inRow } from '../../forms/rows.ts';
import type { Reader } from '../../forms/typed.ts';
import { groundChoices, groundRow } from './grounds.ts';
import type { PlanTestAbout } from './view.ts';

type Body = BodyOf<'testPlan'>;
type Ground = Extract<Body, { verdict: 'returned' }>['grounds'][number];

const groundOf = (chosen: string, lineId: string, explanation: string): Ground => {
  if (chosen.startsWith('goal-')) return { ground: 'goal', goalId: chosen.slice('goal-'.length), explanation };
  if (chosen === 'monitoring' || chosen === 'accountability' || chosen === 'organisation')
    return { ground: chosen, explanation };
  return { ground: 'budget', lineId, explanation };
};

/** The test as it was typed. */
export const readPlanTest = (reader: Reader, about: PlanTestAbout): Body => {
  const version = Number(reader.values['versie']);
  const verdict = reader.choice('oordeel', ['fits', 'returned'], 'Kies of het plan past.');
  const rows = filledRows(reader.values, 'grond', groundRow);
  if (verdict === 'fits') {
    const [first] = rows;
    if (first !== undefined)
      reader.fault(inRow('grond', first, 'deel'), 'Een plan dat past, heeft geen gronden. Maak deze rij leeg.');
    return { version, verdict };
  }
  if (rows.length === 0) reader.fault('grond-1-deel', 'Zeg op welk deel van de kaders het plan niet past.');
  const choices = groundChoices(about).map(({ value }) => value);
  return {
    version,
    verdict,
    grounds: rows.map((row) =>
      groundOf(
        reader.choice(inRow('grond', row, 'deel'), choices, 'Kies een deel van de kaders.'),
        about.alliance.lineId,
        reader.text(inRow('grond', row, 'uitleg'), 'Leg uit waarom het plan hier niet past.'),
      ),
    ),
  };
};
