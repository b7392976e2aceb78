import type { BodyOf } from '#client/client.ts';
import { filledRows, inRow } from '../../forms/rows.ts';
import type { Reader } from '../../forms/typed.ts';
import type { PlanTestAbout } from './view.ts';

type Body = BodyOf<'testPlan'>;
type Ground = Extract<Body, { verdict: 'returned' }>['grounds'][number];

/** The grounds of the framework on which the plan of an alliance can be returned: the goals and the budget of its line, and the ground rules. */
export const groundChoices = ({ alliance, names }: Pick<PlanTestAbout, 'alliance' | 'names'>) => [
  ...(names.lines.find(({ lineId }) => lineId === alliance.lineId)?.goals ?? []).map(({ goalId, title }) => ({
    value: `goal-${goalId}`,
    label: `Het doel "${title}"`,
  })),
  { value: 'budget', label: `Het budget van de lijn ${names.line(alliance.lineId)}` },
  { value: 'monitoring', label: 'De monitoring' },
  { value: 'accountability', label: 'De verantwoording' },
  { value: 'organisation', label: 'De organisatie' },
];

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
  const rows = filledRows(reader.values, 'grond', ['deel', 'uitleg']);
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
